using System.Text;
using System.Xml;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>
/// Makes documents with every element the structure knows. A choice can hold one alternative only, so several variants
/// together exercise everything. Valid in structure and code lists, not in the rules.
/// </summary>
internal sealed class Boomgenerator(int variant)
{
    public const int Varianten = 7;

    public static readonly string[] Wortels = ["dossier", "dossiers", "terugkoppeling"];

    private int _bijlage;

    public byte[] Maak(string wortel)
    {
        using var uit = new MemoryStream();
        using (var xml = XmlWriter.Create(uit, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            Schrijf(xml, Proefdossier.Editie.Wortels[wortel]);
        return uit.ToArray();
    }

    private void Schrijf(XmlWriter xml, Veld veld)
    {
        xml.WriteStartElement(veld.Naam, Proefdossier.Editie.Namespace);
        if (veld.MetOmschrijving)
            xml.WriteAttributeString("omschrijving", "Naam & \"omschrijving\" <ervan>");
        if (veld.Soort is { } soort)
            SchrijfKinderen(xml, soort);
        else
            xml.WriteString(Waarde(veld));
        xml.WriteEndElement();
    }

    /// <summary>Walks the automaton: at each state the choice of the next child depends on the variant.</summary>
    private void SchrijfKinderen(XmlWriter xml, Soort soort)
    {
        var staat = Inhoudsmodel.Begin;
        var bezocht = new HashSet<int>();
        while (Volgende(soort.Inhoud, staat, bezocht) is { } volgende)
        {
            staat = volgende;
            bezocht.Add(staat);
            Schrijf(xml, soort.Inhoud.Veld(staat));
        }
    }

    private int? Volgende(Inhoudsmodel model, int staat, HashSet<int> bezocht)
    {
        var kandidaten = model.Velden.Select((v, i) => (Veld: v, Staat: model.Volgende(staat, v.Naam)))
            .Where(k => k.Staat > 0 && model.Veld(k.Staat) == k.Veld)
            .Select(k => k.Staat).ToList();
        if (kandidaten.Contains(staat) && bezocht.Add(-staat))
            return staat;
        var verder = kandidaten.Where(k => k > staat).ToList();
        if (verder.Count == 0)
            return null;
        var eerste = verder[0];
        var keuze = verder.TakeWhile(k => k == eerste || !verder.Exists(v => v < k && Volgt(model, v, k))).ToList();
        return keuze[variant % keuze.Count];
    }

    private static bool Volgt(Inhoudsmodel model, int van, int naar) => model.Volgende(van, model.Veld(naar).Naam) == naar;

    private string Waarde(Veld veld)
    {
        if (veld.Codelijst is { } lijst)
            return lijst.Codes[variant % lijst.Codes.Count].Waarde;
        if (veld.IsBijlage)
            return Convert.ToBase64String(Zipschrijver.Pak("bijlage.txt", Encoding.UTF8.GetBytes($"Inhoud {_bijlage++}")));
        string[] monsters =
        [
            "2019-07-31", "true", "12", "3.50", "99ZZ", "07", "2018-2019", "2014-05", "06-05-2014", "1234", "  Tekst met  spaties, <haken> & é\t€ 😀 ",
        ];
        var passend = monsters.Where(veld.Type!.Past).ToList();
        return veld.Naam switch
        {
            "bestandsnaam" => "bijlage.txt",
            "standaardversie" => "2019.1",
            "validatieversie" => "2019.1.1",
            _ => passend[^1],
        };
    }
}
