using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Oversteek.Documenten.Tabellen;
using Oversteek.Testhulp;

namespace Oversteek.Documenten.Tests.Tabellen;

public sealed class XlsxTests
{
    private static readonly Kolom<Rij>[] _kolommen =
    [
        Kolom<Rij>.Tekst("Naam", rij => rij.Naam),
        Kolom<Rij>.Getal("Score", rij => rij.Score),
        Kolom<Rij>.Datum("Geboren", rij => rij.Geboren),
    ];

    [Fact]
    public void Het_bestand_is_geldig_en_de_cellen_hebben_hun_soort()
    {
        using var bestand = Schrijf([new Rij("Noor Öztürk", 12.5m, new DateOnly(2015, 3, 4)), new Rij(null, null, null)]);
        using var document = SpreadsheetDocument.Open(bestand, isEditable: false);

        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        var rijen = Rijen(document);
        rijen.Count.ShouldBe(3);
        rijen[1][0].InnerText.ShouldBe("Noor Öztürk");
        rijen[1][0].DataType!.Value.ShouldBe(CellValues.InlineString);
        rijen[1][1].CellValue!.Text.ShouldBe("12.5");
        rijen[1][1].DataType.ShouldBeNull();
        DateTime.FromOADate(double.Parse(rijen[1][2].CellValue!.Text)).ShouldBe(new DateTime(2015, 3, 4, 0, 0, 0, DateTimeKind.Unspecified));
        rijen[1][2].StyleIndex!.Value.ShouldBe(2u);
        rijen[2].ShouldAllBe(cel => cel.InnerText.Length == 0);
    }

    [Fact]
    public void De_kop_is_vet_bevroren_en_heeft_een_filter()
    {
        using var bestand = Schrijf([new Rij("a", 1, null), new Rij("b", 2, null)]);
        using var document = SpreadsheetDocument.Open(bestand, isEditable: false);
        var blad = document.WorkbookPart!.WorksheetParts.First(deel => deel.Worksheet.Elements<AutoFilter>().Any()).Worksheet;

        blad.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:C3");
        var paneel = blad.Descendants<Pane>().Single();
        paneel.State!.Value.ShouldBe(PaneStateValues.Frozen);
        paneel.VerticalSplit!.Value.ShouldBe(1);
        Rijen(document)[0].ShouldAllBe(cel => cel.StyleIndex!.Value == 1u);
        var stijlen = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        stijlen.Fonts!.Elements<Font>().ElementAt(1).Elements<Bold>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+31 10 000 00 00")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("  spaties  ")]
    [Regel("SEC-34")]
    public void Een_gevaarlijke_tekst_blijft_tekst_en_wordt_nooit_een_formule(string tekst)
    {
        using var bestand = Schrijf([new Rij(tekst, null, null)]);
        using var document = SpreadsheetDocument.Open(bestand, isEditable: false);

        Rijen(document)[1][0].InnerText.ShouldBe(tekst);
        document.WorkbookPart!.WorksheetParts.SelectMany(deel => deel.Worksheet.Descendants<CellFormula>()).ShouldBeEmpty();
    }

    [Fact]
    public void Tekens_die_niet_in_xml_passen_maken_het_bestand_niet_stuk()
    {
        using var bestand = Schrijf([new Rij("a\u0000b\u0001c\uD800d👩e", null, null), new Rij(new string('x', 40_000), null, null)]);
        using var document = SpreadsheetDocument.Open(bestand, isEditable: false);

        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        Rijen(document)[1][0].InnerText.ShouldStartWith("abc");
        Rijen(document)[1][0].InnerText.ShouldEndWith("👩e");
        Rijen(document)[2][0].InnerText.Length.ShouldBe(32_767);
    }

    [Fact]
    [Regel("SEC-34")]
    public void De_bron_staat_op_een_eigen_blad()
    {
        using var bestand = new MemoryStream();
        XlsxSchrijver.Schrijven(bestand, "Leerlingen", _kolommen, [new Rij("a", 1, null)], "Gemaakt door J. de Wit op 11 januari 2027").ShouldBe(1);
        using var document = SpreadsheetDocument.Open(bestand, isEditable: false);

        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(blad => blad.Name!.Value).ShouldBe(["Leerlingen", "Bron"]);
        var bron = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Last().Id!.Value!);
        bron.Worksheet.InnerText.ShouldBe("Gemaakt door J. de Wit op 11 januari 2027");
    }

    [Fact]
    public void Meer_dan_26_kolommen_en_10000_rijen_zijn_geldig()
    {
        Kolom<Rij>[] kolommen = [.. Enumerable.Range(1, 30).Select(n => Kolom<Rij>.Getal($"K{n}", rij => rij.Score))];
        using var bestand = new MemoryStream();
        XlsxSchrijver.Schrijven(bestand, "Breed", kolommen, Enumerable.Range(0, 10_000).Select(n => new Rij("x", n, null))).ShouldBe(10_000);
        using var document = SpreadsheetDocument.Open(bestand, isEditable: false);

        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:AD10001");
    }

    [Theory]
    [InlineData("Klas 8/a: [groep]*?\\", "Klas 8-a- -groep----")]
    [InlineData("", "Blad")]
    [InlineData("'''", "Blad")]
    [InlineData("history", "Blad")]
    [InlineData("Een naam die veel te lang is voor een blad", "Een naam die veel te lang is vo")]
    public void Een_bladnaam_volgt_de_regels_van_excel(string naam, string verwacht) => Bladnaam.Geldig(naam).ShouldBe(verwacht);

    [Fact]
    public void Een_bezette_bladnaam_krijgt_een_nummer() => Bladnaam.Geldig("bron", "Bron").ShouldBe("bron (2)");

    private static MemoryStream Schrijf(IEnumerable<Rij> rijen)
    {
        var bestand = new MemoryStream();
        XlsxSchrijver.Schrijven(bestand, "Leerlingen", _kolommen, rijen);
        return bestand;
    }

    private static List<List<Cell>> Rijen(SpreadsheetDocument document) =>
        [.. document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Row>().Select(rij => rij.Elements<Cell>().ToList())];

    private sealed record Rij(string? Naam, decimal? Score, DateOnly? Geboren);
}
