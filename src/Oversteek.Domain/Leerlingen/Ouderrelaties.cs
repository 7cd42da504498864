namespace Oversteek.Domain.Leerlingen;

/// <summary>Words for the relation to the child (domein 4.3).</summary>
public static class Ouderrelaties
{
    public static readonly IReadOnlyList<(int Code, string Woord)> Alle =
        [(1, "vader"), (2, "moeder"), (3, "voogd"), .. Enumerable.Range(4, 6).Select(c => (c, $"overig (code {c})"))];

    /// <summary>Null when nobody said it, or when it says nothing.</summary>
    public static string? Woord(int? code) => code is >= 1 and <= 3 ? Alle[code.Value - 1].Woord : null;
}
