using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Small changes in a dossier, by the path that findings use.</summary>
public static class Xmlbewerking
{
    public static XNamespace Ns { get; } = Proefdossier.Editie.Namespace;

    public static byte[] Bewerk(byte[] xml, Action<XElement> bewerking)
    {
        var document = Xmlvergelijking.Laad(xml);
        bewerking(document.Root!);
        return Bytes(document);
    }

    public static byte[] Bytes(XDocument document)
    {
        using var uit = new MemoryStream();
        using (var xml = XmlWriter.Create(uit, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            document.Save(xml);
        return uit.ToArray();
    }

    /// <summary>The first element on a path of local names, below the root.</summary>
    public static XElement Op(this XElement wortel, string pad) =>
        pad.Split('/').Aggregate(wortel, (e, stap) => e.Element(Ns + stap) ?? throw new InvalidOperationException($"{pad}: geen {stap}"));

    public static XElement Leerling(this XElement wortel) => wortel.Op("huidigeschool/leerling");

    public static void Zet(this XElement wortel, string pad, string waarde) => wortel.Op(pad).Value = waarde;

    public static void Weg(this XElement wortel, string pad) => wortel.Op(pad).Remove();

    /// <summary>Adds an element, given as text without namespace, behind a child.</summary>
    public static void Na(this XElement ouder, string broer, string xml) => ouder.Elements(Ns + broer).Last().AddAfterSelf(Lees(xml));

    public static void Voor(this XElement ouder, string broer, string xml) => ouder.Element(Ns + broer)!.AddBeforeSelf(Lees(xml));

    private static XElement Lees(string xml) => XElement.Parse($"<x xmlns='{Ns}'>{xml}</x>").Elements().Single();
}
