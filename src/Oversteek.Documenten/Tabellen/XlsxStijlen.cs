using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Oversteek.Documenten.Tabellen;

/// <summary>The three cell formats of an export: plain, header, date.</summary>
internal static class XlsxStijlen
{
    public const uint Gewoon = 0;
    public const uint Kop = 1;
    public const uint Datum = 2;

    // Built-in format 14: the short date of whoever opens the file.
    private const uint KorteDatum = 14;

    public static void Toevoegen(WorkbookPart werkboek)
    {
        var deel = werkboek.AddNewPart<WorkbookStylesPart>();
        deel.Stylesheet = new Stylesheet(
            new Fonts(Letter(vet: false), Letter(vet: true)),
            new Fills(Vulling(PatternValues.None), Vulling(PatternValues.Gray125)),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = KorteDatum, ApplyNumberFormat = true }));
    }

    private static Font Letter(bool vet)
    {
        var font = new Font();
        if (vet)
            font.Append(new Bold());
        font.Append(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Vulling(PatternValues patroon) => new(new PatternFill { PatternType = patroon });
}
