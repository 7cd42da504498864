using System.Globalization;
using System.Text;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Procedures;

public enum Kolomsoort
{
    /// <summary>Made from the next column for a new entry, and never changed.</summary>
    Code,
    Tekst,
    Langetekst,
    Vinkje,
    Keuze,
    Getal,

    /// <summary>Kept as year, month and day, however it was typed.</summary>
    Datum,
}

/// <param name="Naam">The key of its words.</param>
/// <param name="Opties">Of a choice; their words stand under the name of the column.</param>
public sealed record Lijstkolom(string Naam, Kolomsoort Soort = Kolomsoort.Tekst, int Maximum = 200, IReadOnlyList<string>? Opties = null);

/// <param name="Plaats">Where it stood in the form, so that a message finds its field.</param>
internal sealed record Lijstregel(int Plaats, string[] Waarden);

/// <summary>The entries of a list as somebody typed them: cleaned, given a code, and checked.</summary>
internal static class Lijstregels
{
    private const int Codelengte = 40;

    public const string Ja = "ja";

    // A day of a calendar, not of a slip of the keyboard (B-30).
    private const int EersteJaar = 2000;
    private const int LaatsteJaar = 2199;

    private static readonly Dag Dagvorm = new();

    public static IReadOnlyList<Lijstregel> Net(IReadOnlyList<string[]> regels, IReadOnlyList<Lijstkolom> kolommen)
    {
        var net = regels.Select((r, plaats) => new Lijstregel(plaats, [.. kolommen.Select((k, i) => i < r.Length ? Netjes(k, r[i].ReplaceLineEndings("\n").Trim()) : "")]))
            .Where(r => !IsLeeg(r.Waarden, kolommen)).ToList();
        if (kolommen[0].Soort == Kolomsoort.Code)
        {
            foreach (var regel in net.Where(r => r.Waarden[0].Length == 0))
                regel.Waarden[0] = Code(regel.Waarden[1], net);
        }
        return net;
    }

    /// <summary>What is not right, at its place and column.</summary>
    public static IEnumerable<Weigering> Fouten(string lijst, IReadOnlyList<Lijstregel> regels, IReadOnlyList<Lijstkolom> kolommen, int naam)
    {
        var fouten = regels.SelectMany(r => kolommen.Where((k, i) => !Klopt(k, r.Waarden[i])).Select(
            k => Fout(k).BijVeld(Veld(lijst, r, k)))).ToList();
        return fouten.Count > 0 ? fouten : regels.GroupBy(r => r.Waarden[naam], StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => ProcedureWeigeringen.RegelDubbel.Met(g.Key).BijVeld(Veld(lijst, g.Last(), kolommen[naam])));
    }

    private static Weigering Fout(Lijstkolom kolom) => kolom.Soort switch
    {
        Kolomsoort.Datum => ProcedureWeigeringen.RegelDatum,
        Kolomsoort.Getal => ProcedureWeigeringen.RegelGetal.Met(kolom.Maximum),
        _ => ProcedureWeigeringen.RegelTekst.Met(kolom.Maximum),
    };

    private static string Netjes(Lijstkolom kolom, string waarde) =>
        kolom.Soort == Kolomsoort.Datum && Dagvorm.Probeer(waarde, out var dag) ? Dagvorm.Schrijf(dag) : waarde;

    private static string Veld(string lijst, Lijstregel regel, Lijstkolom kolom) =>
        string.Create(CultureInfo.InvariantCulture, $"{lijst}.{regel.Plaats}.{kolom.Naam}");

    private static bool Klopt(Lijstkolom kolom, string waarde) => kolom.Soort switch
    {
        Kolomsoort.Vinkje => waarde is Ja or "",
        Kolomsoort.Keuze => kolom.Opties!.Contains(waarde, StringComparer.Ordinal),
        Kolomsoort.Getal => int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal <= kolom.Maximum,
        Kolomsoort.Datum => Dagvorm.Probeer(waarde, out var dag) && dag.Year is >= EersteJaar and <= LaatsteJaar,
        Kolomsoort.Code => waarde.Length is > 0 and <= Codelengte,
        _ => waarde.Length > 0 && waarde.Length <= kolom.Maximum,
    };

    // A choice has always a value, so it says nothing about whether somebody filled in the entry.
    private static bool IsLeeg(string[] regel, IReadOnlyList<Lijstkolom> kolommen) =>
        regel.Where((waarde, i) => kolommen[i].Soort is not (Kolomsoort.Keuze or Kolomsoort.Code)).All(waarde => waarde.Length == 0);

    private static string Code(string naam, List<Lijstregel> anderen)
    {
        var letters = naam.Normalize(NormalizationForm.FormD).ToUpperInvariant().Where(l => char.GetUnicodeCategory(l) != UnicodeCategory.NonSpacingMark)
            .Select(l => char.IsAsciiLetterOrDigit(l) ? l : '_').Take(Codelengte - 3);
        var stam = string.Concat(letters).Trim('_');
        var basis = stam.Length == 0 ? "REGEL" : stam;
        var code = basis;
        for (var i = 2; anderen.Exists(r => r.Waarden[0] == code); i++)
            code = string.Create(CultureInfo.InvariantCulture, $"{basis}_{i}");
        return code;
    }
}
