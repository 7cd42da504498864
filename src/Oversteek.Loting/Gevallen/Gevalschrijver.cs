using System.Text.Json;

namespace Oversteek.Loting.Gevallen;

/// <summary>Writes results in the public acceptance format.</summary>
internal static class Gevalschrijver
{
    public static IEnumerable<KeyValuePair<string, string?>> Toewijzing(Lotingsuitslag uitslag) =>
        uitslag.Plaatsingen.Select(p => KeyValuePair.Create(p.Kenmerk, p.Eenheid));

    public static void Toewijzing(Utf8JsonWriter w, IEnumerable<KeyValuePair<string, string?>> toewijzing)
    {
        w.WriteStartObject();
        foreach (var (kenmerk, eenheid) in toewijzing)
            w.WriteString(kenmerk, eenheid);
        w.WriteEndObject();
    }

    public static void Uitslag(Utf8JsonWriter w, Lotingsuitslag uitslag)
    {
        w.WritePropertyName("assignment");
        Toewijzing(w, Toewijzing(uitslag));
        if (uitslag.Invoer.Regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral)
        {
            w.WritePropertyName("firstRound");
            Toewijzing(w, uitslag.Plaatsingen.Select(p => KeyValuePair.Create(p.Kenmerk, p.Rang == 1 ? p.Eenheid : null)));
        }
        if (uitslag.Invoer.Regels.Mechanisme != Mechanisme.Da)
            return;
        Grenzen(w, uitslag);
        w.WriteStartObject("whyNot");
        foreach (var verklaring in uitslag.Verklaringen)
            Verklaring(w, verklaring);
        w.WriteEndObject();
    }

    public static void Proces(Utf8JsonWriter w, JsonElement invoer, Lotingsuitslag uitslag)
    {
        w.WriteStartObject("outcome");
        foreach (var p in uitslag.Plaatsingen)
        {
            w.WriteStartObject(p.Kenmerk);
            w.WriteString("status", Status(p.Status));
            Canoniek.Tekst(w, "class", p.Eenheid);
            Canoniek.Getal(w, "rank", p.Rang);
            w.WriteEndObject();
        }
        w.WriteEndObject();
        Waarschuwingen(w, uitslag);
        if (invoer.TryGetProperty("secondRound", out var tweede) && tweede.ValueKind == JsonValueKind.Object)
            Tweede(w, tweede, uitslag);
    }

    /// <summary>Everything that the settings of a region lead to (category settings).</summary>
    public static void Instelling(Utf8JsonWriter w, JsonElement invoer, Lotingsuitslag uitslag)
    {
        Uitslag(w, uitslag);
        Proces(w, invoer, uitslag);
        Wachtlijsten(w, uitslag, [.. Gevalvelden.Rijen(invoer, "late").Select(Laat)]);
        var garantie = Instellingen.Garantie(invoer);
        w.WriteBoolean("orderCannotHarm", uitslag.Invoer.Regels.VolgordeKanNietSchaden && garantie is null);
        w.WriteStartArray("findings");
        foreach (var b in uitslag.Waarschuwingen)
            w.WriteStringValue(b.Regel.ToString());
        w.WriteEndArray();
        w.WriteStartObject("guarantee");
        foreach (var (kenmerk, heeft) in garantie ?? [])
            w.WriteBoolean(kenmerk, heeft);
        w.WriteEndObject();
        w.WritePropertyName("public");
        Lot2Verslag.Cijfers(w, uitslag);
    }

    private static void Waarschuwingen(Utf8JsonWriter w, Lotingsuitslag uitslag)
    {
        w.WriteStartArray("warnings");
        foreach (var b in uitslag.Waarschuwingen.Where(b => b.Regel == Invoerregel.TeVeelVastePlaatsen))
        {
            w.WriteStartObject();
            w.WriteString("class", b.Eenheid);
            w.WriteString("warning", "over-pinned");
            Canoniek.Getal(w, "by", b.Aantal);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private static void Tweede(Utf8JsonWriter w, JsonElement tweede, Lotingsuitslag uitslag)
    {
        w.WritePropertyName("secondRound");
        Toewijzing(w, TweedeRonde.Verdeel(
            uitslag,
            Gevalvelden.Deel(tweede, "newPreferences").EnumerateObject().Select(p => p.Name).Distinct(StringComparer.Ordinal).ToDictionary(
                naam => naam, naam => Gevalvelden.Lijst(Gevalvelden.Deel(tweede, "newPreferences"), naam), StringComparer.Ordinal),
            [.. Gevalvelden.Rijen(tweede, "late").Select(Laat)],
            Gevalvelden.Getallen(tweede, "capacity")));
    }

    public static void Wachtlijsten(Utf8JsonWriter w, JsonElement invoer, Lotingsuitslag uitslag)
    {
        w.WritePropertyName("assignment");
        Toewijzing(w, Toewijzing(uitslag));
        Wachtlijsten(w, uitslag, [.. Gevalvelden.Rijen(invoer, "late").Select(Laat)]);
    }

    private static void Wachtlijsten(Utf8JsonWriter w, Lotingsuitslag uitslag, IReadOnlyList<LateAanmelding> laat)
    {
        w.WriteStartObject("waitingLists");
        foreach (var e in uitslag.Eenheden)
            Canoniek.Teksten(w, e.Eenheid, e.Met(laat));
        w.WriteEndObject();
    }

    private static LateAanmelding Laat(JsonElement l) => new(
        Gevalvelden.Verplicht(l, "id"),
        Gevalvelden.Getal(l, "applicationNumber"),
        Gevalvelden.Tekst(l, "class") is { } klas ? [klas] : Gevalvelden.Lijst(l, "prefs"));

    private static void Grenzen(Utf8JsonWriter w, Lotingsuitslag uitslag)
    {
        w.WriteStartObject("cutoffs");
        foreach (var e in uitslag.Eenheden)
        {
            w.WriteStartObject(e.Eenheid);
            w.WriteBoolean("full", e.Vol);
            w.WriteNumber("admitted", e.Toegelaten);
            if (e.Grens is { } grens)
            {
                w.WriteStartObject("lastAdmitted");
                w.WriteString("student", grens.Kenmerk);
                w.WriteNumber("priority", grens.Niveau);
                w.WriteNumber("lot", grens.Lot);
                w.WriteEndObject();
            }
            else
            {
                w.WriteNull("lastAdmitted");
            }
            w.WriteEndObject();
        }
        w.WriteEndObject();
    }

    private static void Verklaring(Utf8JsonWriter w, Verklaring verklaring)
    {
        w.WriteStartArray(verklaring.Kenmerk);
        foreach (var r in verklaring.Redenen)
        {
            w.WriteStartObject();
            w.WriteString("class", r.Eenheid);
            w.WriteString("reason", Reden(r.Code));
            if (r.Code != Redencode.GeenPlaatsen)
            {
                w.WriteNumber("ownPriority", r.EigenNiveau);
                w.WriteNumber("ownLot", r.EigenLot);
                Canoniek.Getal(w, "cutoffPriority", r.GrensNiveau);
                Canoniek.Getal(w, "cutoffLot", r.GrensLot);
            }
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private static string Reden(Redencode code) => code switch
    {
        Redencode.LagerVoorrangsniveau => "lower-priority",
        Redencode.Lotnummer => "lot",
        Redencode.GeenPlaatsen => "capacity-zero",
        Redencode.VolVoorUwRonde => "full-before-round",
        Redencode.GereserveerdePlaatsen => "reserved",
        Redencode.Teruggetrokken => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Onbekende reden."),
    };

    private static string Status(Uitslagstatus status) => status switch
    {
        Uitslagstatus.Geplaatst => "placed",
        Uitslagstatus.Vast => "pinned",
        Uitslagstatus.NietGeplaatst => "unplaced",
        Uitslagstatus.Uitgesloten => "excluded",
        Uitslagstatus.Verwijderd => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Onbekende status."),
    };
}
