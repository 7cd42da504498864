using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Whether the state is one that was put back and not released yet. Every page asks, so the answer is kept for a moment.</summary>
public sealed class Herstelwacht(IServiceScopeFactory scopes, TimeProvider klok)
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromSeconds(10);

    private Stand stand = new(null, default);

    /// <summary>The moment that the data are of, or null when all is as usual.</summary>
    public async ValueTask<DateTimeOffset?> HersteldVanAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (nu >= stand.Tot || nu < stand.Tot - Houdbaar)
            stand = new Stand(await VraagAsync(ct), nu + Houdbaar);
        return stand.Van;
    }

    private async Task<DateTimeOffset?> VraagAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Systeemtoegang>().VoerUitAsync(Systeemgrond.Beheer, db => db.Set<Herstelstand>()
            .Where(h => h.VrijgegevenOp == null).Select(h => (DateTimeOffset?)h.Van).SingleOrDefaultAsync(ct));
    }

    private sealed record Stand(DateTimeOffset? Van, DateTimeOffset Tot);
}
