using System.Globalization;
using CsvHelper;

namespace Oversteek.Documenten.Tabellen;

/// <summary>CSV for Dutch Excel: semicolon, UTF-8 with BOM, and no text that a spreadsheet takes for a formula (SEC-34).</summary>
public static class CsvSchrijver
{
    // By hand, not by culture: the same file on every host.
    private static readonly NumberFormatInfo _getallen = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly CsvWriterOptions _opties = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        // Only text is escaped: a typed number keeps its minus.
        Injection = CsvInjection.Escape,
    };

    public static async Task<long> SchrijvenAsync<T>(
        Stream uit, IReadOnlyList<Kolom<T>> kolommen, IAsyncEnumerable<T> rijen, CancellationToken annulering = default)
    {
        await using var csv = CsvWriter.Create(uit, _opties, leaveOpen: true);
        foreach (var kolom in kolommen)
            csv.WriteField(kolom.Naam);
        await csv.EndRecordAsync(annulering);

        var aantal = 0L;
        await foreach (var rij in rijen.WithCancellation(annulering))
        {
            foreach (var kolom in kolommen)
                Cel(csv, kolom.Waarde(rij));
            await csv.EndRecordAsync(annulering);
            aantal++;
        }

        return aantal;
    }

    public static Task<long> SchrijvenAsync<T>(
        Stream uit, IReadOnlyList<Kolom<T>> kolommen, IEnumerable<T> rijen, CancellationToken annulering = default) =>
        SchrijvenAsync(uit, kolommen, rijen.ToAsyncEnumerable(), annulering);

    private static void Cel(CsvWriter csv, object? waarde)
    {
        switch (waarde)
        {
            case null:
                csv.WriteField("");
                break;
            case decimal getal:
                csv.WriteField(getal, "", _getallen);
                break;
            case DateOnly datum:
                csv.WriteField(datum, "dd-MM-yyyy", CultureInfo.InvariantCulture);
                break;
            case string tekst:
                csv.WriteField(tekst);
                break;
            default:
                throw new InvalidOperationException($"A cell cannot hold {waarde.GetType().Name}.");
        }
    }
}
