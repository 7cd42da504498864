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
        if (klas is null && !StaatOpLijst)
            return BlijfNaLoting(handeling);
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

    // The school that was willing stands not on the list, so the draw said nothing of its classes: what goes on there goes on.
    private Result BlijfNaLoting(Handeling handeling)
    {
        Lijststatus = Voorkeurslijststatus.BijgewerktNaRonde1;
        Registreer(new LeerlingUitgeloot(LeerlingId, Id, OrganisatieId, handeling));
        return Result.Gelukt;
    }

    /// <summary>The school that handles the application is one that the family chose; a willing school of D-37 need not be.</summary>
    public bool StaatOpLijst => voorkeuren.Exists(v => v.SchoolId == OrganisatieId);

    /// <summary>The next school confirms that it handles the application (D-43). Placed by the draw: ready for admission; else an application like any other.</summary>
    /// <param name="klas">Of a school that does not stand on the list; it comes first, and what the family chose stays behind it (D-37).</param>
    public Result BevestigDoorschuiving(int aanmeldnummer, Handeling handeling, BrugklasId? klas = null)
    {
        var actie = Lijststatus == Voorkeurslijststatus.VerwerktInLoting ? Aanmeldingactie.Bevestigen : Aanmeldingactie.Overnemen;
        if (Mag(actie) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (!StaatOpLijst && Plaatsing is null && klas is null)
            return AanmeldingWeigeringen.KlasOntbreekt;
        return Zet(actie, () =>
        {
            if (klas is { } eerste && !StaatOpLijst)
                Orden([new Voorkeur(Id, LeerlingId, 0, new Voorkeurkeuze(eerste, OrganisatieId)), .. voorkeuren]);
            Aanmeldnummer ??= aanmeldnummer;
            return new DoorschuivingBevestigd(LeerlingId, Id, OrganisatieId, handeling);
        });
    }

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
        if (Afwijsgronden.Beletsel(reden, this, ruimte, handeling.Vandaag) is { } beletsel)
            return beletsel;
        var (school, voor) = (OrganisatieId, new Besluitstand(Status, Plaatsing));
        var uit = Zet(Aanmeldingactie.Afwijzen, handeling, () =>
        {
            (Besluit, Herstel) = (new Besluit(false, null, reden.Code, toelichting, handeling.Op, handeling.Wie) { Voor = voor }, null);
            return new LeerlingAfgewezen(LeerlingId, Id, school, reden.Code, handeling.Reden is null ? handeling.Met(toelichting) : handeling);
        });
        return uit.IsGelukt && Afwijsgronden.SchuiftDoor(reden.Code) ? SchuifAfwijzingDoor(SchoolNa(reden.Code), handeling) : uit;
    }

    private Result SchuifAfwijzingDoor(OrganisatieId? school, Handeling handeling)
    {
        var stand = school is { } naar ? Bewaar(naar, Besluit!) : null;
        return SchuifDoor(school, laat: false, handeling).Then(() =>
        {
            Doorgeschoven = stand is null ? null : stand with { Verder = [.. voorkeuren.OrderBy(v => v.Rang).Select(v => v.BrugklasId)] };
            return Result.Gelukt;
        });
    }

    /// <summary>'Terugtrekken en doorschuiven' (D-33, AAN-09): to the next school of the list, or no follow-up.</summary>
    public Result TrekTerug(Handeling handeling)
    {
        var school = OrganisatieId;
        return Zet(Aanmeldingactie.Terugtrekken, handeling, () => new AanmeldingTeruggetrokken(LeerlingId, Id, school, handeling))
            .Then(() => SchuifDoor(VolgendeSchool, IsNaLoting, handeling));
    }

    public bool IsNaLoting => Lijststatus.IsNaLoting();

    /// <summary>Not in the draw: round 2, or a list that became definitive after the freeze (R2-02).</summary>
    public bool IsLaat => Ronde > 1 || !IsNaLoting;

    public bool IsUitgelootVoor(BrugklasId klas) => voorkeuren.Exists(v => v.BrugklasId == klas && v.Uitgeloot);

    /// <summary>Where the dossier goes when this school lets go: never back to a class that drew the pupil out (D-69). Null at the end of the list.</summary>
    public OrganisatieId? VolgendeSchool => Verder.MinBy(v => v.Rang)?.SchoolId;

    /// <summary>D-37: the school that is willing to give the support goes before the list.</summary>
    public OrganisatieId? SchoolNa(string afwijsreden) =>
        afwijsreden == Afwijsgronden.Ondersteuning && Onderzoek?.BereidSchoolId is { } bereid && bereid != OrganisatieId ? bereid : VolgendeSchool;

    private List<Voorkeur> Verder => voorkeuren.FindAll(v => v.SchoolId != OrganisatieId && !v.Uitgeloot && v.Rang > HuidigeRang);

    // Before the draw nothing lies behind: what was not asked yet is still a choice (D-41). Drawn out everywhere, also in lists of before this was
    // marked: nothing lies before it.
    private int HuidigeRang => !IsNaLoting && Ronde == 1 ? 0
        : Plaatsing is null && Lijststatus == Voorkeurslijststatus.VerwerktInLoting ? int.MaxValue
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
        // A willing school goes before the list (D-37), and the list stays behind it.
        var voorop = volgende == VolgendeSchool ? [] : verder.FindAll(v => v.SchoolId == volgende);
        Orden(voorkeuren.FindAll(v => v.Uitgeloot || verder.Contains(v)).OrderByDescending(voorop.Contains).ThenBy(v => v.Rang));
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

/// <summary>Decision of the school (TOE-01, TOE-06).</summary>
public sealed record Besluit(bool Toegelaten, BrugklasId? Brugklas, string? Afwijsreden, string? Toelichting, DateTimeOffset Op, AccountId? Door)
{
    /// <summary>What a rejection ended, so that it can be brought back (D-70); null in what was decided before this was kept.</summary>
    public Besluitstand? Voor { get; init; }
}

/// <param name="Plaatsing">The place that was kept.</param>
public sealed record Besluitstand(Aanmeldingstatus Status, BrugklasId? Plaatsing);
