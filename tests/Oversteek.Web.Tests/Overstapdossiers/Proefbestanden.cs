using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>Files as an attacker, a word processor and a telephone make them.</summary>
internal static class Proefbestanden
{
    private const string Virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>Name, content and the words that the refusal must hold.</summary>
    public static readonly IReadOnlyDictionary<string, (string Naam, byte[] Inhoud, string Melding)> Fout = new Dictionary<string, (string, byte[], string)>(StringComparer.Ordinal)
    {
        ["virus"] = ("brief.txt", Encoding.ASCII.GetBytes(Virus), "een virus"),
        ["virus in pdf"] = ("brief.pdf", Pdf("<< /Filter /FlateDecode /Length 9 >>", Zlib(Virus)), "een virus"),
        ["virus in docx"] = ("brief.docx", Docx(("word/media/a.txt", Virus)), "een virus"),
        ["virus in zip in docx"] = ("brief.docx", Docx(("word/embeddings/a.zip", Latin(Zip(("b.txt", Virus))))), "een virus"),
        ["macro"] = ("plan.docx", Docx(("word/vbaProject.bin", "x")), "sla het op als pdf"),
        ["sjabloon van buiten"] = ("plan.docx", Docx(("word/_rels/settings.xml.rels", Koppeling("attachedTemplate"))), "sla het op als pdf"),
        ["programma in document"] = ("plan.docx", Docx(("word/embeddings/a.bin", "MZ programma")), "sla het op als pdf"),
        ["liegt over maat"] = ("plan.docx", Leugen(), "anders ingepakt"),
        ["javascript"] = ("toets.pdf", Pdf("<< /S /JavaScript /JS (app.alert(1)) >>"), "sla het op als pdf"),
        ["javascript anders geschreven"] = ("toets.pdf", Pdf("<< /S /J#61vaScript >>"), "sla het op als pdf"),
        ["javascript ingepakt"] = ("toets.pdf", Pdf("<< /Type /ObjStm /Filter /FlateDecode /Length 9 >>", Zlib("<< /S /JavaScript >>")), "sla het op als pdf"),
        ["launch"] = ("toets.pdf", Pdf("<< /S /Launch /F (calc.exe) >>"), "sla het op als pdf"),
        ["bestand in pdf"] = ("toets.pdf", Pdf("<< /Type /EmbeddedFile >>"), "sla het op als pdf"),
        ["grote foto"] = ("foto.png", Png(60_000, 60_000), "te groot om veilig"),
        ["grote jpg"] = ("foto.jpg", Jpeg(60_000, 60_000), "te groot om veilig"),
        ["heic"] = ("foto.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "als jpg of pdf"),
        ["heic met andere naam"] = ("foto.jpg", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "als jpg of pdf"),
        ["zip als docx"] = ("plan.docx", Zip(("a.txt", "gewoon")), "past niet bij de naam"),
        ["programma"] = ("a.exe", [.. "MZ"u8, 0, 1], "Dit soort bestand"),
        ["leeg"] = ("leeg.pdf", [], "is leeg"),
    };

    public static readonly byte[] Gewoon = Docx(("word/_rels/document.xml.rels", Koppeling("hyperlink")));

    /// <summary>A photo with a place and a camera, held upright by the owner.</summary>
    public static byte[] Jpeg(ushort breed, ushort hoog)
    {
        byte[] gps = [.. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. "GPS 51.9244 4.4777 Kameramerk"u8];
        byte[] maat = [8, 0, 0, 0, 0, 1, 1, 0x11, 0];
        BinaryPrimitives.WriteUInt16BigEndian(maat.AsSpan(1), hoog);
        BinaryPrimitives.WriteUInt16BigEndian(maat.AsSpan(3), breed);
        return [0xFF, 0xD8, .. Blok(0xE1, gps), .. Blok(0xFE, "opmerking Kameramerk"u8), .. Blok(0xC0, maat), .. Blok(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD9, .. "achteraan Kameramerk"u8];
    }

    public static byte[] Png(uint breed, uint hoog)
    {
        var kop = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(kop, breed);
        BinaryPrimitives.WriteUInt32BigEndian(kop.AsSpan(4), hoog);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Deel("IHDR", kop), .. Deel("tEXt", "GPS 51.9244 Kameramerk"u8), .. Deel("IDAT", [1, 2, 3]), .. Deel("IEND", [])];
    }

    private static byte[] Blok(byte soort, ReadOnlySpan<byte> inhoud) => [0xFF, soort, (byte)((inhoud.Length + 2) >> 8), (byte)(inhoud.Length + 2), .. inhoud];

    private static byte[] Deel(string soort, ReadOnlySpan<byte> inhoud) => [0, 0, 0, (byte)inhoud.Length, .. Encoding.ASCII.GetBytes(soort), .. inhoud, 0, 0, 0, 0];

    private static byte[] Pdf(string woordenboek, byte[]? stroom = null) =>
        [.. Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj\n{woordenboek}\n"), .. stroom is null ? [] : (byte[])[.. "stream\n"u8, .. stroom, .. "\nendstream\n"u8], .. "endobj\n%%EOF"u8];

    private static byte[] Zlib(string tekst)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZLibStream(uit, CompressionLevel.Optimal))
            zip.Write(Encoding.ASCII.GetBytes(tekst));
        return uit.ToArray();
    }

    private static string Koppeling(string soort) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.example/{soort}" Target="https://elders.example/x" TargetMode="External"/></Relationships>""";

    private static byte[] Docx(params (string Naam, string Inhoud)[] delen) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), .. delen]);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static byte[] Zip(params (string Naam, string Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(Encoding.Latin1.GetBytes(inhoud));
            }
        }
        return uit.ToArray();
    }

    /// <summary>The directory says that the second part is four bytes long.</summary>
    private static byte[] Leugen()
    {
        var zip = Docx(("word/groot.xml", new string('a', 500_000)));
        var kern = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(kern + 24), 4);
        return zip;
    }
}
