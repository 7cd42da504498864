namespace Oversteek.Oso.Structuur;

/// <summary>The lexical type of an element with text, by the name it has in structuur.txt.</summary>
internal sealed class Waardetype
{
    private readonly Func<string, bool> _past;

    private Waardetype(string omschrijving, Func<string, bool> past)
    {
        Naam = "bijlage";
        Omschrijving = omschrijving;
        _past = past;
    }

    /// <summary>The name in structuur.txt.</summary>
    public string Naam { get; private init; }

    /// <summary>What is expected, for the message to the user.</summary>
    public string Omschrijving { get; }

    /// <summary>The content of an attachment: read and written as a stream.</summary>
    public static Waardetype Bijlage { get; } = new("de inhoud van een bijlage", static tekst => tekst.Length > 0);

    public bool Past(string tekst) => _past(tekst);

    public static Waardetype Van(string naam) => naam is "bijlage" ? Bijlage
        : Zoek(naam) is var (omschrijving, past) ? new(omschrijving, past) { Naam = naam }
        : throw new FormatException($"Onbekend type {naam} in structuur.txt.");

    public static bool Bestaat(string naam) => naam is "bijlage" || Zoek(naam) is not null;

    private static (string Omschrijving, Func<string, bool> Past)? Zoek(string naam) => naam switch
    {
        "s" or "bsn" => ("een tekst van minstens één teken", static t => t.Length > 0),
        "s0" => ("een tekst", static _ => true),
        "s35" => ("een tekst van 1 tot en met 35 tekens", static t => t.Length > 0 && Vorm.Tekens(t) <= 35),
        "s280" => ("een tekst van 1 tot en met 280 tekens", static t => t.Length > 0 && Vorm.Tekens(t) <= 280),
        "s0-1024" => ("een tekst van hoogstens 1024 tekens", static t => Vorm.Tekens(t) <= 1024),
        "b" => ("true of false", static t => Logisch.TryParse(t, out _)),
        "d" => ("een datum (EEJJ-MM-DD)", static t => Datum.TryParse(t, out _)),
        "d0731" => ("een datum op 31 juli (EEJJ-07-31)", static t => Datum.TryParse(t, out _) && Vorm.Volgt(Vorm.Kaal(t), "9999-07-31")),
        "maand" => ("een maand (EEJJ-MM)", static t => Geboortemaand.TryParse(t, out _)),
        "gbadatum" => ("een datum als DD-MM-EEJJ", static t => GbaDatum.TryParse(t, out _)),
        "schooljaar" => ("een schooljaar (EEJJ-EEJJ)", static t => Schooljaar.TryParse(t, out _)),
        "brin" => ("een BRIN (twee cijfers, twee hoofdletters)", static t => Brincode.TryParse(t, out _)),
        "vest" => ("een vestigingscode (twee cijfers)", static t => Vestigingscode.TryParse(t, out _)),
        "code4" => ("vier cijfers", static t => Vorm.Volgt(t, "9999")),
        "dec" => ("een getal", static t => Decimaal.TryParse(t, out _)),
        "i" => ("een geheel getal", static t => Geheel.TryParse(t, out _)),
        "int" => Getal(int.MinValue, int.MaxValue),
        "i1..24" => Getal(1, 24),
        "i0..1000" => Getal(0, 1000),
        _ => null,
    };

    private static (string Omschrijving, Func<string, bool> Past) Getal(long van, long tot) =>
        ($"een geheel getal van {van} tot en met {tot}", t => Geheel.TryParse(t, out var getal) && getal.Waarde >= van && getal.Waarde <= tot);
}
