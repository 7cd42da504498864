using System.IO.Compression;
using System.Text;

namespace Oversteek.Testhulp.Bestanden;

/// <summary>Files as an attacker, a word processor and a telephone make them.</summary>
public static class Proefbestanden
{
    internal const string Virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>Name, content and the words that the refusal must hold.</summary>
    public static readonly IReadOnlyDictionary<string, (string Naam, byte[] Inhoud, string Melding)> Fout = new Dictionary<string, (string, byte[], string)>(
        Proefpdf.Fout.Concat(Proefkantoor.Fout).Concat(Proeffoto.Fout), StringComparer.Ordinal)
    {
        ["virus"] = ("brief.txt", Encoding.ASCII.GetBytes(Virus), "een virus"),
        ["heic"] = ("foto.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "als jpg of pdf"),
        ["heic met andere naam"] = ("foto.jpg", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "als jpg of pdf"),
        ["programma"] = ("a.exe", [.. "MZ"u8, 0, 1], "Dit soort bestand"),
        ["leeg"] = ("leeg.pdf", [], "is leeg"),
    };

    /// <summary>What people send every day.</summary>
    public static readonly IReadOnlyDictionary<string, (string Naam, byte[] Inhoud)> Goed = new Dictionary<string, (string, byte[])>(
        Proefpdf.Goed.Concat(Proefkantoor.Goed).Concat(Proeffoto.Goed), StringComparer.Ordinal)
    {
        ["tekst"] = ("brief.txt", "Een verslag."u8.ToArray()),
    };

    public static byte[] Gewoon => Proefkantoor.Goed["koppeling in docx"].Inhoud;

    public static byte[] Jpeg(ushort breed, ushort hoog) => Proeffoto.Jpeg(breed, hoog);

    public static byte[] Png(uint breed, uint hoog) => Proeffoto.Png(breed, hoog);

    internal static byte[] Zlib(string tekst)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZLibStream(uit, CompressionLevel.Optimal))
            zip.Write(Encoding.ASCII.GetBytes(tekst));
        return uit.ToArray();
    }

    internal static byte[] Zip(params (string Naam, byte[] Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(inhoud);
            }
        }
        return uit.ToArray();
    }
}
