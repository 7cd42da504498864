using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Demo;

/// <summary>A vo school of the made-up region with its share of the places.</summary>
internal sealed record Demovoschool(string Naam, string Brin, Schoolsoort Soort, IReadOnlyList<Demoklas> Klassen);

/// <param name="Aandeel">Places per hundred pupils of the region.</param>
internal sealed record Demoklas(string Naam, IReadOnlyList<string> Adviezen, bool Lwoo, decimal Aandeel);

/// <summary>An organisation that is no school of the region: who works for it, and all of the region beside it.</summary>
internal sealed record Demoorganisatie(string Naam, Organisatiesoort Soort, bool Buren = false, Schoolsoort Schoolsoort = Schoolsoort.Geen,
    string? Brin = null);

/// <summary>Which organisations the region has. A thousand pupils give more po schools and more places, not more vo schools.</summary>
internal static class Demoplan
{
    public const string Regionaam = "Regio Waardenburgh";
    public const string Bestuur = "Stichting De Waarden";
    public const string Platform = "Oversteek";
    public const string Buurregio = "Regio Zandermeer";
    public const string Onderzoeksbureau = "Onderzoeksbureau Kompas";
    public const string Iskloket = "ISK-testloket Waardenburgh";
    public const string Samenwerkingsverband = "Samenwerkingsverband Waarden en Meer";
    public const string Buurschoolpo = "Basisschool De Duinroos";
    public const string Buurschoolvo = "Zandermeer College";

    private const int LeerlingenPerSchool = 60;

    public static readonly Schooljaar Schooljaar = Schooljaar.Beginnend(2026);

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
        new("Vso De Brug", "99VF", Schoolsoort.Vso3, [new("Vso cluster 3", ["01"], false, 4m)]),
        new("Vso Het Anker", "99VG", Schoolsoort.Vso4, [new("Vso cluster 4", ["01"], false, 4m)]),
        new("ISK De Wereld", "99VH", Schoolsoort.Isk, [new("ISK internationale schakelklas", ["80"], false, 4m)]),
    ];

    public static IReadOnlyList<Demoorganisatie> Anderen { get; } =
    [
        new(Onderzoeksbureau, Organisatiesoort.Onderzoeksbureau), new(Iskloket, Organisatiesoort.IskTestloket),
        new(Samenwerkingsverband, Organisatiesoort.Samenwerkingsverband),
        new(Buurregio, Organisatiesoort.Regio, Buren: true),
        new(Buurschoolpo, Organisatiesoort.PoSchool, Buren: true, Schoolsoort.Basisonderwijs, "97AA"),
        new(Buurschoolvo, Organisatiesoort.VoSchool, Buren: true, Schoolsoort.Voortgezet, "97VA"),
    ];

    /// <summary>Schools for pupils who need more; each has a few of its own, beside the number that was asked for.</summary>
    public static IReadOnlyList<Demoschool> SpecialePoscholen { get; } = [School("Sbo De Vlieger", "99SB", 800), School("So De Regenboog", "99SO", 801)];

    public const int LeerlingenPerSpecialeSchool = 2;

    /// <summary>Of the pupils of the special schools these go to vso.</summary>
    public const string Vsoadvies = "01";

    /// <summary>"Geen specifiek advies mogelijk": one pupil who is new in the country, on an ordinary school.</summary>
    public const string Iskadvies = "80";

    public static int Totaal(int leerlingen) => leerlingen + (SpecialePoscholen.Count * LeerlingenPerSpecialeSchool) + 1;

    /// <summary>Two po schools for a small region, then one more for each sixty pupils.</summary>
    public static IReadOnlyList<Demoschool> Poscholen(int leerlingen) =>
        [.. Enumerable.Range(0, Math.Max(2, (leerlingen + LeerlingenPerSchool - 1) / LeerlingenPerSchool)).Select(Poschool)];

    public static Schoolsoort Soort(Demoschool school) => school.Naam.Split(' ')[0] switch
    {
        "Sbo" => Schoolsoort.SpeciaalBasisonderwijs,
        "So" => Schoolsoort.SpeciaalOnderwijs,
        _ => Schoolsoort.Basisonderwijs,
    };

    public static Brugklasgegevens Klas(Demoklas klas, int leerlingen) =>
        new(klas.Naam, klas.Adviezen, klas.Lwoo, Math.Max(2, (int)Math.Ceiling(leerlingen * klas.Aandeel / 100m)), null);

    private static Demoschool Poschool(int plaats)
    {
        var namen = Demonamen.Poscholen;
        var (naam, brin) = plaats < namen.Length
            ? namen[plaats]
            : ($"{namen[plaats % namen.Length].Naam} {(plaats / namen.Length) + 1}", $"{98 - (plaats / 676)}{(char)('A' + (plaats / 26 % 26))}{(char)('A' + (plaats % 26))}");
        return School(naam, brin, plaats);
    }

    private static Demoschool School(string naam, string brin, int nummer) =>
        new(naam, brin, $"099{1000000 + nummer}", $"administratie@{brin.ToLowerInvariant()}.example");
}
