using System.Text;
using System.Xml;
using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Schrijven;

/// <summary>Writes a tree: UTF-8 without byte order mark, lines end with LF, the same tree always gives the same bytes.</summary>
internal static class Documentschrijver
{
    private static readonly XmlWriterSettings Instellingen = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    public static void Schrijf(Stream uit, Knoop wortel, Editie editie, string? schemalocatie, CancellationToken annulering)
    {
        using (var xml = XmlWriter.Create(uit, Instellingen))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(wortel.Naam, editie.Namespace);
            if (schemalocatie is not null)
                xml.WriteAttributeString("xsi", "schemaLocation", "http://www.w3.org/2001/XMLSchema-instance", schemalocatie);
            SchrijfInhoud(xml, wortel, editie, annulering);
            xml.WriteEndElement();
        }

        uit.WriteByte((byte)'\n');
    }

    private static void Schrijf(XmlWriter xml, Knoop knoop, Editie editie, CancellationToken annulering)
    {
        xml.WriteStartElement(knoop.Naam, editie.Namespace);
        if (knoop.Omschrijving is { } omschrijving)
            xml.WriteAttributeString("omschrijving", omschrijving);
        SchrijfInhoud(xml, knoop, editie, annulering);
        xml.WriteEndElement();
    }

    private static void SchrijfInhoud(XmlWriter xml, Knoop knoop, Editie editie, CancellationToken annulering)
    {
        annulering.ThrowIfCancellationRequested();
        if (knoop.Bijlage is { } bijlage)
            SchrijfBijlage(xml, bijlage, annulering);
        else if (knoop.Veld.Soort is null)
            xml.WriteString(knoop.Tekst);
        foreach (var kind in knoop.Kinderen)
            Schrijf(xml, kind, editie, annulering);
    }

    private static void SchrijfBijlage(XmlWriter xml, Bijlageinhoud bijlage, CancellationToken annulering)
    {
        using var tekst = new StreamReader(bijlage.OpenTekst(), new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: false);
        var stuk = new char[8192];
        int aantal;
        while ((aantal = tekst.ReadBlock(stuk, 0, stuk.Length - 1)) > 0)
        {
            annulering.ThrowIfCancellationRequested();
            if (char.IsHighSurrogate(stuk[aantal - 1]) && tekst.Read() is >= 0 and var staart)
                stuk[aantal++] = (char)staart;
            xml.WriteChars(stuk, 0, aantal);
        }
    }
}
