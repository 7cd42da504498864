using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Takes away what served its time, feature after feature. The terms are those of the data inventory (PRIV-10).</summary>
public sealed class Opruimen(Systeemtoegang systeem, TimeProvider klok)
{
    /// <summary>How many rows went.</summary>
    public Task<int> ExecuteAsync(CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Beheer, async db =>
    {
        var (nu, aantal) = (klok.GetUtcNow(), 0);
        foreach (var opruiming in Modules.Alle.Modules.SelectMany(m => m.Opruimingen))
            aantal += await opruiming.Werk(db, nu, ct);
        return aantal;
    });
}
