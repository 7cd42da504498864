using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>Asks all of them.</summary>
public sealed class Vrijgaveremmen(OversteekDb db, IEnumerable<IVrijgaverem> remmen)
{
    internal async Task<Weigering?> BezwaarAsync(LeerlingId leerling, string type, DateTimeOffset toegevoegdOp, CancellationToken ct)
    {
        foreach (var rem in remmen)
        {
            if (await rem.BezwaarAsync(db, leerling, type, toegevoegdOp, ct) is { } bezwaar)
                return bezwaar;
        }
        return null;
    }
}
