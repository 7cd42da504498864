using System.Collections;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>A state machine as data: what is not in the table is refused. The diagrams in docs/toestanden are made from it.</summary>
public sealed class Overgangstabel<TStatus, TActie>(string naam, Weigering verkeerdeToestand) : IOvergangstabel, IEnumerable<(TStatus Van, TActie Actie, TStatus Naar)>
    where TStatus : struct, Enum
    where TActie : struct, Enum
{
    private readonly Dictionary<(TStatus, TActie), TStatus> overgangen = [];

    public string Naam => naam;

    public void Add(TStatus van, TActie actie, TStatus naar) => overgangen.Add((van, actie), naar);

    public Result<TStatus> Probeer(TStatus van, TActie actie) =>
        overgangen.TryGetValue((van, actie), out var naar) ? naar : Weigering(van);

    private Weigering Weigering(TStatus van) => verkeerdeToestand.Namen.Count == 0 ? verkeerdeToestand : verkeerdeToestand.Met(van);

    public bool Kan(TStatus van, TActie actie) => overgangen.ContainsKey((van, actie));

    public IEnumerable<(string Van, string Actie, string Naar)> Regels() =>
        overgangen.Select(o => (o.Key.Item1.ToString(), o.Key.Item2.ToString(), o.Value.ToString()));

    public IEnumerator<(TStatus Van, TActie Actie, TStatus Naar)> GetEnumerator() =>
        overgangen.Select(o => (o.Key.Item1, o.Key.Item2, o.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What the diagram needs to know of a table.</summary>
public interface IOvergangstabel
{
    string Naam { get; }

    IEnumerable<(string Van, string Actie, string Naar)> Regels();
}
