using System.Text;
using System.Xml;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Whether our reader and the official schema, run by .NET, say the same of a file; and if not, which explained case it is.</summary>
public static class Verschil
{
    public const string Geen = "";

    private static readonly string[] Wortels = ["dossier", "dossiers", "terugkoppeling"];

    /// <summary>Empty when both accept or both refuse; otherwise the id of docs/oso-verschillen.md, or what both say of a case that nobody explained.</summary>
    public static string Zoek(byte[] xml)
    {
        var bevindingen = OsoLezer.Lees(new MemoryStream(xml), Leesopties.AlleenControle).Bevindingen.Where(b => b.Ernst == Ernst.Fout).ToList();
        var weigert = bevindingen.Exists(b => b.Regel is "XSD" || b.Regel.StartsWith("XML.", StringComparison.Ordinal) || b.Regel is "OSO.EDITIE");
        var officieel = Officieel(xml);
        if (weigert == officieel is not null)
            return Geen;
        return (weigert ? Strenger(xml, bevindingen) : Soepeler(officieel!)) ?? $"onbekend: wij {(weigert ? $"{bevindingen[0].Regel} {bevindingen[0].Pad} {bevindingen[0].Boodschap}" : "aanvaarden")}, officieel {officieel ?? "aanvaardt"}";
    }

    /// <summary>Null when it is accepted.</summary>
    private static string? Officieel(byte[] xml)
    {
        try
        {
            return OfficieelSchema.Fouten(xml) is [var fout, ..] ? fout : null;
        }
        catch (Exception fout) when (fout is XmlException or DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            return fout.Message;
        }
    }

    private static string? Strenger(byte[] xml, List<Bevinding> bevindingen)
    {
        var eerste = bevindingen[0];
        if (eerste.Regel is "XML.VORM" && (eerste.Boodschap.Contains("codering", StringComparison.OrdinalIgnoreCase) || eerste.Boodschap.Contains("tekens die er niet in passen", StringComparison.Ordinal)))
            return "V-CODERING";
        if (eerste.Regel is "XSD" && eerste.Pad.Count('/') == 1 && !Wortels.Any(w => eerste.Pad.StartsWith($"/{w}[", StringComparison.Ordinal)))
            return "V-WORTEL";
        if (eerste.Boodschap.Contains("attribuut", StringComparison.Ordinal))
            return "V-XSI";
        if (eerste.Boodschap.Contains("een geheel getal", StringComparison.Ordinal) && Encoding.UTF8.GetString(xml).Contains("99999999999999999999", StringComparison.Ordinal))
            return "V-GETAL";
        return eerste.Boodschap.Contains("een datum", StringComparison.Ordinal) && Encoding.UTF8.GetString(xml).Contains('+', StringComparison.Ordinal) ? "V-TIJDZONE" : null;
    }

    private static string? Soepeler(string officieel) =>
        officieel.Contains("length", StringComparison.OrdinalIgnoreCase) ? "V-LENGTE" : null;
}
