namespace Oversteek.Oso.Structuur;

/// <summary>The lexical type of an element with text, by the name it has in structuur.txt.</summary>
internal sealed class Waardetype
{
    private readonly Func<string, bool> _past;

    private Waardetype(string omschrijving, Func<string, bool> past)
    {
        Omschrijving = omschrijving;
        _past = past;
    }

    /// <summary>What is expected, for the message to the user.</summary>
    public string Omschrijving { get; }

    /// <summary>The content of an attachment: read and written as a stream.</summary>
    public static Waardetype Bijlage { get; } = new("de inhoud van een bijlage", static tekst => tekst.Length > 0);

    public bool Past(string tekst) => _past(tekst);

    public static Waardetype Van(string naam) => naam switch
    {
        "bijlage" => Bijlage,
        "s" or "bsn" => new("een tekst van minstens één teken", static t => t.Length > 0),
        "s0" => new("een tekst", static _ => true),
        "s35" => new("een tekst van 1 tot en met 35 tekens", static t => t.Length > 0 && Vorm.Tekens(t) <= 35),
        "s280" => new("een tekst van 1 tot en met 280 tekens", static t => t.Length > 0 && Vorm.Tekens(t) <= 280),
        "s0-1024" => new("een tekst van hoogstens 1024 tekens", static t => Vorm.Tekens(t) <= 1024),
        "b" => new("true of false", static t => Logisch.TryParse(t, out _)),
        "d" => new("een datum (EEJJ-MM-DD)", static t => Datum.TryParse(t, out _)),
        "d0731" => new("een datum op 31 juli (EEJJ-07-31)", static t => Datum.TryParse(t, out _) && Vorm.Volgt(Vorm.Kaal(t), "9999-07-31")),
        "maand" => new("een maand (EEJJ-MM)", static t => Geboortemaand.TryParse(t, out _)),
        "gbadatum" => new("een datum als DD-MM-EEJJ", static t => GbaDatum.TryParse(t, out _)),
        "schooljaar" => new("een schooljaar (EEJJ-EEJJ)", static t => Schooljaar.TryParse(t, out _)),
        "brin" => new("een BRIN (twee cijfers, twee hoofdletters)", static t => Brincode.TryParse(t, out _)),
        "vest" => new("een vestigingscode (twee cijfers)", static t => Vestigingscode.TryParse(t, out _)),
        "code4" => new("vier cijfers", static t => Vorm.Volgt(t, "9999")),
        "dec" => new("een getal", static t => Decimaal.TryParse(t, out _)),
        "i" => new("een geheel getal", static t => Geheel.TryParse(t, out _)),
        "int" => Getal(int.MinValue, int.MaxValue),
        "i1..24" => Getal(1, 24),
        "i0..1000" => Getal(0, 1000),
        _ => throw new FormatException($"Onbekend type {naam} in structuur.txt."),
    };

    private static Waardetype Getal(long van, long tot) =>
        new($"een geheel getal van {van} tot en met {tot}", t => Geheel.TryParse(t, out var getal) && getal.Waarde >= van && getal.Waarde <= tot);
}
