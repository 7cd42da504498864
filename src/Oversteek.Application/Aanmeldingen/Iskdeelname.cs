using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>
/// ISK-06: in a region where pupils who go to an ISK do not draw, their school decides when the list is definitive and no freeze holds them. The frozen
/// input names them and leaves them out, as it does with the vso tick.
/// </summary>
internal static class Iskdeelname
{
    public static Task<bool> IsBuitenLotingAsync(this OversteekDb db, LeerlingId leerling, Procedureregels regels, CancellationToken ct) =>
        regels.LotingIsk ? Task.FromResult(false) : db.Iskleerlingen().AnyAsync(l => l == leerling, ct);

    /// <summary>Of a school year, as far as this context sees.</summary>
    public static async Task<HashSet<LeerlingId>> BuitenLotingAsync(this OversteekDb db, Schooljaar jaar, Procedureregels regels, CancellationToken ct) =>
        regels.LotingIsk ? [] : [.. await db.Iskleerlingen().Where(l => db.Aanmeldingen.Any(a => a.LeerlingId == l && a.Schooljaar == jaar)).ToListAsync(ct)];

    public static IQueryable<LeerlingId> Iskleerlingen(this OversteekDb db) =>
        db.Okrs.Where(o => o.Advies.Uitstroom == Uitstroom.Isk).Select(o => o.LeerlingId);
}
