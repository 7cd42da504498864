using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitdraai;

/// <summary>A stored value as people read it: days and times as they are said here, states and events in words, parts on lines of their own.</summary>
internal static class Uitdraaiwoorden
{
    private const string Tijdvorm = "d MMMM yyyy H:mm";
    private const int Inspringen = 2;

    private static readonly CultureInfo Taal = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Null for what says nothing to a person.</summary>
    public static string? Van(string naam, object? waarde) => waarde switch
    {
        null => null,
        string soort when naam == nameof(Logboekregel.Soort) && Woorden.ZoekGebeurtenis(soort) is { } woord => woord,
        string { Length: > 1 } json when json[0] is '{' or '[' => VanJson(json),
        string tekst => VanTekst(tekst),
        bool ja => ja ? "ja" : "nee",
        Enum staat => Woorden.Zoek(staat) ?? Uitdraaipagina.Kop(staat.ToString()).ToLowerInvariant(),
        DateOnly dag => dag.Leesbaar(),
        DateTimeOffset op => Nederland.Tijd(op).ToString(Tijdvorm, Taal),
        Guid => null,
        IFormattable getal => getal.ToString(null, Taal),
        ValueType => IsId(waarde) ? null : waarde.ToString(),
        IDictionary delen => Regels(delen.Keys.Cast<object>().Select(sleutel => ($"{sleutel}", delen[sleutel]))),
        IEnumerable reeks => string.Join('\n', reeks.Cast<object?>().Select(deel => Van(naam, deel)).Where(t => !string.IsNullOrEmpty(t))),
        _ => Regels(Delen(waarde)),
    };

    private static string VanTekst(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag.Leesbaar()
        : tekst is [_, _, _, _, '-', _, _, '-', _, _, 'T', ..] && DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var op)
            ? Nederland.Tijd(op).ToString(Tijdvorm, Taal)
        : tekst;

    private static string? VanJson(string json)
    {
        try
        {
            using var inhoud = JsonDocument.Parse(json);
            return VanKnoop(inhoud.RootElement);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string? VanKnoop(JsonElement knoop) => knoop.ValueKind switch
    {
        JsonValueKind.Object => Regels(knoop.EnumerateObject().Select(d => (d.Name, (object?)VanKnoop(d.Value)))),
        JsonValueKind.Array => string.Join('\n', knoop.EnumerateArray().Select(VanKnoop).Where(t => !string.IsNullOrEmpty(t))),
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.String => Guid.TryParse(knoop.GetString(), out _) ? null : VanTekst(knoop.GetString()!),
        JsonValueKind.Null => null,
        _ => knoop.ToString(),
    };

    private static string Regels(IEnumerable<(string Naam, object? Waarde)> delen) => string.Join('\n', delen
        .Select(d => (d.Naam, Tekst: Van(d.Naam, d.Waarde))).Where(d => !string.IsNullOrEmpty(d.Tekst))
        .Select(d => d.Tekst!.Contains('\n', StringComparison.Ordinal)
            ? $"{Uitdraaipagina.Kop(d.Naam)}:\n{Ingesprongen(d.Tekst)}" : $"{Uitdraaipagina.Kop(d.Naam)}: {d.Tekst}"));

    private static string Ingesprongen(string tekst) => new string(' ', Inspringen) + tekst.Replace("\n", "\n" + new string(' ', Inspringen), StringComparison.Ordinal);

    /// <summary>What is stored of it: the same parts that the file for programs holds.</summary>
    private static IEnumerable<(string Naam, object? Waarde)> Delen(object geheel) =>
        from deel in geheel.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where deel.GetIndexParameters().Length == 0 && deel.GetCustomAttribute<JsonIgnoreAttribute>() is null
        select (deel.Name, deel.GetValue(geheel));

    private static bool IsId(object waarde) =>
        Array.Exists(waarde.GetType().GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentificatie<>));
}
