using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>Reads input back from a report. Unknown or missing fields are errors: a report is a proof, not a suggestion.</summary>
internal static class Verslaglezer
{
    public static Lotingsregels Regels(JsonElement j) => new()
    {
        Mechanisme = Woorden.Lees<Mechanisme>(Tekst(j, "mechanisme")),
        Nummering = Woorden.Lees<Nummering>(Tekst(j, "nummering")),
        Voorrangsbereik = Woorden.Lees<Voorrangsbereik>(Tekst(j, "voorrangsbereik")),
        Wachtlijstvolgorde = [.. j.GetProperty("wachtlijstvolgorde").EnumerateArray().Select(o => Orde(o.GetString()!))],
        Meerlingen = Woorden.Lees<Meerlingenregel>(Tekst(j, "meerlingen")),
        KleineAantallen = j.GetProperty("kleineAantallen").GetInt32(),
    };

    public static Lotingsinvoer Invoer(JsonElement j) => new(
        Tekst(j, "ronde"),
        Regels(j.GetProperty("regels")),
        [.. j.GetProperty("eenheden").EnumerateArray().Select(Eenheid)],
        [.. j.GetProperty("deelnemers").EnumerateArray().Select(Deelnemer)])
    {
        Clusters = [.. j.GetProperty("clusters").EnumerateArray().Select(c => new Cluster(Tekst(c, "id"), c.GetProperty("plaatsen").GetInt32()))],
    };

    public static Lotnummers Nummers(JsonElement j) => new()
    {
        Enkel = Reeks(j.GetProperty("enkel")),
        PerEenheid = j.GetProperty("perEenheid").EnumerateArray()
            .ToDictionary(e => Tekst(e, "eenheid"), e => (IReadOnlyDictionary<string, int>)Reeks(e.GetProperty("nummers")), StringComparer.Ordinal),
        Centraal = Reeks(j.GetProperty("centraal")),
    };

    public static IReadOnlyList<IReadOnlyList<string>> Gezinnen(JsonElement j) =>
        [.. j.EnumerateArray().Select(g => (IReadOnlyList<string>)[.. g.EnumerateArray().Select(k => k.GetString()!)])];

    public static IReadOnlyList<Plaatsing> Plaatsingen(JsonElement j) =>
        [.. j.EnumerateArray().Select(p => new Plaatsing(
            Tekst(p, "kenmerk"),
            Woorden.Lees<Uitslagstatus>(Tekst(p, "status")),
            MisschienTekst(p, "eenheid"),
            MisschienGetal(p, "rang"),
            Woorden.Lees<Lotingswoord>(Tekst(p, "woord"))))];

    public static string Tekst(JsonElement j, string naam) =>
        j.GetProperty(naam).GetString() ?? throw new VerslagOnleesbaarException($"Het veld {naam} is leeg.");

    private static Wachtlijstorde Orde(string tekst)
    {
        var delen = tekst.Split(':');
        return new Wachtlijstorde(Woorden.Lees<Wachtlijstsleutel>(delen[0]), string.Equals(delen[^1], "desc", StringComparison.Ordinal));
    }

    private static Dictionary<string, int> Reeks(JsonElement j) =>
        j.EnumerateArray().ToDictionary(p => p[0].GetString()!, p => p[1].GetInt32(), StringComparer.Ordinal);

    private static Lotingseenheid Eenheid(JsonElement e) => new(Tekst(e, "id"), e.GetProperty("plaatsen").GetInt32())
    {
        School = MisschienTekst(e, "school"),
        Naam = MisschienTekst(e, "naam"),
        Advies = MisschienTekst(e, "advies"),
        Cluster = MisschienTekst(e, "cluster"),
        Minimum = MisschienGetal(e, "minimum"),
        Reservering = e.TryGetProperty("reservering", out var r)
            ? new Reservering(Tekst(r, "eigenschap"), r.GetProperty("plaatsen").GetInt32(), Woorden.Lees<Reserveringssoort>(Tekst(r, "soort")))
            : null,
    };

    private static Deelnemer Deelnemer(JsonElement d) =>
        new(Tekst(d, "kenmerk"), [.. d.GetProperty("voorkeuren").EnumerateArray().Select(v => v.GetString()!)])
        {
            Deelname = Woorden.Lees<Deelname>(Tekst(d, "deelname")),
            Voorrang = Reeks(d.GetProperty("voorrang")),
            Eigenschappen = [.. d.GetProperty("eigenschappen").EnumerateArray().Select(v => v.GetString()!)],
            VastePlaats = d.TryGetProperty("vastePlaats", out var v)
                ? new VastePlaats(Tekst(v, "eenheid"), Tekst(v, "door"), Tekst(v, "tweedePersoon"), Tekst(v, "reden"), Tekst(v, "op"))
                : null,
            Meerling = d.TryGetProperty("meerling", out var m) ? new Meerling(Tekst(m, "gezin"), m.GetProperty("volgorde").GetInt32()) : null,
        };

    private static string? MisschienTekst(JsonElement j, string naam) => j.TryGetProperty(naam, out var waarde) ? waarde.GetString() : null;

    private static int? MisschienGetal(JsonElement j, string naam) => j.TryGetProperty(naam, out var waarde) ? waarde.GetInt32() : null;
}
