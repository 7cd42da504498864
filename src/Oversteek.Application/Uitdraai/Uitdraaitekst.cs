using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitdraai;

/// <summary>The same content twice: for programs as JSON, for people as one page that any browser opens without the platform.</summary>
internal static partial class Uitdraaitekst
{
    public static string Json(IReadOnlyList<Uitdraaitabel> tabellen) =>
        new JsonObject(tabellen.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Naam, new JsonArray([.. t.Rijen.Select(Rij)])))).ToJsonString(new() { WriteIndented = true });

    public static string Html(IReadOnlyList<Uitdraaitabel> tabellen, Handeling handeling)
    {
        var uit = new StringBuilder("""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><title>Uitdraai</title><style>body{font:16px/1.5 sans-serif;margin:2rem;max-width:60rem}table{border-collapse:collapse;margin-bottom:1.5rem}
            th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;white-space:pre-wrap}th{width:16rem}</style></head>
            <body><h1>Alles wat de school over deze leerling bewaart</h1>

            """);
        uit.AppendLine(CultureInfo.InvariantCulture, $"<p>Gemaakt op {Nederland.Tijd(handeling.Op):d-M-yyyy}. Bijlagen staan in de map bijlagen.</p>");
        foreach (var tabel in tabellen)
        {
            uit.AppendLine(CultureInfo.InvariantCulture, $"<h2>{Kop(tabel.Naam)}</h2>");
            foreach (var rij in tabel.Rijen)
                Tabel(uit, rij);
        }
        return uit.AppendLine("</body></html>").ToString();
    }

    private static void Tabel(StringBuilder uit, IReadOnlyDictionary<string, object?> rij)
    {
        uit.AppendLine("<table>");
        foreach (var (naam, waarde) in rij.Where(v => v.Value is not null))
            uit.AppendLine(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Kop(naam)}</th><td>{WebUtility.HtmlEncode(Tekst(waarde!))}</td></tr>");
        uit.AppendLine("</table>");
    }

    /// <summary>"AdviesDefinitiefOp" and "advies_definitief" become words.</summary>
    private static string Kop(string naam)
    {
        var woorden = Hoofdletter().Replace(naam.Replace('_', ' ').Replace('.', ' '), " $0").ToLowerInvariant();
        var kort = string.Join(' ', woorden.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return char.ToUpperInvariant(kort[0]) + kort[1..];
    }

    private static JsonNode Rij(IReadOnlyDictionary<string, object?> rij) =>
        new JsonObject(rij.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, Knoop(v.Value!))));

    private static JsonNode? Knoop(object waarde) => waarde switch
    {
        bool b => JsonValue.Create(b),
        int g => JsonValue.Create(g),
        long g => JsonValue.Create(g),
        decimal g => JsonValue.Create(g),
        _ when IsEnkel(waarde) => JsonValue.Create(Tekst(waarde)),
        _ => JsonNode.Parse(Persistence.Json.Schrijf(waarde, waarde.GetType())),
    };

    private static string Tekst(object waarde) => waarde switch
    {
        bool b => b ? "ja" : "nee",
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset op => Nederland.Tijd(op).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        _ when IsEnkel(waarde) => waarde.ToString() ?? "",
        _ => JsonNode.Parse(Persistence.Json.Schrijf(waarde, waarde.GetType()))!.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
    };

    /// <summary>A text, number, day or id; the rest has parts.</summary>
    private static bool IsEnkel(object waarde) => waarde is string || waarde.GetType().IsValueType;

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hoofdletter();
}
