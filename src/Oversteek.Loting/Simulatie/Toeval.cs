namespace Oversteek.Loting.Kern;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014). For drafts only: the numbers of a real draw come from LOT-1.</summary>
internal struct Toeval
{
    private const ulong Stap = 0x9E3779B97F4A7C15UL;
    private ulong stand;

    /// <summary>Every draw has its own stream, so the result does not depend on the number of threads.</summary>
    public Toeval(ulong zaad, long trekking)
    {
        unchecked
        {
            stand = zaad ^ Meng((ulong)trekking * Stap + 1);
        }
    }

    public ulong Volgende()
    {
        unchecked
        {
            return Meng(stand += Stap);
        }
    }

    /// <summary>0 up to <paramref name="grens"/>, by multiply and shift; the bias is below 2^-32 for the sizes used here.</summary>
    public int Onder(int grens)
    {
        unchecked
        {
            return (int)(((Volgende() >> 32) * (ulong)grens) >> 32);
        }
    }

    public void Schud(Span<int> rij)
    {
        for (var i = rij.Length - 1; i > 0; i--)
        {
            var j = Onder(i + 1);
            (rij[i], rij[j]) = (rij[j], rij[i]);
        }
    }

    private static ulong Meng(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
