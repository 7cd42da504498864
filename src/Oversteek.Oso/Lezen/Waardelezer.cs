using System.Text;
using System.Xml;
using Oversteek.Oso.Bijlagen;
using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Lezen;

/// <summary>Reads the text of an element in pieces: texts up to a limit, attachments straight to their store.</summary>
internal sealed class Waardelezer(Leesopties opties, Bevindingenlijst bevindingen)
{
    private readonly Bijlagebeoordeling _beoordeling = new(opties.Grenzen, bestanden: null);
    private readonly char[] _stuk = new char[8192];
    private readonly byte[] _bytes = new byte[8192 * 3];
    private readonly StringBuilder _tekst = new();
    private Base64ontvanger? _base64;
    private int _totaal;
    private long _uitgepakt;

    public string LeesTekst(XmlReader xml, Knoop knoop, Action<Knoop> kindfout)
    {
        if (xml.IsEmptyElement)
            return "";
        _tekst.Clear();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
                kindfout(knoop);
            else
                LeesStukken(xml);
        }

        return _tekst.ToString();
    }

    /// <summary>The content of an attachment, or null when the element is empty.</summary>
    public Bijlageinhoud? LeesBijlage(XmlReader xml, Knoop knoop, Action<Knoop> kindfout)
    {
        if (xml.IsEmptyElement)
            return null;
        var schrijver = Encoding.UTF8.GetEncoder();
        var lengte = 0L;
        _base64 ??= new Base64ontvanger(Bijlage.MeesteBytes(opties.Grenzen));
        _base64.Begin();
        using var ontvanger = opties.Opslag.Begin(knoop.Pad);
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
                kindfout(knoop);
            else
                lengte += LeesStukken(xml, schrijver, ontvanger);
        }

        if (lengte == 0)
            return null;
        Beoordeel(knoop.Ouder!, _base64);
        return ontvanger.Voltooi();
    }

    /// <summary>An attachment that cannot be opened is a warning: the rest of the dossier is still good.</summary>
    private void Beoordeel(Knoop document, Base64ontvanger inhoud)
    {
        inhoud.Voltooi();
        foreach (var gebrek in _beoordeling.Beoordeel(document.Kind("bestandsnaam")?.Tekst ?? "", inhoud, _uitgepakt))
            bevindingen.Voeg(new Bevinding(Ernst.Waarschuwing, gebrek.Regel, document.Pad, gebrek.Boodschap, gebrek.Advies, document.Regelnummer));
        _uitgepakt += _beoordeling.Uitgepakt;
    }

    private void LeesStukken(XmlReader xml)
    {
        int aantal;
        while ((aantal = xml.ReadValueChunk(_stuk, 0, _stuk.Length)) > 0)
        {
            _tekst.Append(_stuk, 0, aantal);
            _totaal += aantal;
            if (_tekst.Length > opties.Grenzen.Tekst || _totaal > opties.Grenzen.TekstTotaal)
                throw Leesweigering.Grens("een tekst is te lang");
        }
    }

    private long LeesStukken(XmlReader xml, Encoder schrijver, IBijlageontvanger ontvanger)
    {
        var lengte = 0L;
        int aantal;
        while ((aantal = xml.ReadValueChunk(_stuk, 0, _stuk.Length)) > 0)
        {
            var bytes = schrijver.GetBytes(_stuk.AsSpan(0, aantal), _bytes, flush: false);
            ontvanger.Schrijf(_bytes.AsSpan(0, bytes));
            _base64!.Schrijf(_bytes.AsSpan(0, bytes));
            lengte += aantal;
        }

        return lengte;
    }
}
