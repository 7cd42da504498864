namespace Oversteek.Loting;

/// <summary>Priority levels: 1 is best, 9 is none.</summary>
public static class Niveau
{
    /// <summary>No priority.</summary>
    public const int Geen = 9;

    /// <summary>The confirmed level of a child at a unit, before the scope is applied. O(1).</summary>
    /// <param name="deelnemer">The child.</param>
    /// <param name="eenheid">The unit id.</param>
    /// <returns>1 to 9.</returns>
    public static int Van(Deelnemer deelnemer, string eenheid) => deelnemer.Voorrang.GetValueOrDefault(eenheid, Geen);

    internal static bool IsVast(this Deelnemer d) => d is { VastePlaats: not null, Deelname: Deelname.Meedoen or Deelname.Teruggetrokken };

    internal static bool Loot(this Deelnemer d) => d is { VastePlaats: null, Deelname: Deelname.Meedoen or Deelname.Teruggetrokken };
}
