using System.Text;
using CsvHelper;

namespace Oversteek.Documenten.Tabellen;

/// <param name="Regel">The line of the file, as an editor counts.</param>
/// <param name="Heel">Whether it has a field for each column.</param>
/// <param name="Velden">By column, in capitals; empty where the line stops early.</param>
public sealed record Csvrij(int Regel, bool Heel, IReadOnlyDictionary<string, string> Velden)
{
    public string Veld(params IReadOnlyList<string> namen) => namen.Select(n => Velden.GetValueOrDefault(n, "")).FirstOrDefault(v => v.Length > 0, "");
}

/// <summary>Reads a table that others made: semicolon, comma or tab (as a spreadsheet pastes), UTF-8 or Windows-1252.</summary>
public static class CsvLezer
{
    public static IReadOnlyList<Csvrij> Lees(byte[] bestand) => Lees(Tekst(bestand));

    public static IReadOnlyList<Csvrij> Lees(string tekst)
    {
        var kop = tekst.AsSpan(0, tekst.IndexOf('\n') is >= 0 and var einde ? einde : tekst.Length);
        var opties = new CsvReaderOptions
        {
            Separator = Scheiding(kop),
            HasHeader = false,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
        };
        using var csv = CsvReader.FromText(tekst, opties);
        try
        {
            return csv.Read() ? Rijen(csv, [.. Velden(csv).Select(v => v.ToUpperInvariant())]) : [];
        }
        catch (CsvFormatException fout)
        {
            return [Kapot(fout, 1, [])];
        }
    }

    private static char Scheiding(ReadOnlySpan<char> kop) => kop.Contains('\t') ? '\t' : kop.Count(';') > kop.Count(',') ? ';' : ',';

    private static List<Csvrij> Rijen(CsvReader csv, string[] kolommen)
    {
        var rijen = new List<Csvrij>();
        while (Lees(csv, rijen, kolommen))
        {
            var velden = Velden(csv);
            var inhoud = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < kolommen.Length; i++)
                inhoud[kolommen[i]] = i < velden.Length ? velden[i] : "";
            rijen.Add(new Csvrij((int)csv.LineNumber, velden.Length == kolommen.Length, inhoud));
        }

        return rijen;
    }

    // An open quote swallows the rest of the file: what was before it counts, and its line is a row that cannot be used.
    private static bool Lees(CsvReader csv, List<Csvrij> rijen, string[] kolommen)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException fout)
        {
            rijen.Add(Kapot(fout, rijen.Count > 0 ? rijen[^1].Regel + 1 : 2, kolommen));
            return false;
        }
    }

    // Not empty, so that nobody takes it for a blank line.
    private static Csvrij Kapot(CsvFormatException fout, int anders, string[] kolommen) => new(
        fout.LineNumber > 0 ? (int)fout.LineNumber : anders, false,
        kolommen.Select((k, i) => (Kolom: k, Waarde: i == 0 ? "\"" : "")).DistinctBy(k => k.Kolom)
            .ToDictionary(k => k.Kolom, k => k.Waarde, StringComparer.Ordinal));

    private static string[] Velden(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];

    private static string Tekst(byte[] bestand)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bestand).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bestand);
        }
    }
}
