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
internal sealed class Zibrem : IVrijgaverem
{
    public async Task<Weigering?> BezwaarAsync(OversteekDb db, LeerlingId leerling, string type, DateTimeOffset toegevoegdOp, CancellationToken ct)
    {
        if (!Bijlagetypen.IsOnderzoek(type))
            return null;
        var onderzoeken = await db.ZibAanmeldingen.AsNoTracking().Where(z => z.LeerlingId == leerling && z.UitslagVerzondenOp != null).ToListAsync(ct);
        if (onderzoeken.Where(z => z.UitslagVerzondenOp <= toegevoegdOp).MaxBy(z => z.UitslagVerzondenOp) is not { } onderzoek)
            return null;
        var kind = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == leerling, ct);
        return onderzoek.DeeltMetVo(Zibcontrole.Ouders(kind)) ? null : ZibWeigeringen.NietMetVo;
    }
}
