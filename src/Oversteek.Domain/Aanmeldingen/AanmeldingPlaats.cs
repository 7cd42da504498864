using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>First of the two persons who correct a decision (D-70).</summary>
public sealed record Herstelvoorstel(AccountId Door, string Reden);

/// <summary>What happens to the place after the decision, and how a pupil gets one from the waiting list.</summary>
public sealed partial class Aanmelding
{
    public const int Hersteldagen = 10;

    public Herstelvoorstel? Herstel { get; private set; }

    /// <summary>A place is kept in <see cref="Plaatsing"/> and not decided yet; it is not free (D-67).</summary>
    public bool HoudtPlaats => Plaatsing is not null && Status is Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.Doorgeschoven
        or Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.TijdelijkGeplaatst;

    /// <summary>'Ouders zien af' (D-70): the place is free, the school keeps what was decided.</summary>
    public Result ZieAf(Handeling handeling) => Zet(Aanmeldingactie.Afzien, () =>
    {
        Plaatsing = null;
        VerlaatPlaats();
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
        return Zet(Aanmeldingactie.PlaatsAannemen, handeling, () =>
        {
            (OrganisatieId, Plaatsing, Besluit) = (school, klas, null);
            VerlaatPlaats();
            if (vorige != school)
                (Aanmeldnummer, Onderzoek) = (null, null);
            return new PlaatsAangenomen(LeerlingId, Id, vorige, school, klas, handeling);
        }).Then(HerneemOnderzoek);
    }

    /// <summary>What belongs to the admission goes with it.</summary>
    private void VerlaatPlaats() => (Herstel, OsobestandOp, Indeling) = (null, null, null);

    private Result VoltooiHerstel(string reden, Handeling handeling) => Zet(Aanmeldingactie.Herstellen, () =>
    {
        // The place of the admission is the one that comes back; that of the draw may have gone to somebody who waited.
        (Plaatsing, Besluit) = (Besluit?.Brugklas ?? Plaatsing, null);
        VerlaatPlaats();
        return new BesluitHersteld(LeerlingId, Id, OrganisatieId, handeling.Met(reden));
    }).Then(HerneemOnderzoek);
}
