using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>The XML of an office document: what starts or fetches something when somebody opens it.</summary>
internal static partial class Kantoorxml
{
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private static readonly XmlReaderSettings Veilig = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 50_000_000,
        // They would part a word.
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
    private static readonly string[] Klikbaar = ["http", "https", "mailto", "tel", "ftp", "file"];

    public static bool Lijkt(ReadOnlySpan<byte> deel) =>
        deel is [(byte)'<', ..] or [0, (byte)'<', ..] or [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    /// <summary>A link that people click is fine; a template, object or frame that opens by itself from elsewhere is not.</summary>
    public static bool HaaltVanBuiten(ReadOnlyMemory<byte> deel) => Elk(deel, onleesbaar: true, lezer =>
        lezer.NodeType == XmlNodeType.Element && lezer.LocalName == "Relationship"
        && string.Equals(lezer.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
        && lezer.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase) != true);

    /// <param name="deel">A part of the document.</param>
    /// <param name="isXml">XML that cannot be read safely counts as yes; what merely looks like it does not.</param>
    public static bool Startiets(ReadOnlyMemory<byte> deel, bool isXml)
    {
        var (velden, huidig) = (new StringBuilder(), "");
        var iets = Elk(deel, isXml, lezer =>
        {
            if (lezer.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                huidig = lezer.NodeType == XmlNodeType.Element && !lezer.IsEmptyElement ? lezer.LocalName : "";
            if (lezer.NodeType == XmlNodeType.Element)
                return Element(lezer, velden);
            // Word writes one instruction in pieces.
            if (huidig is "instrText" or "delInstrText" && lezer.HasValue)
                velden.Append(lezer.Value);
            return huidig == "f" && lezer.HasValue && Ophaalformule().IsMatch(lezer.Value);
        });
        return iets || Veldopdracht().IsMatch(velden.ToString());
    }

    /// <summary>Content types with macros, events of OpenDocument, data from another program, and what comes from another place.</summary>
    private static bool Element(XmlReader lezer, StringBuilder velden)
    {
        if (lezer.LocalName == "fldChar")
            velden.Append('\n');
        if (lezer.LocalName == "fldSimple" && lezer.MoveToAttribute("instr", lezer.NamespaceURI))
        {
            velden.Append('\n').Append(lezer.Value).Append('\n');
            lezer.MoveToElement();
        }
        return lezer.LocalName is "event-listener" or "ddeLink" or "dde-source" or "dde-connection" or "webPr" or "dbPr"
            || lezer.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true
            || (lezer.GetAttribute("href", Xlink) is { } plek && KomtVanElders(plek, lezer.LocalName == "a"))
            || (lezer.GetAttribute("formula", "urn:oasis:names:tc:opendocument:xmlns:table:1.0") is { } formule && Ophaalformule().IsMatch(formule));
    }

    private static bool KomtVanElders(string plek, bool isLink)
    {
        var kaal = plek.Trim();
        if (Schema().Match(kaal) is { Success: true } schema)
            return !isLink || !Klikbaar.Contains(schema.Groups["schema"].Value, StringComparer.OrdinalIgnoreCase);
        return !isLink && kaal.Replace('\\', '/').StartsWith("//", StringComparison.Ordinal);
    }

    private static bool Elk(ReadOnlyMemory<byte> deel, bool onleesbaar, Func<XmlReader, bool> vraag)
    {
        try
        {
            using var bron = Geheugen.Lees(deel);
            using var lezer = XmlReader.Create(bron, Veilig);
            while (lezer.Read())
            {
                if (vraag(lezer))
                    return true;
            }
            return false;
        }
        catch (XmlException)
        {
            return onleesbaar;
        }
    }

    /// <summary>Only the first word of a field says what it does; the address of a link may hold the same words.</summary>
    [GeneratedRegex(
        @"(?:^|\n)[^\S\n]*(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD)(?![A-Z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Veldopdracht();

    [GeneratedRegex(@"(?<![A-Z])(?:DDE|WEBSERVICE|IMAGE)\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ophaalformule();

    [GeneratedRegex(@"^(?<schema>[a-z][a-z0-9+.\-]*):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Schema();
}
