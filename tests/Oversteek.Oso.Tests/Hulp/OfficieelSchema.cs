using System.Xml;
using System.Xml.Schema;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>The official XSD, run by .NET: the second opinion on structure.</summary>
public static class OfficieelSchema
{
    private static readonly Lazy<XmlSchemaSet> Schema = new(() =>
    {
        var schema = new XmlSchemaSet { XmlResolver = null };
        schema.Add(null, Voorbeeldbestand.Schema);
        schema.Compile();
        return schema;
    });

    /// <summary>Errors and, because .NET only warns about unknown namespaces, warnings too.</summary>
    public static IReadOnlyList<string> Fouten(byte[] xml)
    {
        List<string> fouten = [];
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schema.Value, XmlResolver = null };
        instellingen.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        instellingen.ValidationFlags &= ~XmlSchemaValidationFlags.AllowXmlAttributes; // an extra of .NET: the schema has no xml:lang
        instellingen.ValidationEventHandler += (_, e) => fouten.Add($"regel {e.Exception.LineNumber}: {e.Message}");
        using var lezer = XmlReader.Create(new MemoryStream(xml), instellingen);
        while (lezer.Read())
        {
            // the handler collects
        }

        return fouten;
    }
}
