using System.Globalization;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>OKR-17: 1 - DLE / DL per domain, with the DL capped at 60 months. Never below zero.</summary>
public static class Leerachterstand
{
    private const int HoogsteDl = 60;

    public static decimal? Bereken(string? dle, int dl) =>
        decimal.TryParse(dle, NumberStyles.Number, CultureInfo.GetCultureInfo("nl-NL"), out var waarde) && dl > 0
            ? Math.Max(0m, 1m - (waarde / Math.Min(dl, HoogsteDl)))
            : null;
}
