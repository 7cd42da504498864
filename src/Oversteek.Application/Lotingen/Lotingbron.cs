using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Lotingen;

public static class Lotingbron
{
    /// <summary>The lottery that counts; those that were unfrozen stay, with their commitment, and count no more (D-65).</summary>
    public static IQueryable<Domain.Lotingen.Loting> LopendeLoting(this OversteekDb db, OrganisatieId regio, Schooljaar jaar) =>
        db.Lotingen.Where(l => l.OrganisatieId == regio && l.Schooljaar == jaar && l.Status != Lotingstatus.Ontdooid);

    public static Task<Lotingstatus?> LotingstatusAsync(this OversteekDb db, OrganisatieId regio, Schooljaar jaar, CancellationToken ct) =>
        db.LopendeLoting(regio, jaar).Select(l => (Lotingstatus?)l.Status).SingleOrDefaultAsync(ct);
}
