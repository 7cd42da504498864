using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>Raises the version of an aggregate that something happened to, also when only a child row changed.</summary>
internal sealed class Versieteller : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Tellen;

    public Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        foreach (var post in opslag.Posten<Aggregaat>())
        {
            if (post.State == EntityState.Modified || (post.State == EntityState.Unchanged && post.Entity.Gebeurtenissen.Count > 0))
                post.Property(a => a.Versie).CurrentValue = post.Property(a => a.Versie).OriginalValue + 1;
        }
        return Task.CompletedTask;
    }
}
