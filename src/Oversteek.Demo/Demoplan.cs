using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Demo;

/// <summary>A vo school of the made-up region with its share of the places.</summary>
internal sealed record Demovoschool(string Naam, string Brin, Schoolsoort Soort, IReadOnlyList<Demoklas> Klassen);

/// <param name="Aandeel">Places per hundred pupils of the region.</param>
internal sealed record Demoklas(string Naam, IReadOnlyList<string> Adviezen, bool Lwoo, decimal Aandeel);

/// <summary>Which organisations the region has. A thousand pupils give more po schools and more places, not more vo schools.</summary>
internal static class Demoplan
{
    public const string Regionaam = "Regio Waardenburgh";

    private const int LeerlingenPerSchool = 60;

    public static readonly Schooljaar Schooljaar = Schooljaar.Beginnend(2026);

    public static readonly DateOnly Begindag = new(2027, 1, 20);

    public static IReadOnlyList<Demovoschool> Voscholen { get; } =
    [
        new("Waardencollege", "99VA", Schoolsoort.Voortgezet,
        [
            new("Vmbo gl/tl", ["34", "42"], false, 6.5m), new("Havo", ["52", "60"], false, 8m), new("Havo/vwo", ["60", "61", "70"], false, 10m), new("Vwo", ["70"], false, 5m),
        ]),
        new("Lyceum Het Veer", "99VB", Schoolsoort.Voortgezet, [new("Havo", ["60"], false, 9m), new("Havo/vwo", ["61"], false, 7m), new("Vwo gymnasium", ["61", "70"], false, 9m)]),
        new("Vakcollege De Werf", "99VC", Schoolsoort.Voortgezet,
        [
            new("Vmbo basis", ["20", "22"], false, 10m), new("Vmbo basis met lwoo", ["20", "22", "30"], true, 7m), new("Vmbo kader", ["22", "30", "34"], false, 9m), new("Vmbo tl", ["34", "42", "52"], false, 11m),
        ]),
        new("Scholengemeenschap De Landerij", "99VD", Schoolsoort.Voortgezet,
        [
            new("Vmbo basis/kader", ["20", "22", "30"], false, 9m), new("Vmbo gl/tl", ["34", "42", "52"], false, 9m), new("Havo", ["52", "60", "61"], false, 9m),
        ]),
        new("Praktijkschool De Schakel", "99VE", Schoolsoort.Praktijkonderwijs, [new("Praktijkonderwijs", ["10"], false, 8m)]),
    ];

    /// <summary>Two po schools for a small region, then one more for each sixty pupils.</summary>
    public static IReadOnlyList<Demoschool> Poscholen(int leerlingen) =>
        [.. Enumerable.Range(0, Math.Max(2, (leerlingen + LeerlingenPerSchool - 1) / LeerlingenPerSchool)).Select(Poschool)];

    public static Brugklasgegevens Klas(Demoklas klas, int leerlingen) =>
        new(klas.Naam, klas.Adviezen, klas.Lwoo, Math.Max(2, (int)Math.Ceiling(leerlingen * klas.Aandeel / 100m)), null);

    private static Demoschool Poschool(int plaats)
    {
        var namen = Demonamen.Poscholen;
        var (naam, brin) = plaats < namen.Length
            ? namen[plaats]
            : ($"{namen[plaats % namen.Length].Naam} {(plaats / namen.Length) + 1}", $"{98 - (plaats / 676)}{(char)('A' + (plaats / 26 % 26))}{(char)('A' + (plaats % 26))}");
        return new Demoschool(naam, brin, $"099{1000000 + plaats}", $"administratie@{brin.ToLowerInvariant()}.example");
    }
}
