using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>More time to decide, told to the parents in writing (5.3).</summary>
/// <param name="Op">Day on which the school did it.</param>
public sealed record Termijnverlenging(DateOnly Op, DateOnly Tot, DateOnly VerteldOp, string Reden);

/// <summary>Research into what a pupil needs, and the other school that can give it (D-37, ZPL-01).</summary>
/// <param name="BereidSchool">Name of the school that is willing.</param>
public sealed record Ondersteuningsonderzoek(DateOnly GestartOp, DateOnly? AfgerondOp = null, string? BereidSchool = null, DateOnly? OverlegOp = null)
{
    public Termijnverlenging? Verlenging { get; init; }

    public IReadOnlyList<Opschorting> Opschortingen { get; init; } = [];

    /// <summary>A rejection for this reason needs all three: research, a willing school and consultation with the parents.</summary>
    public bool IsAf => AfgerondOp is not null && OverlegOp is not null && !string.IsNullOrWhiteSpace(BereidSchool);

    /// <summary>Not completed by the parents and not over.</summary>
    public Opschorting? Lopend(DateOnly vandaag) => Opschortingen.FirstOrDefault(o => o.Loopt(vandaag));
}

/// <summary>The research of a school and the term in which it must be over.</summary>
public sealed partial class Aanmelding
{
    public Ondersteuningsonderzoek? Onderzoek { get; private set; }

    public Result StartOnderzoek(Handeling handeling)
    {
        if (!Aanmeldingstaten.Besluitbaar.Contains(Status))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        Onderzoek ??= new Ondersteuningsonderzoek(handeling.Vandaag);
        Registreer(new OnderzoekGewijzigd(LeerlingId, Id, OrganisatieId, handeling));
        return Result.Gelukt;
    }

    public Result RondOnderzoekAf(string? bereidSchool, DateOnly? overleg, Handeling handeling)
    {
        if (Onderzoek is null || !Aanmeldingstaten.Besluitbaar.Contains(Status))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        if (overleg < Onderzoek.GestartOp || overleg > handeling.Vandaag)
            return AanmeldingWeigeringen.OverlegOngeldig;
        Onderzoek = Onderzoek with { AfgerondOp = handeling.Vandaag, BereidSchool = bereidSchool?.Trim(), OverlegOp = overleg };
        Registreer(new OnderzoekGewijzigd(LeerlingId, Id, OrganisatieId, handeling));
        return Result.Gelukt;
    }

    /// <summary>The research that still has to be done; null when there is none, or the decision is taken.</summary>
    public Ondersteuningsonderzoek? LopendOnderzoek() => Onderzoek is { IsAf: false } lopend && Aanmeldingstaten.Besluitbaar.Contains(Status) ? lopend : null;

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
    public Result SchortTermijnOp(DateOnly tot, DateOnly verteldOp, Zorgplichtklok klok, Handeling handeling)
    {
        if (BeletselOpschorting(klok, handeling.Vandaag) is { } beletsel)
            return beletsel;
        var onderzoek = Onderzoek!;
        if (tot <= handeling.Vandaag || tot > handeling.Vandaag.AddDays(Zorgplichtklok.Beslisdagen))
            return AanmeldingWeigeringen.AanvullenTotOngeldig.Met(handeling.Vandaag.AddDays(Zorgplichtklok.Beslisdagen));
        if (Brief(verteldOp, onderzoek, handeling) is { } fout)
            return fout with { Veld = "GevraagdOp" };
        IReadOnlyList<Opschorting> nieuw = [.. onderzoek.Opschortingen, new Opschorting(handeling.Vandaag, tot, verteldOp)];
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
}
