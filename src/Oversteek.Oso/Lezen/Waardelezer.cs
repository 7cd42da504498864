using System.Buffers;
using System.Text;
using System.Xml;
using Oversteek.Oso.Bijlagen;
using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Lezen;

/// <summary>Reads the text of an element in pieces: texts up to a limit, attachments straight to their store.</summary>
internal sealed class Waardelezer(Leesopties opties, Bevindingenlijst bevindingen) : IDisposable
{
    private const int LangsteBekend = 12;
    private const int Stuk = 4_096;
    private readonly Bijlagebeoordeling _beoordeling = new(opties.Grenzen, bestanden: null);
    private readonly char[] _stuk = ArrayPool<char>.Shared.Rent(Stuk);
    private readonly StringBuilder _tekst = new();
    private byte[] _bytes = [];
    private Base64ontvanger? _base64;
    private readonly string?[] _bekend = new string?[128];
    private int _los;
    private int _totaal;
    private long _uitgepakt;

    public string LeesTekst(XmlReader xml, Knoop knoop, Action<Knoop> kindfout)
    {
        if (xml.IsEmptyElement)
            return "";
        _tekst.Clear();
        _los = 0;
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
                kindfout(knoop);
            else
                LeesStukken(xml);
        }

        return _tekst.Length == 0 ? Kort() : _tekst.Append(_stuk, 0, _los).ToString();
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
        if (_bytes.Length == 0)
            _bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Stuk));
        using var ontvanger = opties.Opslag.Begin(ReferenceEquals(opties.Opslag, Bijlageopslag.Geen) ? "" : knoop.Ouder!.Pad);
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

    /// <summary>
    /// Whether a text between elements is nothing but white space. The parser calls white space of more than its buffer text, and a CDATA
    /// section may be empty; looked at in pieces, so that its length costs no memory.
    /// </summary>
    public bool IsWit(XmlReader xml)
    {
        int aantal;
        while ((aantal = xml.ReadValueChunk(_stuk, 0, Stuk)) > 0)
        {
            if (!Vorm.Kaal(_stuk.AsSpan(0, aantal)).IsEmpty)
                return false;
        }

        return true;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_stuk);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _base64?.Dispose();
    }

    /// <summary>An attachment that cannot be opened is a warning: the rest of the dossier is still good.</summary>
    private void Beoordeel(Knoop document, Base64ontvanger inhoud)
    {
        inhoud.Voltooi();
        foreach (var gebrek in _beoordeling.Beoordeel(document.Kind("bestandsnaam")?.Tekst ?? "", inhoud, _uitgepakt))
            bevindingen.Voeg(new Bevinding(Ernst.Waarschuwing, gebrek.Regel, document.Pad, gebrek.Boodschap, gebrek.Advies, document.Regelnummer));
        _uitgepakt += _beoordeling.Uitgepakt;
    }

    /// <summary>The last piece stays where it was read: most texts are one short piece, and become a string at once.</summary>
    private void LeesStukken(XmlReader xml)
    {
        int aantal;
        do
        {
            _tekst.Append(_stuk, 0, _los);
            _los = 0;
            _los = aantal = xml.ReadValueChunk(_stuk, 0, Stuk);
            _totaal += aantal;
            if (_tekst.Length + aantal > opties.Grenzen.Tekst || _totaal > opties.Grenzen.TekstTotaal)
                throw Leesweigering.Grens("een tekst is te lang");
        }
        while (aantal == Stuk);
    }

    /// <summary>The same few codes stand in a dossier hundreds of times; one string serves for all.</summary>
    private string Kort()
    {
        var tekst = _stuk.AsSpan(0, _los);
        if (_los is 0 or > LangsteBekend)
            return _los == 0 ? "" : new string(tekst);
        ref var bekend = ref _bekend[((tekst[0] * 31) + (tekst[^1] * 7) + (tekst[_los / 2] * 3) + _los) & (_bekend.Length - 1)];
        if (bekend is null || !tekst.SequenceEqual(bekend))
            bekend = new string(tekst);
        return bekend;
    }

    private long LeesStukken(XmlReader xml, Encoder schrijver, IBijlageontvanger ontvanger)
    {
        var lengte = 0L;
        int aantal;
        while ((aantal = xml.ReadValueChunk(_stuk, 0, Stuk)) > 0)
        {
            var bytes = schrijver.GetBytes(_stuk.AsSpan(0, aantal), _bytes, flush: false);
            ontvanger.Schrijf(_bytes.AsSpan(0, bytes));
            _base64!.Schrijf(_bytes.AsSpan(0, bytes));
            lengte += aantal;
        }

        return lengte;
    }
}
