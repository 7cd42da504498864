using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>A number that can be dialled from the Netherlands (B-35): ten digits from 0, a service number, or an international number.</summary>
public readonly record struct Telefoonnummer : IParsable<Telefoonnummer>
{
    private const int Langst = 25;

    private static readonly string[] Diensten = ["0800", "0900", "0906", "0909"];

    private readonly string? waarde;

    private Telefoonnummer(string waarde) => this.waarde = waarde;

    /// <summary>As it was written.</summary>
    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("telefoonnummer");

    public static Telefoonnummer Parse(string s) => Parse(s, null);

    public static Telefoonnummer Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var nummer) ? nummer : throw OngeldigeWaarde.Vorm("telefoonnummer");

    public static bool TryParse([NotNullWhen(true)] string? s, out Telefoonnummer result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Telefoonnummer result)
    {
        result = default;
        if (s?.Trim() is not { Length: > 0 and <= Langst } tekst)
            return false;
        var cijfers = string.Concat(tekst.Where(t => t is not (' ' or '-' or '(' or ')' or '.')));
        var internationaal = cijfers.StartsWith('+');
        if (!cijfers.Skip(internationaal ? 1 : 0).All(char.IsAsciiDigit) || !Past(cijfers, internationaal))
            return false;
        result = new Telefoonnummer(tekst);
        return true;
    }

    public override string ToString() => waarde ?? "";

    private static bool Past(string cijfers, bool internationaal)
    {
        if (internationaal)
            return cijfers.Length is >= 9 and <= 16;
        if (cijfers.StartsWith("00", StringComparison.Ordinal))
            return cijfers.Length is >= 10 and <= 17;
        var dienst = Diensten.Any(d => cijfers.StartsWith(d, StringComparison.Ordinal));
        return cijfers.StartsWith('0') && (cijfers.Length == 10 || (dienst && cijfers.Length is 8 or 11));
    }
}
