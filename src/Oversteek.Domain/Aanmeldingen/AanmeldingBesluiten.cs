using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>What the lottery and the school decide on an application.</summary>
public sealed partial class Aanmelding
{
    /// <summary>At publication: the class that the run gives, at this school or the next one (D-43).</summary>
    public Result VerwerkLoting(BrugklasId? klas, OrganisatieId? school, Handeling handeling)
    {
        if (!Aanmeldingstaten.Overgangen.Kan(Status, Aanmeldingactie.Inloten))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        Lijststatus = Voorkeurslijststatus.VerwerktInLoting;
        if (klas is null || school is null)
            return Zet(Aanmeldingactie.Uitloten, () => new LeerlingUitgeloot(LeerlingId, Id, OrganisatieId, handeling));
        if (school == OrganisatieId)
            return Zet(Aanmeldingactie.Inloten, () => new LeerlingIngeloot(LeerlingId, Id, OrganisatieId, klas.Value, handeling));
        var vorige = OrganisatieId;
        return Zet(Aanmeldingactie.Doorschuiven, () =>
        {
            // The number was one of the former school's series (AAN-04); the next school gives its own.
            (OrganisatieId, Aanmeldnummer) = (school.Value, null);
            return new AanmeldingDoorgeschoven(LeerlingId, Id, vorige, school.Value, handeling);
        });
    }

    /// <summary>The next school confirms that it handles the application (D-43).</summary>
    public Result BevestigDoorschuiving(int aanmeldnummer, Handeling handeling) => Zet(Aanmeldingactie.Bevestigen, () =>
    {
        Aanmeldnummer ??= aanmeldnummer;
        return new DoorschuivingBevestigd(LeerlingId, Id, OrganisatieId, handeling);
    });

    /// <summary>TOE-01: only from Plaatsbaar, which the publication of the lottery (or the vso-3 rule) makes.</summary>
    public Result LaatToe(BrugklasId klas, string? toelichting, Handeling handeling) => Zet(Aanmeldingactie.Toelaten, () =>
    {
        Besluit = new Besluit(true, klas, null, toelichting, handeling.Op, handeling.Wie);
        return new LeerlingToegelaten(LeerlingId, Id, OrganisatieId, klas, handeling);
    });

    /// <summary>TOE-02: "no place" only after the lottery; TOE-06: a reason from the list.</summary>
    public Result WijsAf(Afwijsreden reden, string? toelichting, Handeling handeling)
    {
        if (reden.ToelichtingVerplicht && string.IsNullOrWhiteSpace(toelichting))
            return AanmeldingWeigeringen.ToelichtingVerplicht;
        if (reden.NaLoting && Lijststatus != Voorkeurslijststatus.VerwerktInLoting && Ronde == 1)
            return AanmeldingWeigeringen.NogNietGeloot;
        return Zet(Aanmeldingactie.Afwijzen, () =>
        {
            Besluit = new Besluit(false, null, reden.Code, toelichting, handeling.Op, handeling.Wie);
            return new LeerlingAfgewezen(LeerlingId, Id, OrganisatieId, reden.Code, handeling);
        });
    }

    /// <summary>OSO to the LAS (OSO-06): the end of the path.</summary>
    public Result DraagOver(bool definitiefAdvies, Handeling handeling)
    {
        if (!definitiefAdvies)
            return AanmeldingWeigeringen.AdviesNietDefinitief;
        if (Status == Aanmeldingstatus.Overgedragen)
            return Result.Gelukt;
        return Zet(Aanmeldingactie.Overdragen, () => new LeerlingOvergedragen(LeerlingId, Id, OrganisatieId, handeling));
    }
}

/// <summary>Decision of the school (TOE-01, TOE-06).</summary>
public sealed record Besluit(bool Toegelaten, BrugklasId? Brugklas, string? Afwijsreden, string? Toelichting, DateTimeOffset Op, AccountId? Door);
