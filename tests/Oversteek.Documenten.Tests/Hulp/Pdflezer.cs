using System.Diagnostics;

namespace Oversteek.Documenten.Tests.Hulp;

/// <summary>Reads a PDF back with poppler and qpdf: what a reader and a screen reader get.</summary>
internal static class Pdflezer
{
    public static Task<string> TekstAsync(byte[] pdf) => MetBestandAsync(pdf, bestand => DraaiAsync("pdftotext", ["-layout", "-enc", "UTF-8", bestand, "-"]));

    public static Task<string> InfoAsync(byte[] pdf) => MetBestandAsync(pdf, bestand => DraaiAsync("pdfinfo", ["-enc", "UTF-8", bestand]));

    public static Task<string> StructuurAsync(byte[] pdf) => MetBestandAsync(pdf, bestand => DraaiAsync("pdfinfo", ["-struct-text", "-enc", "UTF-8", bestand]));

    public static Task<string> MetadataAsync(byte[] pdf) => MetBestandAsync(pdf, bestand => DraaiAsync("pdfinfo", ["-meta", bestand]));

    /// <summary>The text without layout: words separated by one space.</summary>
    public static async Task<string> WoordenAsync(byte[] pdf) =>
        string.Join(' ', (await TekstAsync(pdf)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> MetBestandAsync(byte[] pdf, Func<string, Task<string>> lees)
    {
        var bestand = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(bestand, pdf);
        try
        {
            return await lees(bestand);
        }
        finally
        {
            File.Delete(bestand);
        }
    }

    private static async Task<string> DraaiAsync(string programma, string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var fouten = proces.StandardError.ReadToEndAsync();
        var uit = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        proces.ExitCode.ShouldBe(0, await fouten);
        return uit;
    }
}
