namespace Oversteek.Loting;

/// <summary>
/// Order of text by its UTF-8 bytes, the order of every canonical list and hash (loting.md 7). Equal to ordinal order except for
/// characters outside the basic plane, which UTF-16 sorts too early. O(length); independent of culture.
/// </summary>
public sealed class Byteorde : IComparer<string?>
{
    /// <summary>The only instance.</summary>
    public static Byteorde Instantie { get; } = new();

    private Byteorde()
    {
    }

    /// <summary>Compares two texts; null comes first.</summary>
    /// <param name="x">Left.</param>
    /// <param name="y">Right.</param>
    /// <returns>Negative, 0 or positive.</returns>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return x is null ? (y is null ? 0 : -1) : 1;
        var gelijk = x.AsSpan().CommonPrefixLength(y);
        if (gelijk == x.Length || gelijk == y.Length)
            return x.Length.CompareTo(y.Length);
        return Codepunt(x[gelijk]).CompareTo(Codepunt(y[gelijk]));
    }

    // Surrogates stand for code points above all single characters, so they move behind E000-FFFF.
    private static int Codepunt(char c) => c < 0xD800 ? c : c < 0xE000 ? c + 0x2000 : c - 0x800;
}
