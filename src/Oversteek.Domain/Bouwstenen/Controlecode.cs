namespace Oversteek.Domain.Bouwstenen;

/// <summary>
/// Check value over the field of 32 elements (x^5 + x^2 + 1): every position has another non-zero weight, a power of x.
/// Hence one wrong character, and a swap of two characters wherever they stand, always give another check value.
/// </summary>
internal readonly record struct Controlecode(int Getal)
{
    /// <summary>x has order 31, so with the check character itself 31 positions have different weights.</summary>
    public const int LangsteCode = 30;

    private const int Veelterm = 0b10_0101;

    public Controlecode Met(int teken) => new(MaalX(Getal ^ teken));

    private static int MaalX(int getal) => (getal & 0b1_0000) == 0 ? getal << 1 : (getal << 1) ^ Veelterm;
}
