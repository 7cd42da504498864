using System.Globalization;

namespace Oversteek.Demo;

/// <summary>Makes pupils from a seed: the same seed always gives the same region.</summary>
internal sealed class Leerlinggenerator(int zaad)
{
    // National shares, rounded; the codes are those of the exchange standard.
    private static readonly (string Code, decimal Trede, int Gewicht)[] Adviezen =
    [
        ("10", 1m, 4), ("20", 2m, 7), ("22", 2.5m, 6), ("30", 3m, 8), ("34", 3.5m, 6), ("42", 4m, 14), ("52", 4.5m, 9), ("60", 5m, 18), ("61", 5.5m, 12), ("70", 6m, 16),
    ];

    private static readonly Dictionary<string, string> MetLwoo = new(StringComparer.Ordinal) { ["20"] = "21", ["22"] = "23", ["30"] = "31" };

    private const int EersteBsn = 999_900_000;
    private const int LaatsteBsn = 999_999_999;

    // Invented data must be the same each time; nothing here guards anything.
    private readonly Random kans = new(zaad);
    private int bsn = EersteBsn;
    private int nummer;

    public Demoleerling Volgende(string groep)
    {
        nummer++;
        var meisje = kans.Next(2) == 0;
        var (code, trede) = Advies();
        var lwoo = MetLwoo.TryGetValue(code, out var metLwoo) && kans.Next(3) == 0;
        var achternaam = Kies(Demonamen.Achternamen);
        return new Demoleerling
        {
            Nummer = nummer,
            Bsn = VolgendeBsn(),
            Meisje = meisje,
            Roepnaam = Kies(meisje ? Demonamen.Meisjes : Demonamen.Jongens),
            Achternaam = achternaam,
            Geboren = new DateOnly(2014, 10, 1).AddDays(kans.Next(365)),
            Advies = lwoo ? metLwoo! : code,
            Lwoo = lwoo,
            Trede = trede,
            Adres = Adres(),
            Groep = groep,
            AdresGeheim = kans.Next(40) == 0,
            GescheidenOuders = kans.Next(4) == 0,
            EenOuder = kans.Next(12) == 0,
            Ondersteuning = lwoo || trede == 1m || kans.Next(10) == 0,
            BeschadigdeBijlage = nummer % 37 == 5,
            Dyslexie = kans.Next(14) == 0,
            AchternaamOuder2 = kans.Next(3) == 0 ? achternaam : Kies(Demonamen.Achternamen),
            Toetstrede = Math.Clamp(trede + (kans.Next(5) switch { 0 => 0.5m, 1 => -0.5m, _ => 0m }), 1m, 6m),
        };
    }

    private (string Code, decimal Trede) Advies()
    {
        var worp = kans.Next(Adviezen.Sum(a => a.Gewicht));
        foreach (var (code, trede, gewicht) in Adviezen)
        {
            if ((worp -= gewicht) < 0)
                return (code, trede);
        }
        throw new InvalidOperationException("De gewichten kloppen niet.");
    }

    private Demoadres Adres() => new(
        Kies(Demonamen.Straten), (1 + kans.Next(180)).ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{9900 + kans.Next(10)}{(char)('A' + kans.Next(18))}{(char)('A' + kans.Next(18))}"), "Waardenburgh");

    /// <summary>999900000 and up: numbers that pass the eleven test and are used for nobody here; after the end downwards from there.</summary>
    private string VolgendeBsn()
    {
        while (true)
        {
            var tekst = bsn.ToString(CultureInfo.InvariantCulture);
            bsn = bsn == LaatsteBsn ? 999_000_000 : bsn + 1;
            if (Domain.Bouwstenen.Bsn.TryParse(tekst, out _))
                return tekst;
        }
    }

    private T Kies<T>(T[] uit) => uit[kans.Next(uit.Length)];
}
