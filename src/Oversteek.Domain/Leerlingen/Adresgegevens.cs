using System.Text.RegularExpressions;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Leerlingen;

/// <summary>Where somebody lives and can be reached. Stored encrypted as one value.</summary>
public sealed partial record Adresgegevens
{
    public const int StraatLengte = 200;
    public const int HuisnummerLengte = 20;
    public const int PostcodeLengte = 20;
    public const int PlaatsLengte = 100;
    public const int LandLengte = 60;

    public const string Nederland = "Nederland";

    /// <summary>Of a file that has an address abroad as loose lines, all of them in the street.</summary>
    public const string Buitenland = "buitenland";

    private const string Nederlandcode = "6030";

    public string? Straat { get; init => field = Regeltekst.Van(value); }

    public string? Huisnummer { get; init => field = Regeltekst.Van(value); }

    public string? Toevoeging { get; init => field = Regeltekst.Van(value); }

    public string? Postcode { get; init => field = Bouwstenen.Postcode.Vorm(Regeltekst.Van(value)); }

    public string? Plaats { get; init => field = Regeltekst.Van(value); }

    /// <summary>Null for the Netherlands.</summary>
    public string? Land { get; init => field = IsNederland(value) ? null : Regeltekst.Van(value); }

    /// <summary>The code of the country (GBA), when a file gave it.</summary>
    public string? Landcode { get; init; }

    public string? Telefoon { get; init; }

    public string? Email { get; init; }

    /// <summary>A person closed it: the address and how to reach this person go to nobody outside the school (B-16).</summary>
    public bool Geheim { get; init; }

    public static bool IsNederland(string? land) => Naamvorm.Van(land ?? "") is "" or "nederland" or "nl" or Nederlandcode;

    /// <summary>The loose lines of a file: no part of it can be compared with a part of another address.</summary>
    public bool IsLos() => Land == Buitenland && string.IsNullOrEmpty(Huisnummer) && string.IsNullOrEmpty(Postcode);

    /// <summary>Street with number, postcode with town, and the country when it is another.</summary>
    public IEnumerable<string> Regels() =>
        new[] { $"{Straat} {Huisnummer}{Toevoeging}", $"{Postcode} {Plaats}", Land == Buitenland ? "" : $"{Land}" }
            .Select(r => r.Trim()).Where(r => r.Length > 0);

    /// <summary>On one line, as people read it; null when there is no house.</summary>
    public string? Regel() => string.Join(", ", Regels()) is { Length: > 0 } regel ? regel : null;

    /// <summary>Fits in the inputs of the form, so that who reads it in can also save it.</summary>
    public bool Past() => Straat is not { Length: > StraatLengte } && $"{Huisnummer}{Toevoeging}".Length <= HuisnummerLengte
        && Postcode is not { Length: > PostcodeLengte } && Plaats is not { Length: > PlaatsLengte } && Land is not { Length: > LandLengte };

    /// <summary>How to reach somebody, of whom the house is not known.</summary>
    public Adresgegevens ZonderHuis() => new() { Telefoon = Telefoon, Email = Email, Geheim = Geheim };

    /// <summary>
    /// The same house, however it is written; null when that cannot be told. Additions are left out: "7a" may be typed as one and
    /// imported as two, and closing the neighbour's door as well does less harm than opening one that was closed.
    /// </summary>
    public bool? IsZelfdeHuis(Adresgegevens ander)
    {
        if (IsLos() != ander.IsLos())
            return null;
        var (deze, die) = (Deur(), ander.Deur());
        var (code, straat) = (Gelijk(Postcode, ander.Postcode), Gelijk(deze.Straat, die.Straat));
        var nummer = Gelijk(deze.Nummer, die.Nummer);
        if (nummer is null || (nummer == false && (deze.Geraden || die.Geraden)))
            return code == false && straat == false ? false : null;
        if (nummer == false)
            return code is null && straat is null ? null : false;
        return code == true || (straat == true && Gelijk(Plaats, ander.Plaats) != false) ? true : code ?? straat;
    }

    /// <summary>Nothing of a house was filled in.</summary>
    internal bool IsZonderHuis => Kaal(Straat + Huisnummer + Postcode).Length == 0;

    /// <summary>Without the house, and without numbers where the person closed those too.</summary>
    internal Adresgegevens Gesloten() => new() { Geheim = true, Telefoon = Geheim ? null : Telefoon, Email = Geheim ? null : Email };

    /// <summary>Many type the number behind the street and leave its own field empty; in "Plein 1945" it is none.</summary>
    private (string? Straat, string Nummer, bool Geraden) Deur()
    {
        if (Cijfers(Huisnummer) is { Length: > 0 } nummer)
            return (Straat, nummer, false);
        var deel = Straatmetnummer().Match(Straat ?? "");
        return deel.Success ? (deel.Groups["straat"].Value, deel.Groups["nummer"].Value, true) : (Straat, "", false);
    }

    private static bool? Gelijk(string? a, string? b) => (Kaal(a), Kaal(b)) is ({ Length: > 0 } links, { Length: > 0 } rechts) ? links == rechts : null;

    private static string Kaal(string? tekst) => string.Concat((tekst ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Cijfers(string? nummer) => string.Concat((nummer ?? "").SkipWhile(t => !char.IsAsciiDigit(t)).TakeWhile(char.IsAsciiDigit));

    [GeneratedRegex(@"^(?<straat>.*\p{L}.*?)[\s,]+(?<nummer>[0-9]+)\s*[-/]?\s*[\p{L}0-9]{0,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Straatmetnummer();
}
