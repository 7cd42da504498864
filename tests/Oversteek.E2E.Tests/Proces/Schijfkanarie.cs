using System.Text;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>A text that is sent in a file, looked for in all that the program keeps on disk.</summary>
internal static class Schijfkanarie
{
    public const string Regel = "Kanarieregel over dit kind, die nergens leesbaar mag staan. ";

    /// <summary>Where it can be read: in files of this folder.</summary>
    public static List<string> In(string map) =>
        [.. Directory.EnumerateFiles(map, "*", SearchOption.AllDirectories).Where(pad => new FileInfo(pad).Length > 0 && IsLeesbaar(File.ReadAllBytes(pad)))];

    /// <summary>Files of this folder that the program has open, also those without a name: their blocks lie on the disk.</summary>
    public static List<byte[]> Open(int programma, string map)
    {
        List<byte[]> uit = [];
        foreach (var pad in Directory.EnumerateFiles($"/proc/{programma}/fd"))
        {
            try
            {
                if (new FileInfo(pad).LinkTarget is not { } doel || !doel.StartsWith(map, StringComparison.Ordinal))
                    continue;
                using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var kopie = new MemoryStream();
                stroom.CopyTo(kopie);
                uit.Add(kopie.ToArray());
            }
            catch (IOException)
            {
                // Closed between listing and reading.
            }
        }
        return uit;
    }

    public static bool IsLeesbaar(byte[] bytes) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Regel)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Regel)) >= 0;
}
