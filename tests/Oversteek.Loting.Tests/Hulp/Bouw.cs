namespace Oversteek.Loting.Tests.Hulp;

/// <summary>Small inputs, short enough to read in a courtroom.</summary>
internal static class Bouw
{
    public static readonly byte[] Geheim = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public static Lotingsinvoer Invoer(Lotingsregels regels, IReadOnlyList<Lotingseenheid> klassen, params Deelnemer[] leerlingen) =>
        new("regio-2027-r1", regels, klassen, leerlingen);

    public static Deelnemer Leerling(string naam, params string[] voorkeuren) => new(naam, voorkeuren);

    public static Deelnemer Met(this Deelnemer d, string klas, int niveau) =>
        d with { Voorrang = new Dictionary<string, int>(d.Voorrang, StringComparer.Ordinal) { [klas] = niveau } };

    public static Lotnummers Loten(params (string Naam, int Lot)[] loten) =>
        new() { Enkel = loten.ToDictionary(l => l.Naam, l => l.Lot, StringComparer.Ordinal) };

    /// <summary>The children in this order have number 1, 2, 3, ...</summary>
    public static Lotnummers Volgorde(params string[] namen) => Loten([.. namen.Select((n, i) => (n, i + 1))]);

    public static string? Klas(this Lotingsuitslag uitslag, string naam) => uitslag.Plaatsingen.Single(p => p.Kenmerk == naam).Eenheid;

    public static Plaatsing Van(this Lotingsuitslag uitslag, string naam) => uitslag.Plaatsingen.Single(p => p.Kenmerk == naam);

    public static IReadOnlyList<Reden> Redenen(this Lotingsuitslag uitslag, string naam) => uitslag.Verklaringen.Single(v => v.Kenmerk == naam).Redenen;

    public static VastePlaats Vast(string klas) => new(klas, "coördinator", "directeur", "hardheidsclausule", "2027-04-01");
}
