using System.Text.Json;

namespace Oversteek.Loting.Gevallen;

/// <summary>Reads single fields of a case; whatever is missing or of another kind is said by name.</summary>
internal static class Gevalvelden
{
    public static string? Tekst(JsonElement j, string naam) =>
        j.ValueKind == JsonValueKind.Object && j.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.String ? waarde.GetString() : null;

    /// <summary>A text that must be there and hold something.</summary>
    public static string Verplicht(JsonElement j, string naam) =>
        Tekst(j, naam) is { Length: > 0 } tekst ? tekst : throw new GevalException($"Het veld {naam} ontbreekt, is leeg of is geen tekst.");

    /// <summary>A whole number that must be there.</summary>
    public static int Getal(JsonElement j, string naam) =>
        j.ValueKind == JsonValueKind.Object && j.TryGetProperty(naam, out var v) && v.ValueKind == JsonValueKind.Number && v.TryGetInt32(out var getal)
            ? getal
            : throw new GevalException($"Het veld {naam} ontbreekt of is geen heel getal.");

    /// <summary>The objects of a list; a list that is not there is empty.</summary>
    public static IReadOnlyList<JsonElement> Rijen(JsonElement j, string naam, bool verplicht = false)
    {
        if (j.ValueKind != JsonValueKind.Object || !j.TryGetProperty(naam, out var lijst))
            return verplicht ? throw new GevalException($"De lijst {naam} ontbreekt.") : [];
        return lijst.ValueKind == JsonValueKind.Array && lijst.EnumerateArray().All(r => r.ValueKind == JsonValueKind.Object)
            ? [.. lijst.EnumerateArray()]
            : throw new GevalException($"De lijst {naam} bevat iets anders dan gegevens met namen.");
    }

    /// <summary>The texts of a list; a list that is not there is empty.</summary>
    public static IReadOnlyList<string> Lijst(JsonElement j, string naam)
    {
        if (j.ValueKind != JsonValueKind.Object || !j.TryGetProperty(naam, out var lijst))
            return [];
        return lijst.ValueKind == JsonValueKind.Array && lijst.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)
            ? [.. lijst.EnumerateArray().Select(v => v.GetString()!)]
            : throw new GevalException($"De lijst {naam} bevat iets anders dan teksten.");
    }

    public static bool Is(JsonElement j, string naam, string waarde) => string.Equals(Tekst(j, naam), waarde, StringComparison.Ordinal);

    public static bool Waar(JsonElement j, string naam) => j.ValueKind == JsonValueKind.Object && j.TryGetProperty(naam, out var v) && v.ValueKind == JsonValueKind.True;

    /// <summary>An object that must be there.</summary>
    public static JsonElement Deel(JsonElement j, string naam) =>
        j.ValueKind == JsonValueKind.Object && j.TryGetProperty(naam, out var deel) && deel.ValueKind == JsonValueKind.Object
            ? deel
            : throw new GevalException($"Het deel {naam} ontbreekt.");

    /// <summary>Whole numbers by name; a table that is not there is empty.</summary>
    public static Dictionary<string, int> Getallen(JsonElement j, string naam)
    {
        var uit = new Dictionary<string, int>(StringComparer.Ordinal);
        if (j.ValueKind != JsonValueKind.Object || !j.TryGetProperty(naam, out var tabel))
            return uit;
        if (tabel.ValueKind != JsonValueKind.Object)
            throw new GevalException($"Het deel {naam} bevat iets anders dan getallen met namen.");
        foreach (var p in tabel.EnumerateObject())
            uit[p.Name] = Getal(tabel, p.Name);
        return uit;
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
