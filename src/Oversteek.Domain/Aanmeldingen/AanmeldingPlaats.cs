using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>What happens to the place after the decision, and how a pupil gets one from the waiting list.</summary>
public sealed partial class Aanmelding
{
    /// <summary>A place is kept in <see cref="Plaatsing"/> and not decided yet; it is not free (D-67).</summary>
    public bool HoudtPlaats => Plaatsing is not null && Status is Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.Doorgeschoven
        or Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.TijdelijkGeplaatst;

    /// <summary>D-68: not the placement and, without one, not on the list; a class that drew the pupil out has a way of its own.</summary>
    public bool IsAndereKlas(BrugklasId klas) => !IsUitgelootVoor(klas) && !VsoProcedure && Lijststatus != Voorkeurslijststatus.Leeg
        && (Plaatsing is { } plaats ? plaats != klas : !voorkeuren.Exists(v => v.BrugklasId == klas));

    /// <summary>'Ouders zien af' (D-70): the place is free, the school keeps what was decided.</summary>
    public Result ZieAf(Handeling handeling) => Zet(Aanmeldingactie.Afzien, () =>
    {
        Plaatsing = null;
        VerlaatPlaats();
        return new OudersZienAf(LeerlingId, Id, OrganisatieId, handeling);
    });

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
}
