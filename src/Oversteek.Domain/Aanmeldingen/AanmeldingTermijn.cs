using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>What moves the term to decide, and what happens when it has passed (D-39, 5.3).</summary>
public sealed partial class Aanmelding
{
    /// <summary>Why the term cannot be extended any more: once, and before the six weeks are over. Null when it can.</summary>
    public Weigering? BeletselVerlenging(Zorgplichtklok klok, DateOnly vandaag)
    {
        if (LopendOnderzoek() is not { } onderzoek)
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        if (onderzoek.Verlenging is not null)
            return AanmeldingWeigeringen.AlVerlengd;
        return vandaag > klok.Zesweken.Op ? AanmeldingWeigeringen.VerlengenTeLaat.Met(klok.Zesweken.Op) : null;
    }

    /// <summary>By at most four weeks, after the parents were told.</summary>
    public Result VerlengTermijn(DateOnly tot, DateOnly verteldOp, string? reden, Zorgplichtklok klok, Handeling handeling)
    {
        if (BeletselVerlenging(klok, handeling.Vandaag) is { } beletsel)
            return beletsel;
        var onderzoek = Onderzoek!;
        if (tot <= klok.Zesweken.Rekendag || tot > klok.Tienweken)
            return AanmeldingWeigeringen.VerlengdTotOngeldig.Met(klok.Tienweken);
        if (Brief(verteldOp, onderzoek, handeling) is { } fout)
            return fout;
        if (string.IsNullOrWhiteSpace(reden))
            return AanmeldingWeigeringen.TermijnredenOntbreekt;
        var verlenging = new Termijnverlenging(handeling.Vandaag, tot, verteldOp, reden.Trim());
        return Leg(onderzoek with { Verlenging = verlenging }, Termijnwijziging.Verlengd, tot, handeling);
    }

    /// <summary>Why the clock cannot be stopped now; null when it can.</summary>
    public Weigering? BeletselOpschorting(Zorgplichtklok klok, DateOnly vandaag)
    {
        if (LopendOnderzoek() is not { } onderzoek)
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        if (onderzoek.Lopend(vandaag) is { } lopend)
            return AanmeldingWeigeringen.AlOpgeschort.Met(lopend.Tot);
        return vandaag >= klok.Rekendag ? AanmeldingWeigeringen.OpschortenTeLaat.Met(klok.Uiterlijk) : null;
    }

    /// <summary>The parents were asked to complete something before that day; until then, or until it came, the clock stands still.</summary>
    public Result SchortTermijnOp(DateOnly tot, DateOnly verteldOp, string? wat, Zorgplichtklok klok, Handeling handeling)
    {
        if (BeletselOpschorting(klok, handeling.Vandaag) is { } beletsel)
            return beletsel;
        var onderzoek = Onderzoek!;
        if (tot <= handeling.Vandaag || tot > handeling.Vandaag.AddDays(Zorgplichtklok.Beslisdagen))
            return AanmeldingWeigeringen.AanvullenTotOngeldig.Met(handeling.Vandaag.AddDays(Zorgplichtklok.Beslisdagen));
        if (Brief(verteldOp, onderzoek, handeling) is { } fout)
            return fout with { Veld = "GevraagdOp" };
        if (string.IsNullOrWhiteSpace(wat))
            return AanmeldingWeigeringen.AanvullingOntbreekt;
        IReadOnlyList<Opschorting> nieuw = [.. onderzoek.Opschortingen, new Opschorting(handeling.Vandaag, tot, verteldOp) { Wat = wat.Trim() }];
        return Leg(onderzoek with { Opschortingen = nieuw }, Termijnwijziging.Opgeschort, tot, handeling);
    }

    /// <summary>What was missing came; the clock goes on tomorrow.</summary>
    public Result HervatTermijn(Handeling handeling)
    {
        if (LopendOnderzoek() is not { } onderzoek || onderzoek.Lopend(handeling.Vandaag) is not { } lopend)
            return AanmeldingWeigeringen.NietOpgeschort;
        IReadOnlyList<Opschorting> nieuw = [.. onderzoek.Opschortingen.Select(o => o == lopend ? o with { AangevuldOp = handeling.Vandaag } : o)];
        return Leg(onderzoek with { Opschortingen = nieuw }, Termijnwijziging.Hervat, handeling.Vandaag, handeling);
    }

    private static Weigering? Brief(DateOnly op, Ondersteuningsonderzoek onderzoek, Handeling handeling) =>
        op < onderzoek.GestartOp || op > handeling.Vandaag ? AanmeldingWeigeringen.BriefdatumOngeldig : null;

    private Result Leg(Ondersteuningsonderzoek onderzoek, Termijnwijziging wat, DateOnly tot, Handeling handeling)
    {
        Onderzoek = onderzoek;
        Registreer(new BeslistermijnGewijzigd(LeerlingId, Id, OrganisatieId, wat, tot, handeling));
        return Result.Gelukt;
    }

    /// <summary>Why the pupil gets no temporary place now; null when the ten weeks are over without a decision.</summary>
    public Weigering? BeletselTijdelijk(Zorgplichtklok klok, DateOnly vandaag)
    {
        if (Mag(Aanmeldingactie.TijdelijkPlaatsen) is { IsGelukt: false } geweigerd)
            return geweigerd.Weigeringen[0];
        return vandaag < klok.TijdelijkePlaatsing ? AanmeldingWeigeringen.TienWekenNietVoorbij.Met(klok.TijdelijkePlaatsing) : null;
    }

    /// <summary>From the day after the ten weeks, whenever somebody confirms it: the law gives the place, not the click.</summary>
    public Result PlaatsTijdelijk(BrugklasId klas, Zorgplichtklok klok, Handeling handeling)
    {
        if (BeletselTijdelijk(klok, handeling.Vandaag) is { } beletsel)
            return beletsel;
        return Zet(Aanmeldingactie.TijdelijkPlaatsen, handeling, () =>
        {
            (Plaatsing, Onderzoek) = (klas, Onderzoek! with { TijdelijkVanaf = klok.TijdelijkePlaatsing });
            return new LeerlingTijdelijkGeplaatst(LeerlingId, Id, OrganisatieId, klas, klok.TijdelijkePlaatsing, handeling);
        });
    }

    /// <summary>ZPL-05: admission because the maximum term has passed; null when it has.</summary>
    public Weigering? BeletselNaTermijn(Zorgplichtklok klok, DateOnly vandaag)
    {
        if (Status is not (Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.TijdelijkGeplaatst))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        return vandaag < klok.TijdelijkePlaatsing ? AanmeldingWeigeringen.TienWekenNietVoorbij.Met(klok.TijdelijkePlaatsing) : null;
    }
}
