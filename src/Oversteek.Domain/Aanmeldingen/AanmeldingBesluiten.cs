using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>What the lottery and the school decide on an application.</summary>
public sealed partial class Aanmelding
{
    /// <summary>At publication: the class that the run gives, at this school or the next one (D-43).</summary>
    public Result VerwerkLoting(BrugklasId? klas, OrganisatieId? school, Handeling handeling)
    {
        if (Mag(Aanmeldingactie.Inloten) is { IsGelukt: false } geweigerd)
            return geweigerd;
        (Lijststatus, Plaatsing) = (Voorkeurslijststatus.VerwerktInLoting, klas);
        var rang = voorkeuren.Find(v => v.BrugklasId == klas)?.Rang ?? int.MaxValue;
        voorkeuren.FindAll(v => v.Rang < rang).ForEach(v => v.LootUit());
        if (klas is null || school is null)
            return Zet(Aanmeldingactie.Uitloten, handeling, () => new LeerlingUitgeloot(LeerlingId, Id, OrganisatieId, handeling));
        if (school == OrganisatieId)
            return Zet(Aanmeldingactie.Inloten, () => new LeerlingIngeloot(LeerlingId, Id, OrganisatieId, klas.Value, handeling));
        var vorige = OrganisatieId;
        return Zet(Aanmeldingactie.Doorschuiven, handeling, () =>
        {
            // The number was one of the former school's series (AAN-04); the next school gives its own, and does research of its own.
            (OrganisatieId, Aanmeldnummer, Onderzoek) = (school.Value, null, null);
            return new AanmeldingDoorgeschoven(LeerlingId, Id, vorige, school.Value, handeling);
        });
    }

    /// <summary>The next school confirms that it handles the application (D-43). Placed by the draw: ready for admission; else an application like any other.</summary>
    public Result BevestigDoorschuiving(int aanmeldnummer, Handeling handeling) =>
        Zet(Lijststatus == Voorkeurslijststatus.VerwerktInLoting ? Aanmeldingactie.Bevestigen : Aanmeldingactie.Overnemen, () =>
        {
            Aanmeldnummer ??= aanmeldnummer;
            return new DoorschuivingBevestigd(LeerlingId, Id, OrganisatieId, handeling);
        });

    /// <summary>TOE-01: only from Plaatsbaar, which the publication of the lottery (or the vso-3 rule) makes.</summary>
    public Result LaatToe(BrugklasId klas, string? toelichting, Handeling handeling) => Zet(Aanmeldingactie.Toelaten, handeling, () =>
    {
        Besluit = new Besluit(true, klas, null, toelichting, handeling.Op, handeling.Wie);
        return new LeerlingToegelaten(LeerlingId, Id, OrganisatieId, klas, handeling);
    });

    /// <summary>
    /// TOE-02: "no place" only after the lottery; TOE-06: a reason from the list. Most reasons pass the dossier on to the next school of
    /// the list, with the same date (D-38); a rejection without a next school, or for lack of places, ends here.
    /// </summary>
    public Result WijsAf(Afwijsreden reden, string? toelichting, Afwijsruimte ruimte, Handeling handeling)
    {
        if (reden.ToelichtingVerplicht && string.IsNullOrWhiteSpace(toelichting))
            return AanmeldingWeigeringen.ToelichtingVerplicht;
        if (Afwijsgronden.Beletsel(reden, this, ruimte) is { } beletsel)
            return beletsel;
        var school = OrganisatieId;
        var uit = Zet(Aanmeldingactie.Afwijzen, handeling, () =>
        {
            Besluit = new Besluit(false, null, reden.Code, toelichting, handeling.Op, handeling.Wie);
            return new LeerlingAfgewezen(LeerlingId, Id, school, reden.Code, handeling.Reden is null ? handeling.Met(toelichting) : handeling);
        });
        return uit.IsGelukt && Afwijsgronden.SchuiftDoor(reden.Code) ? SchuifDoor(SchoolNa(reden.Code), laat: false, handeling) : uit;
    }

    /// <summary>'Terugtrekken en doorschuiven' (D-33, AAN-09): to the next school of the list, or no follow-up.</summary>
    public Result TrekTerug(Handeling handeling)
    {
        var school = OrganisatieId;
        return Zet(Aanmeldingactie.Terugtrekken, handeling, () => new AanmeldingTeruggetrokken(LeerlingId, Id, school, handeling))
            .Then(() => SchuifDoor(VolgendeSchool, IsNaLoting, handeling));
    }

    public bool IsNaLoting => Lijststatus is Voorkeurslijststatus.VerwerktInLoting or Voorkeurslijststatus.BijgewerktNaRonde1;

    /// <summary>Not in the draw: round 2, or a list that became definitive after the freeze (R2-02).</summary>
    public bool IsLaat => Ronde > 1 || !IsNaLoting;

    public bool IsUitgelootVoor(BrugklasId klas) => voorkeuren.Exists(v => v.BrugklasId == klas && v.Uitgeloot);

    /// <summary>Where the dossier goes when this school lets go: never back to a class that drew the pupil out (D-69). Null at the end of the list.</summary>
    public OrganisatieId? VolgendeSchool => Verder.MinBy(v => v.Rang)?.SchoolId;

    /// <summary>D-37: the school that is willing to give the support goes before the list.</summary>
    public OrganisatieId? SchoolNa(string afwijsreden) =>
        afwijsreden == Afwijsgronden.Ondersteuning && Onderzoek?.BereidSchoolId is { } bereid && bereid != OrganisatieId ? bereid : VolgendeSchool;

    private List<Voorkeur> Verder => voorkeuren.FindAll(v => v.SchoolId != OrganisatieId && !v.Uitgeloot && v.Rang > HuidigeRang);

    // Drawn out everywhere, also in lists of before this was marked: nothing lies behind it.
    private int HuidigeRang => Plaatsing is null && Lijststatus == Voorkeurslijststatus.VerwerktInLoting ? int.MaxValue
        : Plaatsing is null ? 0
        : (voorkeuren.Find(v => v.BrugklasId == Plaatsing) ?? voorkeuren.FindLast(v => v.SchoolId == OrganisatieId))?.Rang ?? 0;

    // D-41: the entries of the school that let go leave the list; they do not count as drawn out. After the result a withdrawal makes the rest a late
    // application of today (D-69).
    private Result SchuifDoor(OrganisatieId? school, bool laat, Handeling handeling)
    {
        if (school is not { } volgende)
        {
            Plaatsing = null;
            return Result.Gelukt;
        }
        var vorige = OrganisatieId;
        var verder = Verder;
        Behoud(v => v.Uitgeloot || verder.Contains(v));
        Plaatsing = null;
        if (laat)
            (Ronde, Aanmelddatum) = (2, handeling.Vandaag);
        return Zet(Aanmeldingactie.Doorschuiven, () =>
        {
            // The vso tick was one of the former school; the next one sets its own (AAN-05). Nor does it read what the former one found out (D-38).
            (OrganisatieId, Aanmeldnummer, VsoProcedure, Besluit, Onderzoek) = (volgende, null, false, null, null);
            if (Lijststatus == Voorkeurslijststatus.VerwerktInLoting)
                Lijststatus = Voorkeurslijststatus.BijgewerktNaRonde1;
            return new AanmeldingDoorgeschoven(LeerlingId, Id, vorige, volgende, handeling);
        });
    }
}

/// <summary>What the guards of D-37 need to know of classes, advice and calendar.</summary>
/// <param name="Toelaatbaar">D-36 says yes for a class of this school on the list.</param>
/// <param name="VrijePlaats">A class of this school on the list has a free place now.</param>
public sealed record Afwijsruimte(bool Toelaatbaar, bool VrijePlaats, bool VsoPeriodeVoorbij)
{
    /// <summary>ISK-06: no draw is waited for.</summary>
    public bool BuitenLoting { get; init; }

    /// <summary>The result of the draw of this region is public; before that nobody knows what is left, also not for who came late (TOE-02).</summary>
    public bool Gepubliceerd { get; init; }
}

/// <summary>Guard and effect of a reason (D-37). The words are the region's to change, these are not.</summary>
public static class Afwijsgronden
{
    public const string GeenPlaatsLoting = "GEEN_PLAATS_LOTING";
    public const string GeenPlaats = "GEEN_PLAATS";
    public const string NietToelaatbaar = "NIET_TOELAATBAAR";
    public const string Ondersteuning = "ONDERSTEUNING";

    private static readonly HashSet<string> Blijvers = [GeenPlaatsLoting, GeenPlaats, "GEEN_TLV", "NIET_COMPLEET"];

    public static bool SchuiftDoor(string code) => !Blijvers.Contains(code);

    internal static Weigering? Beletsel(Afwijsreden reden, Aanmelding aanmelding, Afwijsruimte ruimte) => reden.Code switch
    {
        GeenPlaatsLoting => !NaLoting(aanmelding, ruimte) ? AanmeldingWeigeringen.NogNietGeloot : aanmelding.Status == Aanmeldingstatus.Uitgeloot ? null : AanmeldingWeigeringen.NietUitgeloot,
        GeenPlaats => !NaLoting(aanmelding, ruimte) && !ruimte.BuitenLoting && !(aanmelding.VsoProcedure && ruimte.VsoPeriodeVoorbij)
            ? AanmeldingWeigeringen.NogNietGeloot : ruimte.VrijePlaats ? AanmeldingWeigeringen.NogPlaats : null,
        NietToelaatbaar => ruimte.Toelaatbaar ? AanmeldingWeigeringen.WelToelaatbaar : null,
        Ondersteuning => aanmelding.Onderzoek is { IsAf: true } ? null : AanmeldingWeigeringen.OnderzoekOntbreekt,
        _ => reden.NaLoting && !NaLoting(aanmelding, ruimte) ? AanmeldingWeigeringen.NogNietGeloot : null,
    };

    /// <summary>Who came late was in no draw, and waits for its result all the same.</summary>
    private static bool NaLoting(Aanmelding aanmelding, Afwijsruimte ruimte) => aanmelding.IsNaLoting || (aanmelding.Ronde > 1 && ruimte.Gepubliceerd);
}

/// <summary>Decision of the school (TOE-01, TOE-06).</summary>
public sealed record Besluit(bool Toegelaten, BrugklasId? Brugklas, string? Afwijsreden, string? Toelichting, DateTimeOffset Op, AccountId? Door);
