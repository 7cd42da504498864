using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>
/// D-22: a report that was added after the bureau sent its results to the parents may be that of the bureau, under whatever kind. It goes to no
/// vo school before every parent with authority agreed.
/// </summary>
internal sealed class Zibrem : IVrijgaverem, IIqrem
{
    public async Task<Weigering?> BezwaarAsync(OversteekDb db, LeerlingId leerling, string type, DateTimeOffset toegevoegdOp, CancellationToken ct)
    {
        if (!Bijlagetypen.IsOnderzoek(type))
            return null;
        if ((await OnderzoekenAsync(db, leerling, ct)).FirstOrDefault(z => z.UitslagVerzondenOp <= toegevoegdOp) is not { } onderzoek)
            return null;
        return onderzoek.DeeltMetVo(await OudersAsync(db, leerling, ct)) ? null : ZibWeigeringen.NietMetVo;
    }

    /// <summary>The same of an IQ that is typed: whatever somebody calls it, it may be that of the bureau.</summary>
    public async Task<Iqoordeel?> BeoordeelAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct)
    {
        if (await OnderzoekenAsync(db, leerling, ct) is not [var onderzoek, ..])
            return null;
        var ouders = await OudersAsync(db, leerling, ct);
        return new(onderzoek.DeeltMetPo(ouders) ? null : ZibWeigeringen.IqNietMetPo, onderzoek.DeeltMetVo(ouders));
    }

    private static async Task<List<ZibAanmelding>> OnderzoekenAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct) =>
        [.. (await db.ZibAanmeldingen.AsNoTracking().Where(z => z.LeerlingId == leerling && z.UitslagVerzondenOp != null).ToListAsync(ct))
            .OrderByDescending(z => z.UitslagVerzondenOp)];

    private static async Task<IReadOnlyList<int>> OudersAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct) =>
        Zibcontrole.Ouders(await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == leerling, ct));
}
