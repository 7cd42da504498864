using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Two digits of the site within a BRIN.</summary>
public readonly record struct Vestigingscode : IParsable<Vestigingscode>
{
    private readonly string? waarde;

    private Vestigingscode(string waarde) => this.waarde = waarde;

    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("vestigingscode");

    public static Vestigingscode Parse(string s) => Parse(s, null);

    public static Vestigingscode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw OngeldigeWaarde.Vorm("vestigingscode");

    public static bool TryParse([NotNullWhen(true)] string? s, out Vestigingscode result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Vestigingscode result)
    {
        result = default;
        if (s?.Trim() is not [var a, var b] || !char.IsAsciiDigit(a) || !char.IsAsciiDigit(b))
            return false;
        result = new Vestigingscode(s.Trim());
        return true;
    }

    public override string ToString() => waarde ?? "";
}
