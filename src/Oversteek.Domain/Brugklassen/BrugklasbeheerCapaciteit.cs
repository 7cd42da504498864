using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Domain.Brugklassen;

/// <summary>The free places of the school through the year.</summary>
public sealed partial class Brugklasbeheer
{
    /// <summary>When the school last said that its free places are right, changed or not (D-30).</summary>
    public DateTimeOffset? CapaciteitBevestigdOp { get; private set; }

    /// <summary>Where the places of this class are typed.</summary>
    public static string Plaatsveld(BrugklasId id) => $"Plaatsen[{id.Waarde}]";

    /// <summary>CAP-01: only the current number; the original stays as it was drawn.</summary>
    public Result WijzigActueleCapaciteit(BrugklasId id, int plaatsen, Handeling handeling)
    {
        if (klassen.Find(k => k.Id == id) is not { } klas)
            return BrugklasWeigeringen.Onbekend;
        if (!klas.Aangenomen)
            return BrugklasWeigeringen.VerkeerdeToestand.Met(Status);
        if (plaatsen is < 0 or > Brugklas.HoogsteCapaciteit)
            return BrugklasWeigeringen.CapaciteitOngeldig.BijVeld(Plaatsveld(id));
        klas.WijzigActueleCapaciteit(plaatsen);
        Registreer(new ActueleCapaciteitGewijzigd(OrganisatieId, id, plaatsen, handeling));
        return Result.Gelukt;
    }

    /// <summary>Every week, also when nothing changed.</summary>
    public Result BevestigCapaciteit(Handeling handeling)
    {
        if (!klassen.Exists(k => k.Aangenomen))
            return BrugklasWeigeringen.VerkeerdeToestand.Met(Status);
        CapaciteitBevestigdOp = handeling.Op;
        Registreer(new CapaciteitBevestigd(OrganisatieId, handeling));
        return Result.Gelukt;
    }

    /// <inheritdoc cref="MeldAanbod"/>
    public void MeldPlaats(BrugklasId id, Handeling handeling) => Registreer(new PlaatsVergeven(OrganisatieId, id, handeling));

    /// <summary>Whoever gives a place away at the same moment meets another version.</summary>
    public void MeldAanbod(BrugklasId id, int aantal, Handeling handeling) => Registreer(new PlaatsenAangeboden(OrganisatieId, id, aantal, handeling));
}
