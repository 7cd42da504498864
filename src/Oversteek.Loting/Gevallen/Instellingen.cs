using System.Text.Json;

namespace Oversteek.Loting.Gevallen;

/// <summary>The settings of a region and school year (loting.md 4) in a case; docs/loting.md 12 lists the names. A value that nobody knows is refused.</summary>
internal static class Instellingen
{
    public static Lotingsregels Regels(JsonElement invoer, JsonElement mechanisme) => new()
    {
        Voorrangsbereik = Keuze(invoer, "priorityScope", "all") switch
        {
            "all" => Voorrangsbereik.All,
            "first" => Voorrangsbereik.FirstPreferenceOnly,
            "firstStage" => Voorrangsbereik.FirstStageOnly,
            var anders => throw Onbekend("priorityScope", anders),
        },
        Wachtlijstvolgorde = Wachtlijstvolgorde(mechanisme.ValueKind == JsonValueKind.Object && mechanisme.TryGetProperty("waitingList", out _) ? mechanisme : invoer),
        Meerlingen = Keuze(invoer, "multiples", "separate") switch
        {
            "separate" => Meerlingenregel.Separate,
            "sharedLot" => Meerlingenregel.SharedLot,
            var anders => throw Onbekend("multiples", anders),
        },
        KleineAantallen = invoer.TryGetProperty("smallNumbers", out _) ? Gevalvelden.Getal(invoer, "smallNumbers") : 5,
    };

    /// <summary>The seed when the case asks to draw by LOT-2; null when it gives the numbers itself.</summary>
    public static byte[]? Zaad(JsonElement invoer)
    {
        if (invoer.TryGetProperty("entropyPlan", out _))
            Plan(Gevalvelden.Lijst(invoer, "entropyPlan"));
        if (!invoer.TryGetProperty("seedHex", out _))
            return null;
        var hex = Gevalvelden.Verplicht(invoer, "seedHex");
        return hex.Length == 64 && hex.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(hex) : throw Onbekend("seedHex", hex);
    }

    public static Deelname Deelname(JsonElement invoer, JsonElement leerling)
    {
        if (Gevalvelden.Waar(leerling, "withdrawn"))
            return Loting.Deelname.Verwijderd;
        var buiten = invoer.TryGetProperty("excluded", out _) ? Gevalvelden.Lijst(invoer, "excluded") : [];
        var procedure = Gevalvelden.Tekst(leerling, "procedure");
        var onderzoek = Keuze(invoer, "research", "takePart") switch
        {
            "takePart" => false,
            "exclude" => Gevalvelden.Waar(leerling, "research"),
            var anders => throw Onbekend("research", anders),
        };
        // vso-3 is out in every region.
        if (onderzoek || procedure is "vso-3" || (procedure is not null && buiten.Contains(procedure, StringComparer.Ordinal)))
            return Loting.Deelname.Uitgesloten;
        return Gevalvelden.Waar(leerling, "firstWithdrawn") ? Loting.Deelname.Teruggetrokken : Loting.Deelname.Meedoen;
    }

    /// <summary>Levels per unit; when the region gives priority per school, every unit of the school gets the level of the school.</summary>
    public static IEnumerable<KeyValuePair<string, int>> Voorrang(JsonElement invoer, Dictionary<string, int> voorrang, IReadOnlyList<Lotingseenheid> klassen) =>
        Keuze(invoer, "priorityPer", "unit") switch
        {
            "unit" => voorrang,
            "school" => klassen.Where(k => k.School is not null && voorrang.ContainsKey(k.School)).Select(k => KeyValuePair.Create(k.Id, voorrang[k.School!])),
            var anders => throw Onbekend("priorityPer", anders),
        };

    public static Meerling? Gezin(JsonElement leerling) => leerling.TryGetProperty("family", out _)
        ? new Meerling(Gevalvelden.Verplicht(Gevalvelden.Deel(leerling, "family"), "id"), Gevalvelden.Getal(Gevalvelden.Deel(leerling, "family"), "order"))
        : null;

    /// <summary>Per child whether the list is long enough for the guarantee of her advice; null when the region gives none.</summary>
    public static IReadOnlyList<KeyValuePair<string, bool>>? Garantie(JsonElement invoer)
    {
        if (!invoer.TryGetProperty("guarantee", out _))
            return null;
        var lengtes = Gevalvelden.Getallen(invoer, "guarantee");
        return [.. Gevalvelden.Rijen(invoer, "students").Select(s => KeyValuePair.Create(
            Gevalvelden.Verplicht(s, "id"),
            lengtes.TryGetValue(Gevalvelden.Tekst(s, "advice") ?? "", out var lengte) && Gevalvelden.Lijst(s, "prefs").Distinct(StringComparer.Ordinal).Count() >= lengte))];
    }

    private static void Plan(IReadOnlyList<string> bronnen)
    {
        try
        {
            Entropieplan.Lees(bronnen);
        }
        catch (CeremonieException e)
        {
            throw new GevalException(e.Message);
        }
    }

    private static IReadOnlyList<Wachtlijstorde> Wachtlijstvolgorde(JsonElement j)
    {
        if (!j.TryGetProperty("waitingList", out _))
            return [new Wachtlijstorde(Wachtlijstsleutel.Lot)];
        return [.. Gevalvelden.Lijst(j, "waitingList").Select(v => v.Split(':')).Where(d => d[0] is not "late-after").Select(d => new Wachtlijstorde(
            d[0] switch
            {
                "lot" => Wachtlijstsleutel.Lot,
                "priority" or "level" => Wachtlijstsleutel.Level,
                "preferenceRank" => Wachtlijstsleutel.PreferenceRank,
                _ => throw new GevalException($"Onbekende volgorde {d[0]}."),
            },
            d is [_, "desc"]))];
    }

    private static string Keuze(JsonElement j, string naam, string standaard) =>
        j.TryGetProperty(naam, out _) ? Gevalvelden.Verplicht(j, naam) : standaard;

    private static GevalException Onbekend(string naam, string waarde) => new($"Onbekende waarde voor {naam}: {waarde}.");
}
