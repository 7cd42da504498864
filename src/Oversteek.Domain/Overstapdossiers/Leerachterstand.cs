namespace Oversteek.Domain.Overstapdossiers;

/// <summary>OKR-17: 1 - DLE / DL per domain, with the DL capped at 60 months. Never below zero; nothing when the numbers cannot be true.</summary>
public static class Leerachterstand
{
    public const int HoogsteDl = 60;

    public static decimal? Bereken(decimal? dle, int? dl) =>
        dle is >= 0 and <= HoogsteDl && dl > 0 ? Math.Max(0m, 1m - (dle.Value / Math.Min(dl.Value, HoogsteDl))) : null;
}
