using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Takes away what served its time: drafts, operation ids and counted tries. The terms are those of the data inventory (PRIV-10).</summary>
public sealed class Opruimen(Systeemtoegang systeem, TimeProvider klok)
{
    public static readonly TimeSpan Bewerkingen = TimeSpan.FromDays(7);
    public static readonly TimeSpan Tellers = TimeSpan.FromDays(1);

    /// <summary>How many rows went.</summary>
    public Task<int> ExecuteAsync(CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Beheer, async db =>
    {
        var nu = klok.GetUtcNow();
        var (concepten, bewerkingen, tellers) = (nu - Conceptbron.Houdbaar, nu - Bewerkingen, nu - Tellers);
        return await db.Formulierconcepten.Where(f => f.Op < concepten).ExecuteDeleteAsync(ct)
            + await db.Bewerkingen.Where(b => b.Op < bewerkingen).ExecuteDeleteAsync(ct)
            + await db.Tellers.Where(t => t.VensterTot < tellers).ExecuteDeleteAsync(ct);
    });
}
