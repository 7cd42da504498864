using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Dutch postcode, kept as 1234AB and shown as 1234 AB. A foreign address has free text instead.</summary>
public readonly record struct Postcode : IParsable<Postcode>
{
    private readonly string? waarde;

    private Postcode(string waarde) => this.waarde = waarde;

    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("postcode");

    public static Postcode Parse(string s) => Parse(s, null);

    public static Postcode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var postcode) ? postcode : throw OngeldigeWaarde.Vorm("postcode");

    public static bool TryParse([NotNullWhen(true)] string? s, out Postcode result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Postcode result)
    {
        result = default;
        var tekst = s?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (tekst is not { Length: 6 } || tekst[0] == '0' || !tekst[..4].All(char.IsAsciiDigit) || !tekst[4..].All(char.IsAsciiLetterUpper))
            return false;
        // These three pairs are never given out.
        if (tekst[4..] is "SA" or "SD" or "SS")
            return false;
        result = new Postcode(tekst);
        return true;
    }

    /// <summary>How a postcode stands everywhere: a Dutch one as 1234 AB, another as it was given.</summary>
    [return: NotNullIfNotNull(nameof(tekst))]
    public static string? Vorm(string? tekst) => TryParse(tekst, out var postcode) ? postcode.ToString() : tekst;

    /// <summary>As registers and files write it: a Dutch one without a space.</summary>
    [return: NotNullIfNotNull(nameof(tekst))]
    public static string? Kaal(string? tekst) => TryParse(tekst, out var postcode) ? postcode.Waarde : tekst;

    public override string ToString() => waarde is null ? "" : $"{waarde[..4]} {waarde[4..]}";
}
