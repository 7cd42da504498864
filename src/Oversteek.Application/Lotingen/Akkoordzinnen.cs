using Oversteek.Domain.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>What was acknowledged, for the public file: no person's name, no small number (D-65, PRIV-16).</summary>
internal static class Akkoordzinnen
{
    public static IReadOnlyList<Akkoord> Van(IReadOnlyList<Erkenning> erkenningen, int drempel) =>
        [.. erkenningen.Select(e => new Akkoord(Zin(e, drempel), "coördinator van de regio", e.Reden))];

    private static string Zin(Erkenning e, int drempel) =>
        e.Naam.Length == 0
            ? Bouwstenen.Woorden.Van(e.Soort)
            : $"{Bouwstenen.Woorden.Van(e.Soort)}: {e.Naam}, {(e.Aantal < drempel ? $"minder dan {drempel}" : e.Aantal)}";
}
