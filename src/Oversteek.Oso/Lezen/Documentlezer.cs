using System.Text;
using System.Xml;
using Oversteek.Oso.Bomen;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Lezen;

/// <summary>
/// Reads a file once, front to back: limits, edition, structure and attachments in the same pass. Builds the tree of
/// elements that the standard knows; attachments go to their store.
/// </summary>
internal sealed class Documentlezer(Leesopties opties, Bevindingenlijst bevindingen, CancellationToken annulering)
{
    private readonly List<Kader> _kaders = [];
    private int _diepte;
    private Knoop? _gelezen;
    private Action<Knoop>? _kindfout;
    private XmlReader _xml = null!;
    private Waardelezer _waarden = null!;
    private Grenslezer _grens = null!;

    public Editie? Editie { get; private set; }

    /// <summary>The root; null when the file could not be read to its end.</summary>
    public Knoop? Wortel { get; private set; }

    public string? Schemalocatie { get; private set; }

    /// <summary>Whose dossiers they are, as far as was read; also when the rest is wrong.</summary>
    public Reeks<string> Namen => _gelezen is null ? [] : Leerlingnamen.Van(_gelezen).AlsReeks();

    public void Lees(Stream bron)
    {
        try
        {
            using var waarden = new Waardelezer(opties, bevindingen);
            using var tekens = new Tekenlezer(bron);
            using var tekst = new Grenslezer(tekens, opties, annulering);
            (_waarden, _grens) = (waarden, tekst);
            using var xml = Open(tekst);
            _xml = xml;
            LeesDocument(tekens.Codering);
        }
        catch (Leesweigering weigering)
        {
            Weiger(weigering);
        }
        catch (XmlException fout)
        {
            Weiger(Leesweigering.Vorm(fout.LineNumber));
        }
    }

    public void BewaakTijd() => _grens.BewaakTijd();

    private static XmlReader Open(TextReader tekst) => XmlReader.Create(tekst, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
        NameTable = new Namentabel(),
    });

    private void Weiger(Leesweigering weigering)
    {
        Wortel = null;
        bevindingen.Wis();
        bevindingen.Voeg(new Bevinding(Ernst.Fout, weigering.Regel, Bevinding.HeelDocument, weigering.Message, weigering.Advies));
    }

    private void LeesDocument(Encoding codering)
    {
        Knoop? wortel = null;
        while (_xml.Read())
        {
            var knooptype = _xml.NodeType;
            if (knooptype == XmlNodeType.Element && wortel is not null)
                LeesElement();
            else if (knooptype == XmlNodeType.EndElement)
                Sluit();
            else if (knooptype is XmlNodeType.Text or XmlNodeType.CDATA)
                MeldTekst();
            else if (knooptype == XmlNodeType.XmlDeclaration)
                Tekstbron.Controleer(_xml.GetAttribute("encoding"), codering);
            else if (knooptype == XmlNodeType.Element && (wortel = LeesWortel()) is null)
                return;
        }

        Wortel = bevindingen.HeeftFouten ? null : wortel;
        if (Wortel is null)
            bevindingen.HoudFouten();
    }

    private Knoop? LeesWortel()
    {
        var edities = opties.Edities ?? Editie.Bekend;
        Editie = edities.FirstOrDefault(e => string.Equals(e.Namespace, _xml.NamespaceURI, StringComparison.Ordinal))
            ?? throw Leesweigering.Editie(_xml.NamespaceURI, edities);
        if (!Editie.Wortels.TryGetValue(_xml.LocalName, out var veld))
        {
            Structuurfout($"/{_xml.LocalName}[1]", "Een OSO-bestand begint met dossier, dossiers of terugkoppeling.");
            return null;
        }

        Schemalocatie = Attributen.Schemalocatie(_xml);
        var wortel = new Knoop(veld, null) { Regelnummer = Regelnummer };
        _gelezen = wortel;
        LeesAttributen(wortel);
        Open(wortel);
        return wortel;
    }

    private void LeesElement()
    {
        var ouder = _kaders[_diepte - 1];
        var veld = string.Equals(_xml.NamespaceURI, Editie!.Namespace, StringComparison.Ordinal) ? ZoekVeld(ouder) : null;
        if (veld is null)
        {
            MeldOnverwacht(ouder, 1);
            SlaOver();
            return;
        }

        var knoop = new Knoop(veld, ouder.Knoop) { Plaats = 1 + ouder.Knoop.LaatstePlaats(veld.Naam), Regelnummer = Regelnummer };
        ouder.Knoop.Voeg(knoop);
        LeesAttributen(knoop);
        if (veld.Soort is not null)
            Open(knoop);
        else
            LeesWaarde(knoop);
    }

    /// <summary>The declaration of this element. A known element at a wrong place is reported, and its content still checked.</summary>
    private Veld? ZoekVeld(Kader ouder)
    {
        var naam = _xml.LocalName;
        if (ouder.Volgende(naam) is { } veld)
            return veld;
        if (ouder.Soort.Inhoud.Zoek(naam) is not { } elders)
            return null;
        if (!ouder.Ontregeld)
            MeldOnverwacht(ouder, 1 + ouder.Knoop.LaatstePlaats(naam));
        return elders;
    }

    private void MeldOnverwacht(Kader ouder, int plaats)
    {
        if (ouder.Ontregeld)
            return;
        ouder.Ontregeld = true;
        var verwacht = string.Join(", ", ouder.Soort.Inhoud.Verwacht(ouder.Staat).Take(8));
        var wel = verwacht.Length == 0 ? "hier mag niets meer volgen" : $"verwacht: {verwacht}";
        Structuurfout($"{ouder.Knoop.Pad}/{_xml.LocalName}[{plaats}]", $"Dit onderdeel mag hier niet staan ({wel}).");
    }

    private void Open(Knoop knoop)
    {
        if (_kaders.Count == _diepte)
            _kaders.Add(new Kader());
        _kaders[_diepte++].Begin(knoop, knoop.Veld.Soort!);
        if (_xml.IsEmptyElement)
            Sluit();
    }

    private void Sluit()
    {
        var kader = _kaders[--_diepte];
        if (kader.Ontregeld || kader.Soort.Inhoud.IsEind(kader.Staat))
            return;
        var mist = string.Join(", ", kader.Soort.Inhoud.Verwacht(kader.Staat).Take(8));
        Structuurfout(kader.Knoop.Pad, $"Dit onderdeel is niet compleet (verwacht: {mist}).", kader.Knoop.Regelnummer);
    }

    private void MeldTekst()
    {
        if (_waarden.IsWit(_xml))
            return;
        var kader = _kaders[_diepte - 1];
        if (!kader.Ontregeld)
            Structuurfout(kader.Knoop.Pad, "Tussen de onderdelen staat losse tekst.");
        kader.Ontregeld = true;
    }

    private void LeesWaarde(Knoop knoop)
    {
        _kindfout ??= Kindfout;
        if (knoop.Veld.IsBijlage)
            knoop.Bijlage = _waarden.LeesBijlage(_xml, knoop, _kindfout);
        else
            knoop.Tekst = _waarden.LeesTekst(_xml, knoop, _kindfout);
        var past = knoop.Veld.IsBijlage ? knoop.Bijlage is not null : knoop.Veld.Type!.Past(knoop.Tekst);
        if (!past)
            Structuurfout(knoop.Pad, $"De waarde heeft niet de goede vorm: verwacht wordt {knoop.Veld.Type!.Omschrijving}.", knoop.Regelnummer);
    }

    private void Kindfout(Knoop knoop)
    {
        Structuurfout($"{knoop.Pad}/{_xml.LocalName}[1]", "Dit onderdeel mag hier niet staan (verwacht: alleen tekst).");
        SlaOver();
    }

    /// <summary>To the end tag of this element.</summary>
    private void SlaOver()
    {
        if (_xml.IsEmptyElement)
            return;
        var diepte = _xml.Depth;
        while (_xml.Read() && (_xml.NodeType != XmlNodeType.EndElement || _xml.Depth != diepte))
        {
            // nothing of it is kept
        }
    }

    private void LeesAttributen(Knoop knoop)
    {
        if (_xml.HasAttributes && !Attributen.Lees(_xml, knoop))
            Structuurfout(knoop.Pad, "Dit onderdeel heeft een attribuut dat niet is toegestaan of leeg is.");
    }

    private int Regelnummer => ((IXmlLineInfo)_xml).LineNumber;

    private void Structuurfout(string pad, string boodschap, int? regelnummer = null) =>
        bevindingen.Voeg(new Bevinding(Ernst.Fout, "XSD", pad, boodschap, "Vraag de afzender om het bestand opnieuw te maken; zijn programma volgt de standaard niet.", regelnummer ?? Regelnummer));
}
