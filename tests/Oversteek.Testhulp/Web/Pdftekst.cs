using System.Diagnostics;

namespace Oversteek.Testhulp.Web;

/// <summary>A PDF read back.</summary>
public static class Pdftekst
{
    /// <summary>All words, one space between them.</summary>
    public static async Task<string> WoordenAsync(byte[] pdf)
    {
        using var proces = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var uit = proces.StandardOutput.ReadToEndAsync();
        await proces.StandardInput.BaseStream.WriteAsync(pdf);
        proces.StandardInput.Close();
        var tekst = await uit;
        await proces.WaitForExitAsync();
        return string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
