using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Lotingen;

public static class Lotingvragen
{
    /// <summary>The lottery that counts; those that were unfrozen stay, with their commitment, and count no more (D-65).</summary>
    public static IQueryable<Loting> Lopend(this IQueryable<Loting> lotingen, OrganisatieId regio, Schooljaar jaar) =>
        lotingen.Where(l => l.OrganisatieId == regio && l.Schooljaar == jaar && l.Status != Lotingstatus.Ontdooid);
}
