using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>Research into what a pupil needs, and the other school that can give it (D-37, ZPL-01). The clock and the letters stand elsewhere.</summary>
/// <param name="BereidSchool">Name of the school that is willing.</param>
public sealed record Ondersteuningsonderzoek(DateOnly GestartOp, DateOnly? AfgerondOp = null, string? BereidSchool = null, DateOnly? OverlegOp = null)
{
    /// <summary>A rejection for this reason needs all three: research, a willing school and consultation with the parents.</summary>
    public bool IsAf => AfgerondOp is not null && OverlegOp is not null && !string.IsNullOrWhiteSpace(BereidSchool);
}

/// <summary>First of the two persons who correct a decision (D-70).</summary>
public sealed record Herstelvoorstel(AccountId Door, string Reden);

/// <summary>What happens to the place after the decision, and how a pupil gets one from the waiting list.</summary>
public sealed partial class Aanmelding
{
    public const int Hersteldagen = 10;

    public Ondersteuningsonderzoek? Onderzoek { get; private set; }

    public Herstelvoorstel? Herstel { get; private set; }

    /// <summary>A place is kept in <see cref="Plaatsing"/> and not decided yet; it is not free (D-67).</summary>
    public bool HoudtPlaats => Plaatsing is not null && Status is Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.Doorgeschoven;

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

    /// <summary>'Ouders zien af' (D-70): the place is free, the school keeps what was decided.</summary>
    public Result ZieAf(Handeling handeling) => Zet(Aanmeldingactie.Afzien, () =>
    {
        (Plaatsing, Herstel) = (null, null);
        return new OudersZienAf(LeerlingId, Id, OrganisatieId, handeling);
    });

    /// <summary>An admission by mistake: back to the state before it, within ten working days, by two persons (D-70).</summary>
    public Result HerstelBesluit(Handeling handeling)
    {
        if (Mag(Aanmeldingactie.Herstellen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (Besluit is null || handeling.Vandaag > Werkdagen.Na(Nederland.Datum(Besluit.Op), Hersteldagen))
            return AanmeldingWeigeringen.HerstelTeLaat.Met(Hersteldagen);
        if (handeling.Wie is not { } wie)
            return AanmeldingWeigeringen.TweedePersoon;
        if (Herstel is { } eerste)
            return eerste.Door == wie ? AanmeldingWeigeringen.TweedePersoon : VoltooiHerstel(eerste.Reden, handeling);
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return AanmeldingWeigeringen.RedenOntbreekt;
        Herstel = new Herstelvoorstel(wie, handeling.Reden.Trim());
        Registreer(new HerstelVoorgesteld(LeerlingId, Id, OrganisatieId, handeling));
        return Result.Gelukt;
    }

    /// <summary>D-44: the class of the offer becomes the placement, here or at another school.</summary>
    public Result NeemPlaatsAan(BrugklasId klas, OrganisatieId school, Handeling handeling)
    {
        var vorige = OrganisatieId;
        return Zet(Aanmeldingactie.PlaatsAannemen, () =>
        {
            (OrganisatieId, Plaatsing, Besluit, Herstel) = (school, klas, null, null);
            if (vorige != school)
                Aanmeldnummer = null;
            return new PlaatsAangenomen(LeerlingId, Id, vorige, school, klas, handeling);
        });
    }

    private Result VoltooiHerstel(string reden, Handeling handeling) => Zet(Aanmeldingactie.Herstellen, () =>
    {
        (Besluit, Herstel) = (null, null);
        return new BesluitHersteld(LeerlingId, Id, OrganisatieId, handeling.Met(reden));
    });
}
