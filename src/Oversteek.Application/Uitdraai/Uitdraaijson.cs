using System.Globalization;
using System.Text.Json.Nodes;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitdraai;

/// <summary>The content for programs (AVG 20): names, codes and ids as they are stored.</summary>
internal static class Uitdraaijson
{
    public static string Schrijf(IReadOnlyList<Uitdraaitabel> tabellen) =>
        new JsonObject(tabellen.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Naam, new JsonArray([.. t.Rijen.Select(Rij)])))).ToJsonString(new() { WriteIndented = true });

    private static JsonNode Rij(IReadOnlyDictionary<string, object?> rij) =>
        new JsonObject(rij.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, Knoop(v.Value!))));

    private static JsonNode? Knoop(object waarde) => waarde switch
    {
        bool b => JsonValue.Create(b),
        int g => JsonValue.Create(g),
        long g => JsonValue.Create(g),
        decimal g => JsonValue.Create(g),
        string tekst => JsonValue.Create(tekst),
        DateOnly dag => JsonValue.Create(dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset op => JsonValue.Create(Nederland.Tijd(op).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
        IFormattable getal => JsonValue.Create(getal.ToString(null, CultureInfo.InvariantCulture)),
        ValueType deel => JsonValue.Create(deel.ToString() ?? ""),
        _ => JsonNode.Parse(Json.Schrijf(waarde, waarde.GetType())),
    };
}
