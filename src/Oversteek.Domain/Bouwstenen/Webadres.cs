using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Address of a website, as people and registers write it: without https:// it gets it (B-35).</summary>
public readonly record struct Webadres : IParsable<Webadres>
{
    private const int Langst = 200;
    private const string Veilig = "https://";

    private readonly string? waarde;

    private Webadres(string waarde) => this.waarde = waarde;

    /// <summary>With https:// or http:// in front.</summary>
    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("webadres");

    public static Webadres Parse(string s) => Parse(s, null);

    public static Webadres Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var adres) ? adres : throw OngeldigeWaarde.Vorm("webadres");

    public static bool TryParse([NotNullWhen(true)] string? s, out Webadres result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Webadres result)
    {
        result = default;
        if (s?.Trim() is not { Length: > 0 } getypt)
            return false;
        var tekst = getypt.Contains("://", StringComparison.Ordinal) ? getypt : Veilig + getypt;
        if (tekst.Length > Langst || !Uri.TryCreate(tekst, UriKind.Absolute, out var adres) || adres.Scheme is not ("https" or "http"))
            return false;
        // A word or "n.v.t." is no address, and a name before an @ only looks like one.
        if (adres.HostNameType != UriHostNameType.Dns || adres.Host.TrimEnd('.').Split('.') is not [_, .., { Length: > 1 }] || adres.UserInfo.Length > 0)
            return false;
        result = new Webadres(tekst);
        return true;
    }

    public override string ToString() => waarde ?? "";
}
