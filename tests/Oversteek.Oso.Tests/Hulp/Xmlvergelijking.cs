using System.Xml.Linq;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Element by element: names, order, attributes and texts; white space between elements means nothing.</summary>
public static class Xmlvergelijking
{
    public static IReadOnlyList<string> Verschillen(byte[] a, byte[] b)
    {
        List<string> verschillen = [];
        Vergelijk(Laad(a).Root!, Laad(b).Root!, "", verschillen);
        return verschillen;
    }

    public static XDocument Laad(byte[] xml) => XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace);

    private static void Vergelijk(XElement a, XElement b, string pad, List<string> verschillen)
    {
        pad += "/" + a.Name.LocalName;
        if (a.Name != b.Name)
            verschillen.Add($"{pad}: {b.Name}");
        if (!Attributen(a).SequenceEqual(Attributen(b), StringComparer.Ordinal))
            verschillen.Add($"{pad}: attributen");
        List<XElement> kinderenA = [.. a.Elements()], kinderenB = [.. b.Elements()];
        if (kinderenA.Count != kinderenB.Count)
            verschillen.Add($"{pad}: {kinderenA.Count} kinderen, {kinderenB.Count}");
        if (kinderenA.Count == 0 && kinderenB.Count == 0 && a.Value.Trim().Length + b.Value.Trim().Length > 0 && a.Value != b.Value)
            verschillen.Add($"{pad}: tekst '{a.Value}' werd '{b.Value}'");
        foreach (var (x, y) in kinderenA.Zip(kinderenB))
            Vergelijk(x, y, pad, verschillen);
    }

    private static IEnumerable<string> Attributen(XElement element) =>
        element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"{a.Name}={a.Value}").Order(StringComparer.Ordinal);
}
