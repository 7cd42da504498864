using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Procedures;

namespace Oversteek.Testhulp.Web;

/// <summary>The rules of the region as a test needs them, whatever a page would still ask.</summary>
public static class Regelproef
{
    public static Task ZetRegelsAsync(this Proefserver server, Func<Procedureregels, Procedureregels> anders) => server.Systeem(async db =>
    {
        var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == server.Regio.Regio && p.Schooljaar == Proefregio.Schooljaar);
        db.Entry(procedure).Property(p => p.Regels).CurrentValue = anders(procedure.Regels);
        await db.SaveChangesAsync();
    });
}
