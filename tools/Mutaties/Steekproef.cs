namespace Oversteek.Mutaties;

/// <summary>The same sample for the same seed, on every machine and every version of .NET.</summary>
internal static class Steekproef
{
    public static IReadOnlyList<Mutatie> Trek(IReadOnlyList<Mutatie> alle, int zaad)
    {
        var volgorde = alle.ToArray();
        var staat = (ulong)zaad;
        for (var i = volgorde.Length - 1; i > 0; i--)
        {
            var j = (int)(Volgende(ref staat) % (ulong)(i + 1));
            (volgorde[i], volgorde[j]) = (volgorde[j], volgorde[i]);
        }
        return volgorde;
    }

    // SplitMix64.
    private static ulong Volgende(ref ulong staat) => unchecked(Meng(staat += 0x9E3779B97F4A7C15));

    private static ulong Meng(ulong z) => unchecked(Eind((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9));

    private static ulong Eind(ulong z) => unchecked(Vouw((z ^ (z >> 27)) * 0x94D049BB133111EB));

    private static ulong Vouw(ulong z) => z ^ (z >> 31);
}
