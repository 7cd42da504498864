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
        var invoer = Gevalvelden.Deel(geval, "input");
        var m = geval.TryGetProperty("mechanism", out var gegeven) && gegeven.ValueKind == JsonValueKind.Object ? gegeven : default;
        var leerlingen = Gevalvelden.Rijen(invoer, "students", true);
        var klassen = Klassen(invoer);
        var nummers = Nummers(leerlingen);
        var type = mechanisme ?? Gevalvelden.Tekst(m, "type") ?? "DA";
        var mtb = Gevalvelden.Is(m, "tieBreak", "MTB") || Gevalvelden.Is(m, "firstRoundTieBreak", "MTB") || type == "DecentralThenCentral"
            || (nummers.PerEenheid.Count > 0 && (nummers.Enkel.Count == 0 || !(Gevalvelden.Is(m, "tieBreak", "STB") || Gevalvelden.Is(m, "firstRoundTieBreak", "STB"))));
        if (mtb && nummers.Centraal.Count == 0)
            nummers = nummers with { Centraal = nummers.Enkel };
        var regels = Instellingen.Regels(invoer, m) with { Mechanisme = Mechanisme(type), Nummering = mtb ? Nummering.Mtb : Nummering.Stb };
        var gelezen = new Lotingsinvoer(Gevalvelden.Tekst(geval, "id") ?? "geval", regels, klassen, Leerlingen(invoer, leerlingen, klassen))
        {
            Clusters = [.. Gevalvelden.Rijen(invoer, "clusters").Select(c => new Cluster(Gevalvelden.Verplicht(c, "id"), Gevalvelden.Getal(c, "capacity")))],
        };
        return new Geval(gelezen, Instellingen.Zaad(invoer) is { } zaad ? Getrokken(gelezen, zaad) : nummers);
    }

    // Drawing is only possible for input that may be drawn; the refusal says why.
    private static Lotnummers Getrokken(Lotingsinvoer invoer, byte[] zaad)
    {
        var bevindingen = Invoercontrole.Controleer(invoer);
        return bevindingen.Any(b => b.Blokkeert) ? throw new InvoerGeweigerdException(bevindingen) : Lot2.Trek(invoer, zaad);
    }

    private static Mechanisme Mechanisme(string naam) => naam switch
    {
        "ImmediateAcceptance" or "IA" or "R1" => Loting.Mechanisme.R1,
        "FirstChoiceThenPassOn" or "R2" => Loting.Mechanisme.R2,
        "DecentralThenCentral" => Loting.Mechanisme.DecentralThenCentral,
        "DA" or "TTC" or "EADAM" or "DA+SIC" or "SIC" => Loting.Mechanisme.Da,
        _ => throw new GevalException($"Onbekend mechanisme {naam}."),
    };

    private static IReadOnlyList<Lotingseenheid> Klassen(JsonElement invoer) =>
        [.. Gevalvelden.Rijen(invoer, "classes", true).Select(c => new Lotingseenheid(Gevalvelden.Verplicht(c, "id"), Gevalvelden.Getal(c, "capacity"))
        {
            School = Gevalvelden.Tekst(c, "school"),
            Naam = Gevalvelden.Tekst(c, "name"),
            Advies = Gevalvelden.Tekst(c, "advice"),
            Minimum = c.TryGetProperty("minimum", out _) ? Gevalvelden.Getal(c, "minimum") : null,
            Cluster = Gevalvelden.Tekst(c, "cluster"),
            Reservering = c.TryGetProperty("reserve", out var r) && r.ValueKind == JsonValueKind.Object ? Reserve(r, Gevalvelden.Getal(c, "capacity")) : null,
        })];

    private static Reservering Reserve(JsonElement r, int plaatsen)
    {
        var soort = (Gevalvelden.Tekst(r, "kind"), Gevalvelden.Tekst(r, "order")) switch
        {
            ("hard", _) => Reserveringssoort.Hard,
            ("soft", "reserve-first") => Reserveringssoort.SoftReserveFirst,
            ("soft", "open-first") => Reserveringssoort.SoftOpenFirst,
            _ => throw new GevalException("Onbekende reservering."),
        };
        // In the case format a reserve may be larger than the class; the seats that do not exist reserve nothing.
        return new Reservering(Gevalvelden.Verplicht(r, "trait"), Math.Min(Gevalvelden.Getal(r, "seats"), plaatsen), soort);
    }

    private static IReadOnlyList<Deelnemer> Leerlingen(JsonElement invoer, IReadOnlyList<JsonElement> rijen, IReadOnlyList<Lotingseenheid> klassen)
    {
        var bekend = klassen.Select(k => k.Id).ToHashSet(StringComparer.Ordinal);
        return [.. rijen.Select(s => Leerling(invoer, s, klassen, bekend))];
    }

    private static Deelnemer Leerling(JsonElement invoer, JsonElement s, IReadOnlyList<Lotingseenheid> klassen, HashSet<string> bekend)
    {
        var vast = Gevalvelden.Tekst(s, "pinned");
        return new Deelnemer(Gevalvelden.Verplicht(s, "id"), Gevalvelden.Lijst(s, "prefs"))
        {
            Deelname = Instellingen.Deelname(invoer, s),
            // Unknown classes are dropped in this format, also here.
            Voorrang = Instellingen.Voorrang(invoer, Gevalvelden.Getallen(s, "priority"), klassen).Where(p => bekend.Contains(p.Key)).ToDictionary(StringComparer.Ordinal),
            Eigenschappen = Gevalvelden.Lijst(s, "traits"),
            Meerling = Instellingen.Gezin(s),
            VastePlaats = vast is null ? null : new VastePlaats(vast, "geval", "tweede", "vaste plaats van het geval", "-"),
        };
    }

    private static Lotnummers Nummers(IReadOnlyList<JsonElement> leerlingen)
    {
        var enkel = new Dictionary<string, int>(StringComparer.Ordinal);
        var centraal = new Dictionary<string, int>(StringComparer.Ordinal);
        var perEenheid = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var s in leerlingen)
        {
            var id = Gevalvelden.Verplicht(s, "id");
            if (s.TryGetProperty("lot", out _))
                enkel[id] = Gevalvelden.Getal(s, "lot");
            if (s.TryGetProperty("centralLot", out _))
                centraal[id] = Gevalvelden.Getal(s, "centralLot");
            foreach (var (eenheid, nummer) in Gevalvelden.Getallen(s, "lots"))
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
