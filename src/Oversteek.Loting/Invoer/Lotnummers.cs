namespace Oversteek.Loting;

/// <summary>
/// The numbers drawn: lower is better. Made by <see cref="Lot1"/> for a real draw; given by hand in worked examples. Numbers are
/// 0 to 268,435,455 and no two participants share one.
/// </summary>
public sealed record Lotnummers
{
    /// <summary>The highest number the engine can hold (28 bits beside the level).</summary>
    public const int Hoogste = (1 << 28) - 1;

    /// <summary>Number per lotingskenmerk under STB; empty under MTB.</summary>
    public IReadOnlyDictionary<string, int> Enkel { get; init; } = Leeg;

    /// <summary>Per unit id the number per lotingskenmerk under MTB; empty under STB.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> PerEenheid { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);

    /// <summary>The central number for passing on when numbers are per unit (Den Haag); else empty.</summary>
    public IReadOnlyDictionary<string, int> Centraal { get; init; } = Leeg;

    private static Dictionary<string, int> Leeg { get; } = new(StringComparer.Ordinal);
}
