using System.Text.Json;
using Oversteek.Loting.Onderzoek;
using Oversteek.Loting.Simulatie;

namespace Oversteek.Loting.Gevallen;

/// <summary>Computes cases of the public acceptance format: an array of cases (or one) to an array of results in the same order.</summary>
public static class Gevalrekenaar
{
    /// <summary>Computes every case. What a case expects is never read. A case that cannot be computed gets <c>{id, error}</c>; the others go on.</summary>
    /// <param name="json">The cases, UTF-8.</param>
    /// <param name="bestand">Opens the (unpacked) content of a file that a case names; the library closes it and itself reads no files.</param>
    /// <returns>The results as a JSON array, UTF-8, and a Dutch sentence per case that failed.</returns>
    /// <exception cref="GevalException">The file is no array of cases and no case.</exception>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static Gevaluitkomst Bereken(ReadOnlyMemory<byte> json, Func<string, Stream> bestand) =>
        Bereken(json, bestand, voortgang: null, CancellationToken.None);

    /// <summary>Computes every case, until that is cancelled; looked at between the cases.</summary>
    /// <param name="json">The cases, UTF-8.</param>
    /// <param name="bestand">Opens the (unpacked) content of a file that a case names; the library closes it and itself reads no files.</param>
    /// <param name="voortgang">Hears how many cases are done; null when nobody wants to know.</param>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>The results as a JSON array, UTF-8, and a Dutch sentence per case that failed.</returns>
    /// <exception cref="GevalException">The file is no array of cases and no case.</exception>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Gevaluitkomst Bereken(ReadOnlyMemory<byte> json, Func<string, Stream> bestand, IProgress<int>? voortgang, CancellationToken annulering)
    {
        using var document = JsonDocument.Parse(json);
        var gevallen = Gevallen(document.RootElement);
        var (fouten, gedaan) = (new List<string>(), 0);
        var uit = Canoniek.Schrijf(w =>
        {
            w.WriteStartArray();
            foreach (var geval in gevallen)
            {
                annulering.ThrowIfCancellationRequested();
                w.WriteRawValue(Een(geval, bestand, fouten));
                voortgang?.Report(++gedaan);
            }
            w.WriteEndArray();
        });
        return new Gevaluitkomst(uit, fouten);
    }

    private static IEnumerable<JsonElement> Gevallen(JsonElement wortel) => wortel.ValueKind switch
    {
        JsonValueKind.Array => wortel.EnumerateArray(),
        JsonValueKind.Object when wortel.TryGetProperty("instances", out var instanties) =>
            instanties.ValueKind == JsonValueKind.Array ? instanties.EnumerateArray() : throw new GevalException("Dit bestand bevat geen gevallen."),
        JsonValueKind.Object => [wortel],
        _ => throw new GevalException("Dit bestand bevat geen gevallen."),
    };

    private static byte[] Een(JsonElement geval, Func<string, Stream> bestand, List<string> fouten)
    {
        string? id = null;
        try
        {
            // An id may hold text that is no Unicode at all; then it has no name, and the others go on.
            id = Gevalvelden.Tekst(geval, "id");
            return Canoniek.Schrijf(w =>
            {
                w.WriteStartObject();
                w.WriteString("id", id);
                Bereken(w, geval, bestand);
                w.WriteEndObject();
            });
        }
        catch (Exception e) when (Melding(e) is { } melding)
        {
            fouten.Add($"{id}: {melding}");
            return Fout(id, melding);
        }
    }

    private static byte[] Fout(string? id, string melding) => Canoniek.Schrijf(w =>
    {
        w.WriteStartObject();
        w.WriteString("id", id);
        w.WriteString("error", melding);
        w.WriteEndObject();
    });

    private static string? Melding(Exception e) => e switch
    {
        InvoerGeweigerdException or GevalException or BewijsMisluktException or VerslagOnleesbaarException => e.Message,
        IOException or UnauthorizedAccessException or InvalidDataException => "Een bestand van dit geval is er niet of is niet te lezen.",
        KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException =>
            "De inhoud van dit geval is niet te lezen.",
        _ => null,
    };

    private static void Bereken(Utf8JsonWriter w, JsonElement geval, Func<string, Stream> bestand)
    {
        switch (Gevalvelden.Tekst(geval, "category"))
        {
            case "da-stb" or "da-mtb" or "da-priority-first-choice-only" or "da-stb-no-priority" or "immediate-acceptance" or "cluster-capacity"
                or "reserve-hard" or "reserve-soft-reserve-first" or "reserve-soft-open-first" or "first-choice-then-pass-on" or "decentral-then-central":
                Gevalschrijver.Uitslag(w, Uitslag(geval));
                break;
            case "process":
                Gevalschrijver.Proces(w, Gevalvelden.Deel(geval, "input"), Uitslag(geval));
                break;
            case "waiting-list":
                Gevalschrijver.Wachtlijsten(w, Gevalvelden.Deel(geval, "input"), Uitslag(geval));
                break;
            case "settings":
                Gevalschrijver.Instelling(w, Gevalvelden.Deel(geval, "input"), Uitslag(geval));
                break;
            case "lottery-vectors":
                Gevalkansen.Vector(w, Gevalvelden.Deel(geval, "input"));
                break;
            case var categorie:
                BerekenOverig(w, geval, categorie, bestand);
                break;
        }
    }

    private static void BerekenOverig(Utf8JsonWriter w, JsonElement geval, string? categorie, Func<string, Stream> bestand)
    {
        switch (categorie)
        {
            case "stable-improvement-cycles" or "eadam" or "ttc":
                w.WritePropertyName("assignment");
                Gevalschrijver.Toewijzing(w, Onderzocht(geval, Gevalvelden.Verplicht(Gevalvelden.Deel(geval, "mechanism"), "type")));
                break;
            case "classics" or "classics-elders":
                Klassiek(w, geval);
                break;
            case "chance-exact-stb" or "chance-exact-mtb":
                Gevalkansen.Kansen(w, Gevallezer.Lees(geval).Invoer);
                break;
            case "medium" or "bench":
                Gebied.Lees(geval, bestand).SchrijfAntwoorden(w, Gevraagd(geval));
                break;
            case "chance-medium":
                Gebied.Lees(geval, bestand).SchrijfKansen(w, [.. geval.GetProperty("students").EnumerateArray().Select(s => s.GetInt32())]);
                break;
            default:
                throw new GevalException($"Onbekende categorie {categorie}.");
        }
    }

    // Only what a case asks for is computed; without a question that is DA-STB.
    private static IReadOnlyList<string> Gevraagd(JsonElement geval)
    {
        if (geval.TryGetProperty("mechanisms", out _))
            return Gevalvelden.Lijst(geval, "mechanisms");
        var type = geval.TryGetProperty("mechanism", out var m) ? Gevalvelden.Tekst(m, "type") : null;
        return type is null or "DA" ? [Gebied.DaStb] : [type];
    }

    private static Lotingsuitslag Uitslag(JsonElement geval)
    {
        var gelezen = Gevallezer.Lees(geval);
        return Lotingsberekening.Bereken(gelezen.Invoer, gelezen.Nummers);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Onderzocht(JsonElement geval, string mechanisme)
    {
        var gelezen = Gevallezer.Lees(geval);
        return Onderzoeksberekening.Bereken(
            mechanisme switch
            {
                "TTC" => Onderzoeksmechanisme.Ttc,
                "EADAM" => Onderzoeksmechanisme.Eadam,
                "DA+SIC" or "SIC" => Onderzoeksmechanisme.DaSic,
                _ => throw new GevalException($"Onbekend mechanisme {mechanisme}."),
            },
            gelezen.Invoer,
            gelezen.Nummers);
    }

    private static void Klassiek(Utf8JsonWriter w, JsonElement geval)
    {
        foreach (var naam in Gevalvelden.Lijst(geval, "mechanisms"))
        {
            w.WritePropertyName(naam);
            if (naam is "TTC" or "EADAM" or "SIC")
            {
                Gevalschrijver.Toewijzing(w, Onderzocht(geval, naam));
                continue;
            }
            var gelezen = Gevallezer.Lees(geval, naam);
            Gevalschrijver.Toewijzing(w, Gevalschrijver.Toewijzing(Lotingsberekening.Bereken(gelezen.Invoer, gelezen.Nummers)));
        }
    }
}

/// <summary>The results of a file of cases.</summary>
/// <param name="Json">The results as a JSON array, UTF-8.</param>
/// <param name="Fouten">A Dutch sentence per case that could not be computed; empty when all could.</param>
public sealed record Gevaluitkomst(ReadOnlyMemory<byte> Json, IReadOnlyList<string> Fouten);
