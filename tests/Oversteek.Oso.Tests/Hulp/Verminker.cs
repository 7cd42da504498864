using System.Text;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Damages files in many ways; the same seed always gives the same damage.</summary>
public sealed class Verminker(int zaad)
{
    private static readonly string[] Randen =
    [
        "", " ", "\t", "-1", "99999999999999999999", "2016-02-30", "9999-12-31", "0001-01-01", "true", "NaN", "&amp;", "&#0;", "<x/>", "<![CDATA[]]>", "\u202E", "😀", "<!--x-->",
    ];

    private readonly Random _toeval = new(zaad);

    public byte[] Vermink(byte[] xml)
    {
        var uit = xml;
        for (var i = _toeval.Next(1, 4); i > 0; i--)
            uit = Een(uit);
        return uit;
    }

    private byte[] Een(byte[] xml) => _toeval.Next(10) switch
    {
        0 or 1 => KeerBits(xml),
        2 => xml[.._toeval.Next(xml.Length + 1)],
        3 => Tekst(xml, VerwisselElementen),
        4 => Tekst(xml, t => Knip(t, verdubbel: false)),
        5 => Tekst(xml, t => Knip(t, verdubbel: true)),
        6 => Tekst(xml, ZetRand),
        7 => Hercodeer(xml),
        _ => Tekst(xml, VerminkBijlage),
    };

    private byte[] KeerBits(byte[] xml)
    {
        var uit = xml.ToArray();
        for (var i = Math.Max(1, (int)(uit.Length * _toeval.NextDouble() * 0.002)); i > 0 && uit.Length > 0; i--)
            uit[_toeval.Next(uit.Length)] ^= (byte)(1 << _toeval.Next(8));
        return uit;
    }

    private static byte[] Tekst(byte[] xml, Func<string, string> bewerking) => Encoding.UTF8.GetBytes(bewerking(Encoding.UTF8.GetString(xml)));

    private (int Begin, int Eind)? Element(string tekst)
    {
        var begin = tekst.IndexOf('<', _toeval.Next(tekst.Length + 1));
        var naam = begin < 0 ? "" : new string([.. tekst.Skip(begin + 1).TakeWhile(t => char.IsLetterOrDigit(t) || t is '_' or '-')]);
        var eind = naam.Length == 0 ? -1 : tekst.IndexOf($"</{naam}>", begin, StringComparison.Ordinal);
        return eind < 0 ? null : (begin, eind + naam.Length + 3);
    }

    private string Knip(string tekst, bool verdubbel)
    {
        if (Element(tekst) is not { } e)
            return tekst;
        return verdubbel ? tekst[..e.Eind] + tekst[e.Begin..] : tekst[..e.Begin] + tekst[e.Eind..];
    }

    private string VerwisselElementen(string tekst)
    {
        if (Element(tekst) is not { } e)
            return tekst;
        var doel = tekst.IndexOf('<', _toeval.Next(tekst.Length));
        return doel < 0 ? tekst : tekst[..doel] + tekst[e.Begin..e.Eind] + tekst[doel..];
    }

    private string ZetRand(string tekst)
    {
        var begin = tekst.IndexOf('>', _toeval.Next(tekst.Length + 1)) + 1;
        var eind = begin == 0 ? -1 : tekst.IndexOf('<', begin);
        return eind < 0 ? tekst : tekst[..begin] + Randen[_toeval.Next(Randen.Length)] + tekst[eind..];
    }

    private byte[] Hercodeer(byte[] xml)
    {
        Encoding[] codering = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1];
        var keuze = codering[_toeval.Next(codering.Length)];
        return [.. _toeval.Next(2) == 0 ? keuze.GetPreamble() : [], .. keuze.GetBytes(Encoding.UTF8.GetString(xml))];
    }

    /// <summary>Takes the base64 off, damages the ZIP, and puts the base64 on again: so the damage reaches the attachment.</summary>
    private string VerminkBijlage(string tekst)
    {
        const string Open = "<bestandsinhoud>";
        var begin = tekst.IndexOf(Open, _toeval.Next(tekst.Length + 1), StringComparison.Ordinal);
        var eind = begin < 0 ? -1 : tekst.IndexOf('<', begin + Open.Length);
        var base64 = eind < 0 ? "" : tekst[(begin + Open.Length)..eind];
        var zip = new byte[base64.Length];
        if (base64.Length == 0 || !Convert.TryFromBase64String(base64, zip, out var lengte) || lengte == 0)
            return tekst;
        var kapot = zip[..lengte];
        for (var i = _toeval.Next(1, 6); i > 0; i--)
            kapot[_toeval.Next(lengte)] = (byte)(_toeval.Next(3) == 0 ? 0xFF : _toeval.Next(256));
        return tekst[..(begin + Open.Length)] + Convert.ToBase64String(kapot.AsSpan(0, _toeval.Next(4) == 0 ? _toeval.Next(lengte) : lengte)) + tekst[eind..];
    }
}
