using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>
/// Checks a LOT-2 report against what was published before, from the public files alone. The statements, their ids and their order are those of
/// docs/loting.md 9; docs/loting/narekenen.py and the page for parents give the same verdicts.
/// </summary>
public static class Lotingscontrole
{
    /// <summary>True when the file says that it is a LOT-2 report of either edition.</summary>
    /// <param name="verslag">The file.</param>
    /// <returns>False for anything else, also what is no JSON.</returns>
    public static bool IsLot2(ReadOnlyMemory<byte> verslag)
    {
        try
        {
            using var j = JsonDocument.Parse(verslag);
            return j.RootElement.ValueKind == JsonValueKind.Object && j.RootElement.TryGetProperty("protocol", out var p)
                && p.ValueKind == JsonValueKind.String && p.ValueEquals(Lot2.Protocol);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Checks all statements. O(n log n) for n participants, plus the whole lottery again for a full edition.</summary>
    /// <param name="stukken">The files.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="VerslagOnleesbaarException">A file is not in the fixed spelling, or misses a field.</exception>
    public static Lotingsoordeel Controleer(Lotingsstukken stukken)
    {
        if (Volledigcontrole.IsVolledig(stukken.Verslag))
            return Volledigcontrole.Controleer(stukken);
        var r = Vorm.Lees(stukken.Verslag, Vorm.Verslag, Lot2Verslag.Soort);
        if (r.GetProperty("proef").GetBoolean() || !r.GetProperty("algoritme").ValueEquals(Lot2Verslag.Algoritme) || !r.GetProperty("uitgave").ValueEquals("openbaar"))
            throw new VerslagOnleesbaarException("Dit is een proef, of een verslag van een andere versie.");
        JsonElement? v = stukken.Vastlegging.IsEmpty ? null : Vorm.Lees(stukken.Vastlegging, Vorm.Vastlegging, Vastlegging.Soort);
        JsonElement? b = stukken.Bevriezing.IsEmpty ? null : Vorm.Lees(stukken.Bevriezing, Vorm.Bevriezing, Bevriezing.Soort);
        var zinnen = new Openbarecontrole(r, v, b, stukken).Zinnen();
        return new Lotingsoordeel(
            Verslaglezer.Tekst(r, "ronde"), [.. r.GetProperty("letOp").EnumerateArray().Select(t => t.GetString()!)], zinnen, v is not null && b is not null);
    }
}
