using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Leerlingen;

/// <summary>
/// In a proef no number of a child that exists is stored (PRIV-17). Where numbers come in that is a refusal; this is for the way that nobody thought of.
/// </summary>
internal sealed class Proefnummerwacht(Installatie installatie) : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        if (!installatie.IsProef)
            return Task.CompletedTask;
        var geschreven = opslag.Posten<Leerling>().Where(e => e.State is EntityState.Added or EntityState.Modified);
        return geschreven.Any(e => installatie.BezwaarTegen(e.Entity.Bsn) is not null)
            ? throw new InvalidOperationException("In een proef wordt geen burgerservicenummer van een echt kind bewaard.")
            : Task.CompletedTask;
    }
}
