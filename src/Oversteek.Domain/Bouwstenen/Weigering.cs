namespace Oversteek.Domain.Bouwstenen;

/// <summary>A business refusal that a correct user can meet. The code is stable and never renumbered (docs/foutcodes.md).</summary>
/// <param name="Code">For example <c>OKR-001</c>.</param>
/// <param name="Tekst">Dutch, B1, shown to the user.</param>
/// <param name="Veld">The input field it belongs to, if any.</param>
public sealed record Weigering(string Code, string Tekst, string? Veld = null)
{
    public Weigering Met(params object?[] waarden) => this with { Tekst = string.Format(System.Globalization.CultureInfo.InvariantCulture, Tekst, waarden) };

    public Weigering BijVeld(string veld) => this with { Veld = veld };
}
