namespace Oversteek.Domain.Formulieren;

/// <summary>Where a question finds its answer: the stored text by the key of the question, null when it is empty.</summary>
public interface IAntwoorden
{
    string? this[string sleutel] { get; }
}

/// <summary>Answers of a form by the key of the question, as they are stored, and the rows of its lists.</summary>
public sealed record Invulling : IAntwoorden
{
    public static readonly Invulling Leeg = new();

    public IReadOnlyDictionary<string, string> Velden { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<Invulling>> Lijsten { get; init; } = new Dictionary<string, IReadOnlyList<Invulling>>(StringComparer.Ordinal);

    public string? this[string sleutel] => Velden.TryGetValue(sleutel, out var waarde) && waarde.Length > 0 ? waarde : null;

    public static Invulling Van(params IEnumerable<(string Sleutel, string? Waarde)> velden) =>
        new() { Velden = velden.Where(v => !string.IsNullOrEmpty(v.Waarde)).ToDictionary(v => v.Sleutel, v => v.Waarde!, StringComparer.Ordinal) };

    public IReadOnlyList<Invulling> Rijen(string lijst) => Lijsten.GetValueOrDefault(lijst, []);

    public Invulling Met(string sleutel, string? waarde)
    {
        var velden = new Dictionary<string, string>(Velden, StringComparer.Ordinal);
        if (string.IsNullOrEmpty(waarde))
            velden.Remove(sleutel);
        else
            velden[sleutel] = waarde;
        return this with { Velden = velden };
    }

    public Invulling MetRijen(string lijst, IReadOnlyList<Invulling> rijen) =>
        this with { Lijsten = new Dictionary<string, IReadOnlyList<Invulling>>(Lijsten, StringComparer.Ordinal) { [lijst] = rijen } };

    /// <summary>These answers, with those of the other where it has any, also empty ones: what was typed over what is stored.</summary>
    public Invulling Overschreven(Invulling ander) => new()
    {
        Velden = Velden.Where(v => !ander.Velden.ContainsKey(v.Key)).Concat(ander.Velden).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal),
        Lijsten = Lijsten.Where(l => !ander.Lijsten.ContainsKey(l.Key)).Concat(ander.Lijsten).ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal),
    };

    public bool IsGelijk(Invulling ander) =>
        Velden.Count == ander.Velden.Count && Velden.All(v => ander[v.Key] == v.Value)
        && Lijsten.Keys.Union(ander.Lijsten.Keys, StringComparer.Ordinal).All(l => Rijen(l).Count == ander.Rijen(l).Count && Rijen(l).Zip(ander.Rijen(l)).All(r => r.First.IsGelijk(r.Second)));
}

/// <summary>What is known when an answer is judged: the day, and the other answers.</summary>
public sealed record Formulierstand(DateOnly Vandaag, IAntwoorden Invulling);
