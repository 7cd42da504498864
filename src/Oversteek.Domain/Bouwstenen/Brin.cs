using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Two digits and two letters that name a school (instellingscode).</summary>
public readonly record struct Brin : IParsable<Brin>
{
    private readonly string? waarde;

    private Brin(string waarde) => this.waarde = waarde;

    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("BRIN");

    public static Brin Parse(string s) => Parse(s, null);

    public static Brin Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var brin) ? brin : throw OngeldigeWaarde.Vorm("BRIN");

    public static bool TryParse([NotNullWhen(true)] string? s, out Brin result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Brin result)
    {
        result = default;
        if (s?.Trim() is not [var a, var b, var c, var d])
            return false;
        if (!char.IsAsciiDigit(a) || !char.IsAsciiDigit(b) || !char.IsAsciiLetter(c) || !char.IsAsciiLetter(d))
            return false;
        result = new Brin(s.Trim().ToUpperInvariant());
        return true;
    }

    public override string ToString() => waarde ?? "";
}
