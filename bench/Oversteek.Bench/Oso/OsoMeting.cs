using System.Diagnostics;
using System.Xml;
using System.Xml.Schema;
using Oversteek.Oso;

namespace Oversteek.Bench.Oso;

/// <summary>
/// Speed of checking dossiers, as a ratio to a bare pass of XmlReader over the same bytes and to the XSD validation of .NET
/// over the same bytes, in the same run. Ratios can be compared between machines; dossiers per second cannot.
/// </summary>
public static class OsoMeting
{
    private const int Warm = 10;
    private const int Rondes = 60;
    private static readonly TimeSpan Ronde = TimeSpan.FromMilliseconds(30);

    /// <param name="map">Folder with the official XSD and examples; null leaves out what needs them.</param>
    public static object Meet(string? map)
    {
        var schema = map is null ? null : LaadSchema(Path.Combine(map, "OSO_gegevensset_2019.1.xsd"));
        List<(string Naam, byte[] Xml)> dossiers = [("eigen POVO", Meetdossier.Maak())];
        if (map is not null)
            dossiers.AddRange(Directory.GetFiles(Path.Combine(map, "voorbeelden"), "*.xml").Order(StringComparer.Ordinal).Select(p => (Path.GetFileName(p), File.ReadAllBytes(p))));
        return dossiers.Select(d => Meet(d.Naam, d.Xml, schema)).ToList();
    }

    private static object Meet(string naam, byte[] xml, XmlSchemaSet? schema)
    {
        Action[] werk = schema is null
            ? [() => Kaal(xml), () => OsoLezer.Controleer(new MemoryStream(xml)), () => OsoLezer.Lees(new MemoryStream(xml))]
            : [() => Kaal(xml), () => OsoLezer.Controleer(new MemoryStream(xml)), () => OsoLezer.Lees(new MemoryStream(xml)), () => Xsd(xml, schema)];
        var tijden = Tijden(werk);
        return new
        {
            dossier = naam,
            bytes = xml.Length,
            dossiersPerSeconde = Math.Round(1 / tijden[1]),
            megabytesPerSeconde = Math.Round(xml.Length / tijden[1] / 1e6, 1),
            controleTegenKaal = Math.Round(tijden[1] / tijden[0], 2),
            lezenTegenKaal = Math.Round(tijden[2] / tijden[0], 2),
            controleTegenXsd = schema is null ? (double?)null : Math.Round(tijden[1] / tijden[3], 2),
            xsdTegenKaal = schema is null ? (double?)null : Math.Round(tijden[3] / tijden[0], 2),
        };
    }

    /// <summary>Seconds per call: the median of the fastest half of many short rounds in which the candidates take turns, so that noise hits all alike.</summary>
    private static double[] Tijden(Action[] werk)
    {
        var tijden = Array.ConvertAll(werk, _ => new List<double>());
        for (var ronde = 0; ronde < Warm + Rondes; ronde++)
        {
            for (var i = 0; i < werk.Length; i++)
            {
                var tijd = Tijd(werk[i]);
                if (ronde >= Warm)
                    tijden[i].Add(tijd);
            }
        }

        return Array.ConvertAll(tijden, t => t.Order().ElementAt(Rondes / 4));
    }

    private static double Tijd(Action werk)
    {
        var (aantal, begin) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(begin) < Ronde)
        {
            werk();
            aantal++;
        }

        return Stopwatch.GetElapsedTime(begin).TotalSeconds / aantal;
    }

    private static void Kaal(byte[] xml)
    {
        using var lezer = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { XmlResolver = null });
        while (lezer.Read())
        {
            // the bare pass
        }
    }

    private static void Xsd(byte[] xml, XmlSchemaSet schema)
    {
        using var lezer = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { XmlResolver = null, ValidationType = ValidationType.Schema, Schemas = schema });
        while (lezer.Read())
        {
            // throws on the first error; the examples have none
        }
    }

    private static XmlSchemaSet LaadSchema(string pad)
    {
        var schema = new XmlSchemaSet { XmlResolver = null };
        schema.Add(null, pad);
        schema.Compile();
        return schema;
    }
}
