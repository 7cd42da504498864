using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>
/// E-mail address as DUO accepts it (OSO-V10) and a mail server takes it: 4 to 256 characters, local part, one @, labels joined by dots. DUO lets a dot
/// stand anywhere in the local part; a message to such an address cannot be sent.
/// </summary>
public readonly record struct Emailadres : IParsable<Emailadres>
{
    private const int Kortst = 4;
    private const int Langst = 256;
    private const int LangsteNaam = 64;
    private const string Leestekens = "!#$%*+=?^_`{}|~-";

    private readonly string? waarde;

    private Emailadres(string waarde) => this.waarde = waarde;

    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("e-mailadres");

    public static Emailadres Parse(string s) => Parse(s, null);

    public static Emailadres Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var adres) ? adres : throw OngeldigeWaarde.Vorm("e-mailadres");

    public static bool TryParse([NotNullWhen(true)] string? s, out Emailadres result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Emailadres result)
    {
        result = default;
        if (s?.Trim() is not { Length: >= Kortst and <= Langst } tekst || tekst.Split('@') is not [var naam, var domein])
            return false;
        if (naam.Length > LangsteNaam || !naam.Split('.').All(d => d.Length > 0 && d.All(Naamteken)) || !domein.Split('.').All(Label))
            return false;
        result = new Emailadres(tekst);
        return true;
    }

    public override string ToString() => waarde ?? "";

    private static bool Naamteken(char teken) => char.IsAsciiLetterOrDigit(teken) || Leestekens.Contains(teken, StringComparison.Ordinal);

    private static bool Label(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
