using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>One save under way, as the consequences see it.</summary>
public sealed class Opslag(OversteekDb db, IReadOnlyList<Gebeurtenis> gebeurtenissen) : IAsyncDisposable
{
    /// <summary>So many keys go into one question; more would be too many parameters for SQLite.</summary>
    public const int Portie = 1_000;

    private readonly List<Gebeurtenis> gevolgen = [];
    private readonly Dictionary<Type, IAsyncDisposable> gedeeld = [];

    public OversteekDb Db => db;

    /// <summary>What the aggregates of this save did.</summary>
    public IReadOnlyList<Gebeurtenis> Gebeurtenissen => gebeurtenissen;

    /// <summary>What consequences did, such as access given and ended; it stands in the log behind its causes.</summary>
    public IReadOnlyList<Gebeurtenis> Gevolgen => gevolgen;

    /// <summary>Costs one walk along all rows: once per consequence, never inside a loop.</summary>
    public List<EntityEntry<T>> Posten<T>()
        where T : class => [.. db.ChangeTracker.Entries<T>()];

    public void Meld(Gebeurtenis gevolg) => gevolgen.Add(gevolg);

    /// <summary>What two consequences of one feature share during this save.</summary>
    public T Deel<T>(Func<T> maak)
        where T : class, IAsyncDisposable
    {
        if (!gedeeld.TryGetValue(typeof(T), out var deel))
            gedeeld[typeof(T)] = deel = maak();
        return (T)deel;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var deel in gedeeld.Values)
            await deel.DisposeAsync();
    }
}
