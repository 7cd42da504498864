using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>A dossier as the school's administration gives it: one of the files of the demo, with another child in it.</summary>
internal sealed record Osodossier(string Roepnaam, string Achternaam, string Bsn, string Leerlingcode)
{
    private const string Voorbeeld = "99AA-00005.xml";

    public string Lijstnaam => $"{Achternaam}, {Roepnaam}";

    public string Geboren { get; private set; } = "";

    public FilePayload Bestand(string demomap)
    {
        var xml = XDocument.Load(Path.Combine(demomap, "oso", "99AA", Voorbeeld));
        var leerling = xml.Descendants().Single(e => e.Name.LocalName == "leerling");
        Zet("voornaam", Roepnaam);
        Zet("roepnaam", Roepnaam);
        Zet("achternaam", Achternaam);
        Zet("bsn", Bsn);
        Zet("leerlingid", Leerlingcode);
        Geboren = leerling.Elements().Single(e => e.Name.LocalName == "geboortedatum").Value;
        return new FilePayload { Name = $"{Leerlingcode}.xml", MimeType = "text/xml", Buffer = System.Text.Encoding.UTF8.GetBytes(xml.Declaration + xml.ToString()) };

        void Zet(string naam, string waarde) => leerling.Elements().Single(e => e.Name.LocalName == naam).Value = waarde;
    }

    /// <summary>Judges a file with the official schema; skipped, and counted so, where that is absent.</summary>
    public static void Keur(byte[] bestand)
    {
        Assert.SkipUnless(Paden.Ososchema is not null, "Het officiële OSO-schema is er niet (OVERSTEEK_OSO of shared/oso).");
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Paden.Ososchema!);
        List<string> fouten = [];
        XDocument.Load(new MemoryStream(bestand)).Validate(schemas, (_, fout) => fouten.Add(fout.Message));
        fouten.ShouldBeEmpty();
    }
}
