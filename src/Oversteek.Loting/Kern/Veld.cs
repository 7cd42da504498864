namespace Oversteek.Loting.Kern;

/// <summary>
/// The input as dense arrays. Children and units stand in byte order of their ids, so nothing can depend on the order of the input.
/// An entry is one line of a preference list; an outcome is one entry per child, or -1.
/// </summary>
internal sealed class Veld
{
    public required int[] Begin { get; init; }

    public required ushort[] Doel { get; init; }

    public required byte[] Niveaus { get; init; }

    /// <summary>Submitted position, 1 and up; not dense when entries were dropped.</summary>
    public required ushort[] Rang { get; init; }

    public required int[] Plaatsen { get; init; }

    public Reserve?[]? Reserves { get; init; }

    /// <summary>Per entry: does the child hold the trait of that unit's reserve? Null when no unit has a reserve.</summary>
    public bool[]? Houder { get; init; }

    /// <summary>Per unit the cluster, or -1; null when there are no clusters.</summary>
    public int[]? ClusterVan { get; init; }

    public int[] ClusterPlaatsen { get; init; } = [];

    public int Leerlingen => Begin.Length - 1;

    public int Eenheden => Plaatsen.Length;

    public bool IsHouder(int keuze) => Houder is not null && Houder[keuze];

    public int ClusterVanEenheid(int eenheid) => ClusterVan is null ? -1 : ClusterVan[eenheid];

    public int Leerling(int keuze)
    {
        var plek = Array.BinarySearch(Begin, keuze);
        if (plek < 0)
            return ~plek - 1;
        while (plek + 1 < Begin.Length && Begin[plek + 1] == keuze)
            plek++;
        return plek;
    }
}

/// <summary>A reserve as numbers.</summary>
internal sealed record Reserve(int Plaatsen, Reserveringssoort Soort);

/// <summary>The numbers that belong to a <see cref="Veld"/>: one per child, or one per entry.</summary>
internal readonly record struct Lotrij(int[] PerLeerling, int[]? PerKeuze = null, int[]? Centraal = null)
{
    public int Lot(int leerling, int keuze) => PerKeuze is null ? PerLeerling[leerling] : PerKeuze[keuze];

    /// <summary>The order in which children are passed on in R2.</summary>
    public int Doorschuif(int leerling) => Centraal is null ? PerLeerling[leerling] : Centraal[leerling];

    /// <summary>(level, lot) as one number; lower goes first. Levels fit in 4 bits, lots in 28.</summary>
    public uint Sleutel(Veld veld, int leerling, int keuze) => ((uint)veld.Niveaus[keuze] << 28) | (uint)Lot(leerling, keuze);
}
