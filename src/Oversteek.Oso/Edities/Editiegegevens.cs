using System.Reflection;
using System.Text;

namespace Oversteek.Oso;

/// <summary>
/// The data files of an edition: embedded in this library, or in a folder. An edition may name another as its base and then says only what differs.
/// </summary>
internal sealed class Editiegegevens
{
    public const string Editie = "editie.txt";
    public const string Codelijsten = "codelijsten.txt";
    public const string Structuur = "structuur.txt";
    public const string Categorieen = "categorieen.txt";
    public const string Regelbestand = "regels.txt";
    public const string Weglaten = "weglaten.txt";
    private const int Grootste = 2_000_000;

    private static readonly string[] Bestanden = [Editie, Codelijsten, Structuur, Categorieen, Regelbestand, Weglaten];
    private readonly Dictionary<string, IReadOnlyList<Gegevensregel>> _regels = new(StringComparer.Ordinal);

    private Editiegegevens()
    {
    }

    /// <summary>Folders of the editions in this library.</summary>
    public static IEnumerable<string> Ingebouwd => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(static n => n.EndsWith("/" + Editie, StringComparison.Ordinal)).Select(static n => n[..^(Editie.Length + 1)]).Order(StringComparer.Ordinal);

    public IReadOnlyList<Gegevensregel> Van(string bestand) => _regels.GetValueOrDefault(bestand, []);

    /// <summary>Lines that say something, without where they stand.</summary>
    public IEnumerable<string> Regels(string bestand) => Van(bestand).Where(static r => r.IsInhoud).Select(static r => r.Tekst);

    /// <summary>Lines of the form "key value".</summary>
    public IEnumerable<(string Sleutel, string Waarde)> Paren(string bestand) =>
        Regels(bestand).Select(static r => r.Split(' ', 2)).Where(static d => d.Length == 2).Select(static d => (d[0], d[1]));

    public string? Feit(string sleutel) =>
        Paren(Editie).Where(p => string.Equals(p.Sleutel, sleutel, StringComparison.Ordinal)).Select(static p => p.Waarde).FirstOrDefault();

    public static Editiegegevens LeesIngebouwd(string naam)
    {
        var uit = new Editiegegevens();
        foreach (var bestand in Bestanden)
        {
            if (Assembly.GetExecutingAssembly().GetManifestResourceStream($"{naam}/{bestand}") is not { } bron)
                continue;
            using var lezer = new StreamReader(bron);
            uit.Neem(bestand, lezer.ReadToEnd());
        }

        return uit.OpBasis();
    }

    /// <summary>Reads the files of a folder. What is wrong with the files themselves goes to the list.</summary>
    public static Editiegegevens LeesMap(string map, List<Editiefout> fouten)
    {
        var uit = new Editiegegevens();
        foreach (var pad in Directory.GetFiles(map).Order(StringComparer.Ordinal))
        {
            var naam = Path.GetFileName(pad);
            if (!Bestanden.Contains(naam, StringComparer.Ordinal))
                fouten.Add(new Editiefout(naam, 0, $"Dit bestand hoort niet bij een editie. Verwacht: {string.Join(", ", Bestanden)}."));
            else if (new FileInfo(pad).Length > Grootste)
                fouten.Add(new Editiefout(naam, 0, "Het bestand is te groot."));
            else if (Tekst(pad) is { } tekst)
                uit.Neem(naam, tekst);
            else
                fouten.Add(new Editiefout(naam, 0, "Het bestand staat niet in UTF-8."));
        }

        return uit.OpBasis();
    }

    private static string? Tekst(string pad)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(File.ReadAllBytes(pad)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private void Neem(string bestand, string tekst) =>
        _regels[bestand] = [.. tekst.Split('\n').Select((r, i) => new Gegevensregel(bestand, i + 1, r.TrimEnd('\r', ' ', '\t')))];

    /// <summary>What the base says and this edition does not say otherwise comes before or in the place of its own.</summary>
    private Editiegegevens OpBasis()
    {
        if (Feit("basis") is not { } naam || !Ingebouwd.Contains(naam, StringComparer.Ordinal))
            return this;
        var basis = LeesIngebouwd(naam);
        foreach (var bestand in Bestanden.Where(static b => b is not Editie))
            _regels[bestand] = Gegevensblok.Samen(bestand, basis.Van(bestand), Van(bestand));
        return this;
    }
}
