using System.Buffers.Binary;
using System.Text;
using static Oversteek.Testhulp.Bestanden.Proefbestanden;

namespace Oversteek.Testhulp.Bestanden;

/// <summary>Documents of word processors that start, fetch or become something, and those that only look so.</summary>
internal static class Proefkantoor
{
    private const string Actief = "sla het op als pdf";
    private const string Ingepakt = "anders ingepakt";
    private const string Odf = "application/vnd.oasis.opendocument.";

    /// <summary>Bytes that each part of a bomb becomes.</summary>
    public const int Bom = 20 * 1024 * 1024;

    public static readonly Dictionary<string, (string Naam, byte[] Inhoud, string Melding)> Fout = new(StringComparer.Ordinal)
    {
        ["virus in docx"] = ("brief.docx", Docx(("word/media/a.txt", Virus)), "een virus"),
        ["virus in zip in docx"] = ("brief.docx", Docx(("word/embeddings/a.zip", Latin(Zip(("b.txt", Encoding.ASCII.GetBytes(Virus)))))), "een virus"),
        ["macro"] = ("plan.docx", Docx(("word/vbaProject.bin", "x")), Actief),
        ["sjabloon van buiten"] = ("plan.docx", Docx(("word/_rels/settings.xml.rels", Koppeling("attachedTemplate"))), Actief),
        ["programma in document"] = ("plan.docx", Docx(("word/embeddings/a.bin", "MZ programma")), Actief),
        ["liegt over maat"] = ("plan.docx", Leugen(), Ingepakt),
        ["zip als docx"] = ("plan.docx", Zip(("a.txt", "gewoon"u8.ToArray())), "past niet bij de naam"),
        ["wordt veel te groot"] = ("plan.docx", Docx(("word/a.txt", new string(' ', Bom))), Ingepakt),
        ["bom in een bom"] = ("plan.docx", Docx(("word/a.zip", Latin(Bommen()))), Ingepakt),
        ["veel delen in delen"] = ("plan.docx", Docx([.. Enumerable.Range(0, 3).Select(i => ($"word/{i}.zip", Latin(Zip([.. Enumerable.Range(0, 900).Select(j => ($"{j}", Array.Empty<byte>()))]))))]), Ingepakt),
        ["veld met programma in stukken"] = ("plan.docx", Veld("<w:instrText> DDE</w:instrText></w:r><w:r><w:instrText><!-- x -->AUTO c:\\\\x</w:instrText>"), Actief),
        ["veld in een veld"] = ("plan.docx", Veld("<w:instrText> IF </w:instrText><w:fldChar/><w:instrText>ddeauto x</w:instrText>"), Actief),
        ["veld dat ophaalt"] = ("plan.docx", Word("""<w:fldSimple w:instr=" INCLUDETEXT &quot;https://elders.example/x&quot; "/>"""), Actief),
        ["veld in een deel met een andere naam"] = ("plan.docx", Docx(("word/anders.dat", Tekst("<w:p><w:instrText>DDE x</w:instrText></w:p>"))), Actief),
        ["formule die ophaalt"] = ("lijst.xlsx", Zip(("xl/a.xml", Ascii("<c><f>_xlfn.WEBSERVICE(\"https://elders.example\")</f></c>"))), Actief),
        ["odt deel van elders"] = ("brief.odt", Open("text", Elders("text:section-source")), Actief),
        ["odt afbeelding van elders"] = ("brief.odt", Open("text", Elders("draw:image")), Actief),
        ["odt van een server"] = ("brief.odt", Open("text", """<draw:image xlink:href="\\elders\x"/>"""), Actief),
        ["odt sjabloon van elders"] = ("brief.odt", Open("text", Elders("meta:template")), Actief),
        ["odt koppeling naar een macro"] = ("brief.odt", Open("text", """<text:a xlink:href="vnd.sun.star.script:x"/>"""), Actief),
        ["ods tabel van elders"] = ("lijst.ods", Open("spreadsheet", Elders("table:table-source")), Actief),
        ["ods formule met programma"] = ("lijst.ods", Open("spreadsheet", """<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;)"/>"""), Actief),
        ["odp object van elders"] = ("les.odp", Open("presentation", Elders("draw:object")), Actief),
    };

    public static readonly Dictionary<string, (string Naam, byte[] Inhoud)> Goed = new(StringComparer.Ordinal)
    {
        ["koppeling in docx"] = ("plan.docx", Docx(("word/_rels/document.xml.rels", Koppeling("hyperlink")))),
        ["velden van Word"] = ("plan.docx", Veld("""
            <w:instrText> PAGE </w:instrText><w:fldChar/><w:instrText> TOC \o "1-3" \h </w:instrText><w:fldChar/>
            <w:instrText> HYPERLINK "https://school.example/link/dde" </w:instrText>
            """)),
        ["tekst over een veld"] = ("plan.docx", Word("<w:p><w:t>INCLUDETEXT en DDEAUTO zijn velden.</w:t></w:p>")),
        ["slordige tekening"] = ("lijst.xlsx", Zip(("xl/a.xml", Ascii("<c><f>SUM(A1:A3)</f></c>")), ("xl/drawings/vmlDrawing1.vml", Ascii("<xml><br></xml>")))),
        ["odt"] = ("brief.odt", Open("text", """
            <text:a xlink:href="https://school.example/plan"/><text:a xlink:href="mailto:ib@school.example"/><draw:image xlink:href="Pictures/1.png"/>
            <draw:object xlink:href="./Object 1"/><meta:template xlink:href="../sjablonen/brief.ott"/>
            """)),
        ["ods"] = ("lijst.ods", Open("spreadsheet", """<table:table-cell table:formula="of:=SUM([.A1:.A3])"/>""")),
        ["odp"] = ("les.odp", Open("presentation", """<draw:a xlink:href="https://school.example"/>""")),
        ["document in document"] = ("plan.docx", Docx(("word/embeddings/a.xlsx", Latin(Zip(("xl/a.xml", Ascii("<c/>"))))))),
        ["veel tekst"] = ("plan.docx", Docx(("word/a.xml", $"<a>{new string('a', 5_000_000)}</a>"))),
    };

    /// <summary>Each of them alone stays below the bound.</summary>
    private static byte[] Bommen()
    {
        var bom = Zip(("nul", new byte[Bom / 4]));
        return Zip([.. Enumerable.Range(0, 100).Select(i => ($"{i}.zip", bom))]);
    }

    private static string Koppeling(string soort) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.example/{soort}" Target="https://elders.example/x" TargetMode="External"/></Relationships>""";

    private static byte[] Docx(params (string Naam, string Inhoud)[] delen) =>
        Zip([.. new[] { ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>") }.Concat(delen).Select(d => (d.Item1, Encoding.Latin1.GetBytes(d.Item2)))]);

    private static byte[] Veld(string stukken) => Word($"<w:p><w:r><w:fldChar/>{stukken}<w:fldChar/></w:r></w:p>");

    private static byte[] Word(string inhoud) => Docx(("word/footer1.xml", Tekst(inhoud)));

    private static string Tekst(string inhoud) => $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{inhoud}</w:document>""";

    private static string Elders(string element) => $"""<{element} xlink:href="https://elders.example/x"/>""";

    private static byte[] Open(string soort, string inhoud)
    {
        var namen = string.Concat(new[] { "text", "draw", "meta", "table" }.Select(n => $" xmlns:{n}=\"urn:oasis:names:tc:opendocument:xmlns:{n}:1.0\""));
        return Zip(("mimetype", Ascii(Odf + soort)), ("content.xml", Ascii($"<office{namen} xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inhoud}</office>")));
    }

    private static byte[] Ascii(string tekst) => Encoding.ASCII.GetBytes(tekst);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>The directory says that the second part is four bytes long.</summary>
    private static byte[] Leugen()
    {
        var zip = Docx(("word/groot.xml", new string('a', 500_000)));
        var kern = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(kern + 24), 4);
        return zip;
    }
}
