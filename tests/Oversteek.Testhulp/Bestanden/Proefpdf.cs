using System.Text;
using static Oversteek.Testhulp.Bestanden.Proefbestanden;

namespace Oversteek.Testhulp.Bestanden;

/// <summary>A PDF that does something, and the ways to hide that.</summary>
internal static class Proefpdf
{
    private const string Actief = "sla het op als pdf";
    private const string Gesloten = "niet te controleren";
    private const string Script = "5 0 << /S /JavaScript /JS (app.alert(1)) >>";
    private static readonly string Lang = new('0', 3_000);

    public static readonly Dictionary<string, (string Naam, byte[] Inhoud, string Melding)> Fout = new(StringComparer.Ordinal)
    {
        ["virus in pdf"] = ("brief.pdf", Pdf("<< /Filter /FlateDecode /Length 9 >>", Zlib(Virus)), "een virus"),
        ["javascript"] = ("toets.pdf", Pdf("<< /S /JavaScript /JS (app.alert(1)) >>"), Actief),
        ["javascript anders geschreven"] = ("toets.pdf", Pdf("<< /S /J#61vaScript >>"), Actief),
        ["launch"] = ("toets.pdf", Pdf("<< /S /Launch /F (calc.exe) >>"), Actief),
        ["bestand in pdf"] = ("toets.pdf", Pdf("<< /Type /EmbeddedFile >>"), Actief),
        ["javascript ingepakt"] = ("toets.pdf", Objecten("/Type /ObjStm /Filter /FlateDecode"), Actief),
        ["ingepakt met een filter in een rij"] = ("toets.pdf", Objecten("/Type /ObjStm /Filter [ /FlateDecode ]"), Actief),
        ["ingepakt zonder soort"] = ("toets.pdf", Objecten("/Filter /FlateDecode"), Actief),
        ["ingepakt zonder soort achter een schijnbegin"] = ("toets.pdf", Objecten("/Filter /FlateDecode /X (\n1 0 obj << >> )"), Gesloten),
        ["ingepakt met lang woordenboek"] = ("toets.pdf", Objecten($"/Type /ObjStm /X 1{Lang} /Filter /FlateDecode"), Actief),
        ["lang woordenboek met twee filters"] = ("toets.pdf", Dubbel($"/Type /ObjStm /X 1{Lang} /Filter [/ASCIIHexDecode /FlateDecode]"), Gesloten),
        ["twee filters"] = ("toets.pdf", Dubbel("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]"), Gesloten),
        ["twee keer een filter"] = ("toets.pdf", Dubbel("/Type /ObjStm /Filter /FlateDecode /Filter [/ASCIIHexDecode /FlateDecode]"), Gesloten),
        ["begin in een tekst"] = ("toets.pdf", Dubbel("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] /X (1 0 obj)"), Gesloten),
        ["schijnbegin in een tekst"] = ("toets.pdf", Dubbel("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] /X (\n1 0 obj << /Filter /FlateDecode >> ) "), Gesloten),
        ["schijnbegin in een opmerking"] = ("toets.pdf", Dubbel("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] % 1 0 obj << /Filter /FlateDecode\n"), Gesloten),
        ["schijnstroom in een tekst"] = ("toets.pdf", Dubbel("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] /X (stream\n) /Filter /FlateDecode"), Gesloten),
        ["ingepakte objecten kapot"] = ("toets.pdf", Pdf("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>", "geen zlib"u8.ToArray()), Gesloten),
        ["objecten met parameters"] = ("toets.pdf", Objecten("/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>"), Gesloten),
    };

    public static readonly Dictionary<string, (string Naam, byte[] Inhoud)> Goed = new(StringComparer.Ordinal)
    {
        ["pdf"] = ("brief.pdf", Pdf("<< /Type /Page >>")),
        ["pdf met ingepakte objecten"] = ("brief.pdf", Pdf("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9 >>", Zlib("5 0 << /Type /Page >>"))),
        ["pdf met inhoudsopgave en foto"] = ("brief.pdf", Pdf(
            "<< /Type /Outlines /First 2 0 R /Last 2 0 R >>\nendobj\n3 0 obj\n<< /Subtype /Image /Filter /DCTDecode /ColorSpace [/Indexed /DeviceRGB 1 (ab)] >>", [1, 2, 3])),
        ["pdf met inhoudsopgave en opmaak"] = ("brief.pdf", Pdf(
            "<< /First 2 0 R /AP << /N 4 0 R >> >>\nendobj\n3 0 obj\n<< /Subtype /Form /Resources << /Font << >> >> /Filter /FlateDecode >>", Zlib("BT (tekst) Tj ET"))),
        ["pdf met verwijzingen"] = ("brief.pdf", Pdf("<< /Type /XRef /Filter /FlateDecode /DecodeParms << /Columns 4 >> /ID [<AB><CD>] >>", Zlib("abcd"))),
    };

    private static byte[] Objecten(string sleutels) => Pdf($"<< /N 1 /First 4 {sleutels} >>", Zlib(Script));

    private static byte[] Dubbel(string sleutels) => Pdf($"<< /N 1 /First 4 {sleutels} >>", Encoding.ASCII.GetBytes(Convert.ToHexString(Zlib(Script)) + ">"));

    private static byte[] Pdf(string woordenboek, byte[]? stroom = null) =>
        [.. Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj\n{woordenboek}\n"), .. stroom is null ? [] : (byte[])[.. "stream\n"u8, .. stroom, .. "\nendstream\n"u8], .. "endobj\n%%EOF"u8];
}
