using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>What parents change of their application until the end of the period (D-34).</summary>
public sealed partial class Aanmelding
{
    /// <summary>
    /// The list as parents send it again. Another school at number one takes the application over, with the same date; the school of before
    /// lets it go and keeps nothing (D-33). It asks for a confirmation anew.
    /// </summary>
    public Result NeemLijstVanOuders(IReadOnlyList<Voorkeurkeuze> keuzes, Procedureregels regels, Handeling handeling)
    {
        if (Mag(Aanmeldingactie.OudersWijzigen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (keuzes.Count < regels.LijstMinimum)
            return AanmeldingWeigeringen.LijstTeKort.Met(regels.LijstMinimum);
        if (Controleer(keuzes, regels) is { } weigering)
            return weigering;
        var (vorige, school) = (OrganisatieId, keuzes[0].School);
        return Zet(Aanmeldingactie.OudersWijzigen, handeling, () =>
        {
            Werk(keuzes);
            Lijststatus = Voorkeurslijststatus.Concept;
            if (school != vorige)
                (OrganisatieId, Aanmeldnummer, VsoProcedure, Onderzoek) = (school, null, false, null);
            return new AanmeldingDoorOudersGewijzigd(LeerlingId, Id, vorige, school, handeling);
        });
    }
}
