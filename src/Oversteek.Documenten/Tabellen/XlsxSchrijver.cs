using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Oversteek.Documenten.Tabellen;

/// <summary>
/// One sheet, written as a stream: typed cells, bold header with filter, first row frozen. Text is always an inline string,
/// so it can never become a formula (SEC-34).
/// </summary>
public static class XlsxSchrijver
{
    private const int MaxRijen = 1_048_575;
    private const int MaxCeltekst = 32_767;

    /// <param name="bron">Who made the file and when: the last sheet holds it as a watermark (SEC-34). Null: no such sheet.</param>
    public static long Schrijven<T>(
        Stream uit, string bladnaam, IReadOnlyList<Kolom<T>> kolommen, IEnumerable<T> rijen, string? bron = null, CancellationToken annulering = default)
    {
        using var document = SpreadsheetDocument.Create(uit, SpreadsheetDocumentType.Workbook);
        var werkboek = document.AddWorkbookPart();
        XlsxStijlen.Toevoegen(werkboek);
        var blad = werkboek.AddNewPart<WorksheetPart>();
        var aantal = Gegevensblad(blad, kolommen, rijen, annulering);

        List<(string Naam, WorksheetPart Deel)> bladen = [(Bladnaam.Geldig(bladnaam), blad)];
        if (bron is not null)
            bladen.Add((Bladnaam.Geldig("Bron", bladen[0].Naam), Bronblad(werkboek, bron)));
        Werkboek(werkboek, bladen, kolommen.Count, aantal);
        return aantal;
    }

    private static long Gegevensblad<T>(WorksheetPart blad, IReadOnlyList<Kolom<T>> kolommen, IEnumerable<T> rijen, CancellationToken annulering)
    {
        using var xml = OpenXmlWriter.Create(blad);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(BevrorenKop());
        xml.WriteElement(Breedtes(kolommen));
        xml.WriteStartElement(new SheetData());
        Koprij(xml, kolommen);
        var aantal = 0L;
        foreach (var rij in rijen)
        {
            annulering.ThrowIfCancellationRequested();
            if (aantal++ == MaxRijen)
                throw new InvalidOperationException("A sheet holds no more rows.");
            Rij(xml, kolommen, rij);
        }

        xml.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = Bereik(kolommen.Count, aantal) });
        xml.WriteEndElement();
        return aantal;
    }

    private static void Koprij<T>(OpenXmlWriter xml, IReadOnlyList<Kolom<T>> kolommen)
    {
        xml.WriteStartElement(new Row());
        foreach (var kolom in kolommen)
            xml.WriteElement(Tekst(kolom.Naam, XlsxStijlen.Kop));
        xml.WriteEndElement();
    }

    private static void Rij<T>(OpenXmlWriter xml, IReadOnlyList<Kolom<T>> kolommen, T rij)
    {
        xml.WriteStartElement(new Row());
        foreach (var kolom in kolommen)
            xml.WriteElement(Cel(kolom.Waarde(rij)));
        xml.WriteEndElement();
    }

    private static Cell Cel(object? waarde) => waarde switch
    {
        null => new Cell(),
        decimal getal => new Cell(new CellValue(getal.ToString(CultureInfo.InvariantCulture))),
        DateOnly datum when datum.Year >= 1901 => new Cell(new CellValue(DagNummer(datum))) { StyleIndex = XlsxStijlen.Datum },
        DateOnly datum => Tekst(datum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), XlsxStijlen.Gewoon),
        string tekst => Tekst(tekst, XlsxStijlen.Gewoon),
        _ => throw new InvalidOperationException($"A cell cannot hold {waarde.GetType().Name}."),
    };

    private static string DagNummer(DateOnly datum) =>
        datum.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture);

    private static Cell Tekst(string tekst, uint stijl) => new(new InlineString(new Text(Xmltekst.Geldig(tekst, MaxCeltekst)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = stijl,
    };

    private static SheetViews BevrorenKop() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    {
        WorkbookViewId = 0,
    });

    private static Columns Breedtes<T>(IReadOnlyList<Kolom<T>> kolommen) => new(kolommen.Select((kolom, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = kolom.Breedte,
        CustomWidth = true,
    }));

    private static WorksheetPart Bronblad(WorkbookPart werkboek, string bron)
    {
        var blad = werkboek.AddNewPart<WorksheetPart>();
        blad.Worksheet = new Worksheet(new SheetData(new Row(Tekst(bron, XlsxStijlen.Gewoon))));
        return blad;
    }

    private static void Werkboek(WorkbookPart werkboek, List<(string Naam, WorksheetPart Deel)> bladen, int kolommen, long aantal)
    {
        var lijst = bladen.Select((blad, i) => new Sheet { Name = blad.Naam, SheetId = (uint)i + 1, Id = werkboek.GetIdOfPart(blad.Deel) });
        // Excel wants the filter also as a hidden name, or it repairs the file.
        var filter = new DefinedName($"'{bladen[0].Naam.Replace("'", "''", StringComparison.Ordinal)}'!{Vast(kolommen, aantal)}")
        {
            Name = "_xlnm._FilterDatabase",
            LocalSheetId = 0,
            Hidden = true,
        };
        werkboek.Workbook = new Workbook(new Sheets(lijst), new DefinedNames(filter));
    }

    private static string Bereik(int kolommen, long aantal) => $"A1:{Letter(kolommen)}{aantal + 1}";

    private static string Vast(int kolommen, long aantal) => $"$A$1:${Letter(kolommen)}${aantal + 1}";

    private static string Letter(int kolom) =>
        kolom <= 26 ? $"{(char)('A' + kolom - 1)}" : Letter((kolom - 1) / 26) + Letter(((kolom - 1) % 26) + 1);
}
