namespace Oversteek.Domain.Criteria;

/// <summary>The four domains of which two must lag behind, one of them begrijpend lezen or inzichtelijk rekenen (domein 7.2).</summary>
public enum Leerdomein
{
    Tl,
    Bl,
    Sp,
    Ir,
}

/// <summary>OKR-17: 1 - DLE / DL per domain, with the DL capped at 60 months. Never below zero; nothing when the numbers cannot be true.</summary>
public static class Leerachterstand
{
    public const int HoogsteDl = 60;

    public static IReadOnlyList<Leerdomein> Domeinen { get; } = Enum.GetValues<Leerdomein>();

    public static decimal? Bereken(decimal? dle, int? dl) =>
        dle is >= 0 and <= HoogsteDl && dl > 0 ? Math.Max(0m, 1m - (dle.Value / Afgetopt(dl.Value))) : null;

    public static int Afgetopt(int dl) => Math.Min(dl, HoogsteDl);

    /// <summary>At least a quarter, without rounding.</summary>
    public static bool IsKwart(decimal dle, int dl) => 4 * (Afgetopt(dl) - dle) >= Afgetopt(dl);

    /// <summary>At least a half, without rounding.</summary>
    public static bool IsHalf(decimal dle, int dl) => 2 * (Afgetopt(dl) - dle) >= Afgetopt(dl);

    /// <summary>TL and SP alone are never enough.</summary>
    public static bool IsZwaar(Leerdomein domein) => domein is Leerdomein.Bl or Leerdomein.Ir;
}
