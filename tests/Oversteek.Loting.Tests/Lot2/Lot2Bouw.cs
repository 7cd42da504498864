using System.Security.Cryptography;
using System.Text;
using Oversteek.Loting.Tests.Hulp;
using static Oversteek.Loting.Tests.Hulp.Bouw;

namespace Oversteek.Loting.Tests.Lot2Stukken;

/// <summary>One small region that walks the whole LOT-2 ceremony; secrets, salts and entropy are fixed, so that every run is the same.</summary>
internal static class Lot2Bouw
{
    public const string Keten = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    /// <summary>The round of 7 April 2027, 12:00 UTC: between freeze and draw.</summary>
    public const long Baken = 38098612;

    public static readonly Lotingstijden Tijden = new("2027-03-01T08:00:00Z", "2027-04-01T08:00:00Z", "2027-04-08T08:00:00Z", "2027-04-15T08:00:00Z");

    public static readonly Lotingsinvoer Streek = Bouw.Invoer(
        new() { KleineAantallen = 0 },
        [new("havo", 2) { School = "Dalton", Naam = "Havo" }, new("tl", 2) { School = "Dalton", Naam = "Tl" }, new("vwo", 1)],
        Leerling("anna", "havo", "tl"),
        Leerling("bram", "havo", "tl"),
        Leerling("cem", "havo", "vwo").Met("vwo", 1),
        Leerling("dina", "tl") with { Deelname = Deelname.Uitgesloten },
        Leerling("eva", "havo", "tl", "vwo"),
        Leerling("fien", "tl", "vwo"),
        Leerling("gijs", "vwo"),
        Leerling("hugo", "havo") with { VastePlaats = Vast("havo") });

    /// <summary>The same region under other rules; the list of forgeries runs on each of them.</summary>
    public static readonly IReadOnlyDictionary<string, Lotingsinvoer> Bases = new Dictionary<string, Lotingsinvoer>
    {
        ["stb"] = Streek,
        ["mtb"] = Streek with { Regels = Streek.Regels with { Nummering = Nummering.Mtb } },
        ["denhaag"] = Streek with { Regels = Streek.Regels with { Mechanisme = Mechanisme.DecentralThenCentral, Nummering = Nummering.Mtb } },
        ["samen"] = Streek with
        {
            Regels = Streek.Regels with { Meerlingen = Meerlingenregel.SharedLot },
            Deelnemers = [.. Streek.Deelnemers.Select(d => d.Kenmerk is "eva" or "fien" ? d with { Meerling = new("g1", d.Kenmerk == "eva" ? 1 : 2) } : d)],
        },
    };

    public static byte[] Geheim(int nummer) => SHA256.HashData(Encoding.UTF8.GetBytes($"geheim {nummer}"));

    public static string Zout(string kenmerk) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("zout " + kenmerk)))[..32];

    public static Dictionary<string, string> Zouten(Lotingsinvoer invoer) => invoer.Deelnemers.ToDictionary(d => d.Kenmerk, d => Zout(d.Kenmerk));

    public static Lotingsplan Plan(Lotingsinvoer invoer) => new(
        invoer.Ronde,
        invoer.Regels,
        Entropieplan.Standaard(Keten, Baken),
        [new(1, "Regio", Lot2.Vingerafdruk(invoer.Ronde, 1, Geheim(1))), new(2, "Notaris", Lot2.Vingerafdruk(invoer.Ronde, 2, Geheim(2)))],
        Tijden,
        "2027-02-01T08:00:00Z");

    public static Bevriezing Bevries(Lotingsinvoer invoer) =>
        Bevriezing.Bevries(Vastlegging.Leg(Plan(invoer)), invoer, Zouten(invoer), [new("twee klassen zonder plaatsen", "regio", "gesloten")], "2027-04-02T08:00:00Z");

    public static readonly Geopend[] Geheimen = [new(1, Geheim(1)), new(2, Geheim(2))];

    public static readonly Entropiewaarde[] Entropie =
    [
        Twee(string.Concat(Enumerable.Repeat("0123456789abcdef", 4))),
        Twee("31422565361246134215"),
    ];

    public static Entropiewaarde Twee(string waarde) => new(waarde, "regio", waarde, "notaris");

    public static Trekking Trek(Lotingsinvoer invoer) => Trekking.Trek(Bevries(invoer), Geheimen, Entropie, "2027-04-08T09:00:00Z");

    public static EigenInschrijving Eigen(Lotingsinvoer invoer, string kenmerk) => new(
        kenmerk,
        Zout(kenmerk),
        Inschrijvingen.Van(invoer.Deelnemers.Single(d => d.Kenmerk == kenmerk), invoer.Eenheden.ToDictionary(e => e.Id)));
}
