using System.Text.Json;

namespace Oversteek.Loting.Gevallen;

/// <summary>A case of the public acceptance format, read into the model of the library.</summary>
/// <param name="Invoer">The input.</param>
/// <param name="Nummers">The numbers given; empty when the case has none.</param>
internal sealed record Geval(Lotingsinvoer Invoer, Lotnummers Nummers)
{
    public bool HeeftNummers => Nummers.Enkel.Count > 0 || Nummers.PerEenheid.Count > 0;
}

/// <summary>Reads the input of a case (English names: the format is an exchange format).</summary>
internal static class Gevallezer
{
    public static Geval Lees(JsonElement geval, string? mechanisme = null)
    {
        var invoer = geval.GetProperty("input");
        var m = geval.TryGetProperty("mechanism", out var gegeven) && gegeven.ValueKind == JsonValueKind.Object ? gegeven : default;
        var leerlingen = invoer.GetProperty("students").EnumerateArray().ToArray();
        var klassen = Klassen(invoer);
        var nummers = Nummers(leerlingen);
        var mtb = Is(m, "tieBreak", "MTB") || Is(m, "firstRoundTieBreak", "MTB")
            || (nummers.PerEenheid.Count > 0 && (nummers.Enkel.Count == 0 || !(Is(m, "tieBreak", "STB") || Is(m, "firstRoundTieBreak", "STB"))));
        if (mtb && nummers.Centraal.Count == 0)
            nummers = nummers with { Centraal = nummers.Enkel };
        var regels = new Lotingsregels
        {
            Mechanisme = Mechanisme(mechanisme ?? Tekst(m, "type") ?? "DA"),
            Nummering = mtb ? Nummering.Mtb : Nummering.Stb,
            Voorrangsbereik = Is(invoer, "priorityScope", "first") ? Voorrangsbereik.FirstPreferenceOnly : Voorrangsbereik.All,
            Wachtlijstvolgorde = Wachtlijstvolgorde(m),
        };
        return new Geval(new Lotingsinvoer(Tekst(geval, "id") ?? "geval", regels, klassen, [.. leerlingen.Select(s => Leerling(s, klassen))])
        {
            Clusters = invoer.TryGetProperty("clusters", out var clusters)
                ? [.. clusters.EnumerateArray().Select(c => new Cluster(Tekst(c, "id")!, c.GetProperty("capacity").GetInt32()))]
                : [],
        }, nummers);
    }

    public static string? Tekst(JsonElement j, string naam) =>
        j.ValueKind == JsonValueKind.Object && j.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.String ? waarde.GetString() : null;

    public static IReadOnlyList<string> Lijst(JsonElement j, string naam) =>
        j.TryGetProperty(naam, out var lijst) ? [.. lijst.EnumerateArray().Select(v => v.GetString()!)] : [];

    private static bool Is(JsonElement j, string naam, string waarde) => string.Equals(Tekst(j, naam), waarde, StringComparison.Ordinal);

    private static Mechanisme Mechanisme(string naam) => naam switch
    {
        "ImmediateAcceptance" or "IA" => Loting.Mechanisme.R1,
        "FirstChoiceThenPassOn" => Loting.Mechanisme.R2,
        "DA" or "TTC" or "EADAM" or "DA+SIC" or "SIC" => Loting.Mechanisme.Da,
        _ => throw new GevalException($"Onbekend mechanisme {naam}."),
    };

    private static IReadOnlyList<Wachtlijstorde> Wachtlijstvolgorde(JsonElement m)
    {
        if (m.ValueKind != JsonValueKind.Object || !m.TryGetProperty("waitingList", out var lijst))
            return [new Wachtlijstorde(Wachtlijstsleutel.Lot)];
        return [.. lijst.EnumerateArray().Select(v => v.GetString()!.Split(':')).Where(d => d[0] is not "late-after").Select(d => new Wachtlijstorde(
            d[0] switch
            {
                "lot" => Wachtlijstsleutel.Lot,
                "priority" or "level" => Wachtlijstsleutel.Level,
                "preferenceRank" => Wachtlijstsleutel.PreferenceRank,
                _ => throw new GevalException($"Onbekende volgorde {d[0]}."),
            },
            d is [_, "desc"]))];
    }

    private static IReadOnlyList<Lotingseenheid> Klassen(JsonElement invoer) =>
        [.. invoer.GetProperty("classes").EnumerateArray().Select(c => new Lotingseenheid(Tekst(c, "id")!, c.GetProperty("capacity").GetInt32())
        {
            Cluster = Tekst(c, "cluster"),
            Reservering = c.TryGetProperty("reserve", out var r) && r.ValueKind == JsonValueKind.Object ? Reserve(r, c.GetProperty("capacity").GetInt32()) : null,
        })];

    private static Reservering Reserve(JsonElement r, int plaatsen)
    {
        var soort = (Tekst(r, "kind"), Tekst(r, "order")) switch
        {
            ("hard", _) => Reserveringssoort.Hard,
            ("soft", "reserve-first") => Reserveringssoort.SoftReserveFirst,
            ("soft", "open-first") => Reserveringssoort.SoftOpenFirst,
            _ => throw new GevalException("Onbekende reservering."),
        };
        // In the case format a reserve may be larger than the class; the seats that do not exist reserve nothing.
        return new Reservering(Tekst(r, "trait")!, Math.Min(r.GetProperty("seats").GetInt32(), plaatsen), soort);
    }

    private static Deelnemer Leerling(JsonElement s, IReadOnlyList<Lotingseenheid> klassen)
    {
        var verwijderd = s.TryGetProperty("withdrawn", out var weg) && weg.ValueKind == JsonValueKind.True;
        var vast = Tekst(s, "pinned");
        return new Deelnemer(Tekst(s, "id")!, Lijst(s, "prefs"))
        {
            Deelname = verwijderd ? Deelname.Verwijderd : Is(s, "procedure", "vso-3") ? Deelname.Uitgesloten : Deelname.Meedoen,
            // Unknown classes are dropped in this format, also here.
            Voorrang = Getallen(s, "priority").Where(p => klassen.Any(k => string.Equals(k.Id, p.Key, StringComparison.Ordinal)))
                .ToDictionary(StringComparer.Ordinal),
            Eigenschappen = Lijst(s, "traits"),
            VastePlaats = vast is null ? null : new VastePlaats(vast, "geval", "tweede", "vaste plaats van het geval", "-"),
        };
    }

    private static Dictionary<string, int> Getallen(JsonElement s, string naam) =>
        s.TryGetProperty(naam, out var j) && j.ValueKind == JsonValueKind.Object
            ? j.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal)
            : new Dictionary<string, int>(StringComparer.Ordinal);

    private static Lotnummers Nummers(JsonElement[] leerlingen)
    {
        var enkel = new Dictionary<string, int>(StringComparer.Ordinal);
        var centraal = new Dictionary<string, int>(StringComparer.Ordinal);
        var perEenheid = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var s in leerlingen)
        {
            var id = Tekst(s, "id")!;
            if (s.TryGetProperty("lot", out var lot))
                enkel[id] = lot.GetInt32();
            if (s.TryGetProperty("centralLot", out var c))
                centraal[id] = c.GetInt32();
            foreach (var (eenheid, nummer) in Getallen(s, "lots"))
                Reeks(perEenheid, eenheid)[id] = nummer;
        }
        return new Lotnummers
        {
            Enkel = enkel,
            Centraal = centraal,
            PerEenheid = perEenheid.ToDictionary(p => p.Key, p => (IReadOnlyDictionary<string, int>)p.Value, StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, int> Reeks(Dictionary<string, Dictionary<string, int>> perEenheid, string eenheid)
    {
        if (!perEenheid.TryGetValue(eenheid, out var reeks))
            perEenheid.Add(eenheid, reeks = new Dictionary<string, int>(StringComparer.Ordinal));
        return reeks;
    }
}

/// <summary>A case cannot be computed: unknown category, mechanism or field.</summary>
public sealed class GevalException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="melding">What is wrong, in Dutch.</param>
    public GevalException(string melding)
        : base(melding)
    {
    }
}
