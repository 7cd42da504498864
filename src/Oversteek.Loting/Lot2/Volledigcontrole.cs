using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>A full edition: the whole ceremony is walked again from its sealed input and must give the same bytes.</summary>
internal static class Volledigcontrole
{
    public static bool IsVolledig(ReadOnlyMemory<byte> verslag)
    {
        try
        {
            using var document = JsonDocument.Parse(verslag);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("uitgave", out var u)
                && u.ValueKind == JsonValueKind.String && u.ValueEquals("volledig");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static Lotingsoordeel Controleer(Lotingsstukken stukken)
    {
        try
        {
            using var document = JsonDocument.Parse(stukken.Verslag);
            return Controleer(document.RootElement, stukken);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException
            or OverflowException or JsonException)
        {
            throw new VerslagOnleesbaarException("Dit bestand is geen leesbaar volledig verslag.", e);
        }
    }

    private static Lotingsoordeel Controleer(JsonElement j, Lotingsstukken stukken)
    {
        var vastlegging = Jcs.Bytes(j.GetProperty("vastlegging"));
        var bevriezing = Jcs.Bytes(j.GetProperty("bevriezing"));
        Trekking opnieuw;
        try
        {
            opnieuw = Opnieuw(j, vastlegging);
        }
        catch (Exception e) when (e is CeremonieException or InvoerGeweigerdException or BewijsMisluktException)
        {
            return new Lotingsoordeel(Verslaglezer.Tekst(j, "ronde"), [], [new Zin("plaatsing", Zinoordeel.KloptNiet)], false);
        }
        var volledig = Lot2Verslag.Volledig(opnieuw);
        var openbaar = Lot2Verslag.Openbaar(opnieuw, Jcs.Hash(stukken.Verslag.Span));
        var gelijk = volledig.AsSpan().SequenceEqual(stukken.Verslag.Span) && opnieuw.Bevriezing.Stuk.Span.SequenceEqual(bevriezing)
            && (stukken.Openbaar.IsEmpty || stukken.Openbaar.Span.SequenceEqual(openbaar));
        var oordeel = Lotingscontrole.Controleer(stukken with { Verslag = openbaar });
        return oordeel with { Zinnen = [.. oordeel.Zinnen.Select(z => z.Id is "plaatsing" or "lotnummers" or "gezinnen" ? Openbarecontrole.Kan(z.Id, true, () => gelijk) : z)] };
    }

    private static Trekking Opnieuw(JsonElement j, byte[] vastlegging)
    {
        var b = j.GetProperty("bevriezing");
        var vast = Bevriezing.Bevries(
            Vastlegging.Lees(vastlegging),
            Verslaglezer.Invoer(j.GetProperty("invoer")),
            j.GetProperty("zouten").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal),
            Bevriezing.AkkoordenVan(b),
            Verslaglezer.Tekst(b, "op"));
        return Trekking.Trek(
            vast,
            [.. j.GetProperty("houders").EnumerateArray().Select(h => new Geopend(
                h.GetProperty("nummer").GetInt32(),
                h.GetProperty("geheim").GetString() is { } g ? Convert.FromHexString(g) : (ReadOnlyMemory<byte>?)null,
                h.GetProperty("uitKopie").GetBoolean()))],
            [.. j.GetProperty("entropie").EnumerateArray().Select(e =>
                new Entropiewaarde(Verslaglezer.Tekst(e, "waarde"), e.GetProperty("door")[0].GetString()!, Verslaglezer.Tekst(e, "waarde"), e.GetProperty("door")[1].GetString()!))],
            Verslaglezer.Tekst(j, "op"));
    }
}
