namespace Oversteek.Application.Persistence;

/// <summary>The moments of one save at which a consequence can do its work, in order. All of them are one transaction.</summary>
public enum Opslagfase
{
    /// <summary>Before anything is looked at: values that follow from other values of the same row.</summary>
    Voor,

    /// <summary>The version of what changed; after this no row may change unseen.</summary>
    Tellen,

    /// <summary>New access, because the policies of the other tables ask for it.</summary>
    ToegangGeven,

    /// <summary>Rows that are saved together with the change itself.</summary>
    Wijzigingen,

    /// <summary>Access that ends or shrinks; only now, or who sends a dossier back would lose sight of it before it had.</summary>
    ToegangBeeindigen,

    /// <summary>Last, because it holds the lock on the head of the chain until the commit.</summary>
    Logboek,
}

/// <summary>
/// What else is written because something happened, in the same commit. Each stands with its feature and is found by its type;
/// the context keeps order and transaction and knows none of them.
/// </summary>
public interface IOpslaggevolg
{
    Opslagfase Fase { get; }

    /// <summary>For all rows of the save together: a publication touches thousands, so nothing is asked per row.</summary>
    Task WerkAsync(Opslag opslag, CancellationToken ct);
}

/// <summary>The consequences of saving, by phase. Within a phase the order must not matter.</summary>
public sealed class Opslaggevolgen(IEnumerable<IOpslaggevolg> gevolgen)
{
    private readonly ILookup<Opslagfase, IOpslaggevolg> perFase = gevolgen.ToLookup(g => g.Fase);

    /// <summary>For a context that only looks at the model.</summary>
    public static Opslaggevolgen Geen { get; } = new([]);

    /// <summary>Every consequence of the program; a new one needs no registration.</summary>
    public static IEnumerable<Type> Typen { get; } =
        [.. typeof(IOpslaggevolg).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IOpslaggevolg)))];

    internal async Task WerkAsync(Opslagfase fase, Opslag opslag, CancellationToken ct)
    {
        foreach (var gevolg in perFase[fase])
            await gevolg.WerkAsync(opslag, ct);
    }
}
