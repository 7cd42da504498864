using System.Buffers;
using System.Diagnostics;

namespace Oversteek.Oso.Lezen;

/// <summary>
/// Stands between the decoder and the XML parser and counts: a DOCTYPE, a tag of megabytes, a tower of elements or a
/// file that takes too long never reaches the parser, which would keep them in memory.
/// </summary>
internal sealed class Grenslezer(TextReader bron, Leesopties opties, CancellationToken annulering) : TextReader
{
    private const int Tussenstand = 1_000_000;
    private readonly Leesgrenzen grenzen = opties.Grenzen;
    private long _gemeld;
    private static readonly SearchValues<char> TagTekens = SearchValues.Create("<>\"'=");
    private readonly long _begin = Stopwatch.GetTimestamp();
    private readonly char[] _teken = new char[1];
    private Plek _plek = Plek.Tekst;
    private char _aanhaling;
    private char _vorige;
    private char _voorvorige;
    private long _tekens;
    private int _opmaak;
    private int _cdata;
    private int _attributen;
    private int _elementen;
    private int _diepte;

    private enum Plek
    {
        Tekst,
        NaHaak,
        Tag,
        Sluittag,
        Waarde,
        NaUitroep,
        Commentaar,
        Cdata,
        Instructie,
    }

    public override int Read() => Read(_teken, 0, 1) == 1 ? _teken[0] : -1;

    public override int Peek() => -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var gelezen = bron.Read(buffer, index, count);
        _tekens += gelezen;
        if (_tekens > grenzen.Tekens)
            throw Leesweigering.Grens("meer tekens dan toegestaan");
        BewaakTijd();
        Meld(gelezen == 0);
        Tel(buffer.AsSpan(index, gelezen));
        return gelezen;
    }

    public void BewaakTijd()
    {
        annulering.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_begin) > grenzen.Tijd)
            throw Leesweigering.Grens("het lezen duurt te lang");
    }

    private void Meld(bool einde)
    {
        if (opties.Voortgang is not { } voortgang || (_tekens - _gemeld < Tussenstand && (!einde || _tekens == _gemeld)))
            return;
        _gemeld = _tekens;
        voortgang.Report(_tekens);
    }

    private void Tel(ReadOnlySpan<char> tekens)
    {
        while (!tekens.IsEmpty)
        {
            var verwerkt = _plek switch
            {
                Plek.Tekst => Tekst(tekens),
                Plek.Tag => Tag(tekens),
                Plek.Waarde => Waarde(tekens),
                Plek.Sluittag or Plek.Commentaar or Plek.Cdata or Plek.Instructie => TotHaak(tekens),
                Plek.NaHaak or Plek.NaUitroep => Een(tekens[0]),
                _ => throw new InvalidOperationException("Onbekende plek."),
            };
            tekens = tekens[verwerkt..];
        }
    }

    private int Tekst(ReadOnlySpan<char> tekens)
    {
        var haak = tekens.IndexOf('<');
        if (haak < 0)
            return tekens.Length;
        _plek = Plek.NaHaak;
        _opmaak = 1;
        return haak + 1;
    }

    private int Tag(ReadOnlySpan<char> tekens)
    {
        var i = tekens.IndexOfAny(TagTekens);
        if (i < 0)
        {
            Opmaak(tekens.Length);
            _vorige = tekens[^1];
            return tekens.Length;
        }

        Opmaak(i + 1);
        var voor = i > 0 ? tekens[i - 1] : _vorige;
        _vorige = tekens[i];
        if (tekens[i] == '>')
            SluitTag(voor == '/');
        else if (tekens[i] is '"' or '\'')
            (_plek, _aanhaling) = (Plek.Waarde, tekens[i]);
        else if (tekens[i] == '=' && ++_attributen > grenzen.Attributen)
            throw Leesweigering.Grens("een element heeft te veel attributen");
        return i + 1;
    }

    private int Waarde(ReadOnlySpan<char> tekens)
    {
        var i = tekens.IndexOf(_aanhaling);
        Opmaak(i < 0 ? tekens.Length : i + 1);
        if (i < 0)
            return tekens.Length;
        (_plek, _vorige) = (Plek.Tag, _aanhaling);
        return i + 1;
    }

    private int Een(char teken)
    {
        Opmaak(1);
        if (_plek == Plek.NaHaak)
            NaHaak(teken);
        else
            NaUitroep(teken);
        (_voorvorige, _vorige) = (_vorige, teken);
        return 1;
    }

    /// <summary>End tags, comments, CDATA and instructions: nothing counts before the next >.</summary>
    private int TotHaak(ReadOnlySpan<char> tekens)
    {
        var haak = tekens.IndexOf('>');
        var aantal = haak < 0 ? tekens.Length : haak + 1;
        if (_plek != Plek.Cdata)
            Opmaak(aantal);
        else if ((_cdata += aantal) > grenzen.Cdata)
            throw Leesweigering.Grens("een CDATA-deel is te lang");
        var voor = haak < 0 ? tekens : tekens[..haak];
        _voorvorige = voor.Length > 1 ? voor[^2] : voor.Length == 1 ? _vorige : _voorvorige;
        _vorige = voor.Length > 0 ? voor[^1] : _vorige;
        if (haak < 0)
            return aantal;
        if (IsEinde())
            (_plek, _diepte) = (Plek.Tekst, _plek == Plek.Sluittag ? _diepte - 1 : _diepte);
        (_voorvorige, _vorige) = (_vorige, '>');
        return aantal;
    }

    /// <summary>Whether a > ends the place we are in.</summary>
    private bool IsEinde() => _plek switch
    {
        Plek.Instructie => _vorige == '?',
        Plek.Commentaar => _vorige == '-' && _voorvorige == '-',
        Plek.Cdata => _vorige == ']' && _voorvorige == ']',
        _ => true,
    };

    private void NaHaak(char teken)
    {
        _plek = teken switch { '/' => Plek.Sluittag, '!' => Plek.NaUitroep, '?' => Plek.Instructie, _ => Plek.Tag };
        if (_plek != Plek.Tag)
            return;
        _attributen = 0;
        if (++_elementen > grenzen.Elementen)
            throw Leesweigering.Grens("meer elementen dan toegestaan");
        if (++_diepte > grenzen.Diepte)
            throw Leesweigering.Grens("de elementen zijn te diep genest");
        if (teken == '>')
            SluitTag(leeg: false);
    }

    /// <summary>Behind &lt;! : comment, CDATA or a declaration; the last is always refused.</summary>
    private void NaUitroep(char teken)
    {
        if (_opmaak == 3 && teken is not ('-' or '['))
            throw Leesweigering.Dtd();
        if (teken == '-' && _vorige == '-')
        {
            // "<!-->" is not a comment that ended: forget the dashes that opened it.
            (_plek, _vorige) = (Plek.Commentaar, ' ');
            _voorvorige = ' ';
        }
        else if (teken == '[' && _opmaak > 3)
            (_plek, _cdata) = (Plek.Cdata, 0);
    }

    private void SluitTag(bool leeg)
    {
        if (leeg)
            _diepte--;
        _plek = Plek.Tekst;
    }

    private void Opmaak(int aantal)
    {
        _opmaak += aantal;
        if (_opmaak > grenzen.Opmaak)
            throw Leesweigering.Grens("een tag of commentaar is te lang");
    }
}
