using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>
/// A school may give one capacity to its whole first year or to a cluster of levels, and put the admitted pupils later in classes with 0 places
/// (BRK-06). That changes no place and no decision.
/// </summary>
public sealed partial class Aanmelding
{
    /// <summary>The class with 0 places where the school puts this pupil; null while it did not.</summary>
    public BrugklasId? Indeling { get; private set; }

    /// <param name="klas">Null takes the pupil out again.</param>
    public Result DeelIn(Brugklas? klas, Schooladvies advies, Handeling handeling)
    {
        if (!Aanmeldingstaten.Geplaatst.Contains(Status))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        // Also where the class or the advice changed since: who was put there stays until somebody moves it.
        if (Indeling == klas?.Id)
            return Result.Gelukt;
        if (klas is not null && (klas.OrganisatieId != OrganisatieId || klas is not { Aangenomen: true, OorspronkelijkeCapaciteit: 0 }))
            return AanmeldingWeigeringen.GeenIndelingsklas;
        if (klas is not null && !VsoProcedure && !klas.PastBij(advies))
            return AanmeldingWeigeringen.KlasPastNiet;
        Indeling = klas?.Id;
        Registreer(new LeerlingIngedeeld(LeerlingId, Id, OrganisatieId, klas?.Id, handeling));
        return Result.Gelukt;
    }
}
