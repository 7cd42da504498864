using System.Text;
using System.Text.RegularExpressions;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>
/// What stands before a stream, from the stream before it. A dictionary without texts and remarks is believed; where one of those could hold a begin
/// that is none, everything counts.
/// </summary>
internal sealed partial class Pdfwoordenboek
{
    private const int Langst = 65_536;
    private readonly string tekst;
    private readonly bool isHelder;

    public Pdfwoordenboek(ReadOnlySpan<byte> ervoor)
    {
        var alles = Encoding.Latin1.GetString(ervoor);
        var begin = Begin().Match(alles);
        isHelder = begin.Success && IsHelder(alles.AsSpan(begin.Index + begin.Length));
        var leesbaar = Leesbaar(ervoor);
        tekst = isHelder ? Leesbaar(ervoor[begin.Index..]) : leesbaar;
        // A reader asks how many objects there are and where the first one is, not for the kind.
        IsObjecten = leesbaar.Contains("/ObjStm", StringComparison.Ordinal) || (Eerste().IsMatch(tekst) && Aantal().IsMatch(tekst));
    }

    /// <summary>A stream with objects packed in it.</summary>
    public bool IsObjecten { get; }

    public bool IsFlate => tekst.Contains("/FlateDecode", StringComparison.Ordinal);

    /// <summary>Packed once, with Flate, in this file: what comes out is what a reader gets.</summary>
    public bool IsAlleenFlate =>
        isHelder && tekst.Count(t => t == '<') == 2 && Filter().Count(tekst) == 1 && EenFlate().IsMatch(tekst) && !Anders().IsMatch(tekst);

    private static bool IsHelder(ReadOnlySpan<char> woordenboek) =>
        woordenboek.Length < Langst && Helder().IsMatch(woordenboek) && woordenboek.Count('<') == woordenboek.Count('>');

    private static string Leesbaar(ReadOnlySpan<byte> ruw) => Encoding.Latin1.GetString(Pdfbeoordeling.Leesbaar(ruw));

    /// <summary>At the begin of a line: no remark reaches it.</summary>
    [GeneratedRegex(
        @"(?:^|[\r\n])[\0\s]*\d+[\0\s]+\d+[\0\s]+obj(?![A-Za-z])",
        RegexOptions.RightToLeft | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Begin();

    [GeneratedRegex(
        @"^[\0\s]*<<(?:<<|>>|<[0-9A-Fa-f\0\s]*>|[^<>(){}%\\])*>>[\0\s]*stream\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Helder();

    [GeneratedRegex("/First(?![A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Eerste();

    [GeneratedRegex("/N(?![A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Aantal();

    [GeneratedRegex("/Filter(?![A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Filter();

    [GeneratedRegex(
        @"/Filter[\0\s]*(?:/FlateDecode(?![A-Za-z0-9])|\[[\0\s]*/FlateDecode[\0\s]*\])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EenFlate();

    [GeneratedRegex("/(?:DecodeParms|DP|F|FFilter|FDecodeParms)(?![A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Anders();
}
