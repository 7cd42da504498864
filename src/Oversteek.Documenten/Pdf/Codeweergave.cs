using QRCoder;

namespace Oversteek.Documenten.Pdf;

/// <summary>How an application code looks on paper: groups of four, and a QR with the bare code.</summary>
internal static class Codeweergave
{
    public static string InGroepen(string code) =>
        string.Join(' ', Kaal(code).Chunk(4).Select(deel => new string(deel)));

    public static string QrSvg(string code) => QrVan(Kaal(code));

    public static string QrVan(string inhoud)
    {
        using var maker = new QRCodeGenerator();
        using var gegevens = maker.CreateQrCode(inhoud, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(gegevens);
        return svg.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    private static string Kaal(string code) => string.Concat(code.Where(char.IsLetterOrDigit));
}
