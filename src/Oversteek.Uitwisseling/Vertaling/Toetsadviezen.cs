using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>The test advice is free text in the standard; suppliers write a code or the levels in words.</summary>
public static class Toetsadviezen
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["11"] = "pro/vmbo-bb",
        ["22"] = "vmbo-bb/kb",
        ["34"] = "vmbo-kb/gl-tl",
        ["52"] = "vmbo-gl-tl/havo",
        ["44"] = "vmbo-gl-tl/havo",
        ["61"] = "havo/vwo",
        ["70"] = "vwo",
    };

    private static readonly Dictionary<string, string> Soorten = new(StringComparer.Ordinal) { ["0011"] = "Centrale Eindtoets", ["0012"] = "ROUTE 8", ["0013"] = "IEP" };

    public static string? Lees(string? tekst)
    {
        if (tekst is null)
            return null;
        var kaal = Kaal(tekst);
        return Codes.GetValueOrDefault(tekst.Trim()) ?? Heroverweging.Toetsadviezen.Keys.FirstOrDefault(k => Kaal(k) == kaal);
    }

    public static string Naam(string soort) => Soorten.GetValueOrDefault(soort) ?? $"toets {soort}";

    public static string Soort(string? naam) => Soorten.FirstOrDefault(s => string.Equals(s.Value, naam, StringComparison.OrdinalIgnoreCase)).Key ?? "0016";

    private static string Kaal(string tekst) =>
        new([.. tekst.ToLowerInvariant().Replace("t/m", "/", StringComparison.Ordinal).Where(t => char.IsAsciiLetterOrDigit(t) || t == '/')]);
}
