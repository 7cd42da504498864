using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>Raises the version of an aggregate that something happened to, also when only a child row changed.</summary>
internal static class Versieteller
{
    public static void Werk(ChangeTracker volger)
    {
        foreach (var post in volger.Entries<Aggregaat>())
        {
            if (post.State == EntityState.Modified || (post.State == EntityState.Unchanged && post.Entity.Gebeurtenissen.Count > 0))
                post.Property(a => a.Versie).CurrentValue = post.Property(a => a.Versie).OriginalValue + 1;
        }
    }
}
