using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gesprekken;

/// <summary>What somebody of a school looked at is read for the school.</summary>
public sealed class GesprekLezen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var wie = handeling.Namens;
        await db.HerhaalAsync(async () =>
        {
            var gesprekken = await db.Gesprekken.Where(g => g.LeerlingId == leerling && (g.PoId == wie || g.VoId == wie)).ToListAsync(ct);
            var ongelezen = gesprekken.FindAll(g => g.IsOngelezen(wie));
            ongelezen.ForEach(g => g.Lees(wie, handeling.Op));
            await db.SaveChangesAsync(ct);
            return ongelezen.Count;
        });
        return Result.Gelukt;
    }
}
