using System.Globalization;

namespace Oversteek.Loting;

/// <summary>
/// One source of public entropy with its grammar: <c>drand:CHAIN:ROUND</c> (64 hexadecimal digits), <c>dobbelstenen:N</c> (N digits 1 to 6) or
/// <c>ballen:N:FROM-TO</c> (N different numbers in the order drawn, each as wide as TO). There is no free text, so a throw has one spelling.
/// </summary>
public sealed record Entropiebron
{
    // The two public chains of drand: first round and seconds between rounds. Of another chain the moment of a round is not known here.
    private static readonly Dictionary<string, (long Begin, int Stap)> Ketens = new(StringComparer.Ordinal)
    {
        ["8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce"] = (1595431050, 30),
        ["52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"] = (1692803367, 3),
    };

    private readonly string[] delen;

    private Entropiebron(string tekst) => (Tekst, delen) = (tekst, tekst.Split(':'));

    /// <summary>The source as it stands in the plan.</summary>
    public string Tekst { get; }

    /// <summary>True for a public beacon: a source that nobody in the room makes.</summary>
    public bool IsBaken => delen[0] is "drand";

    /// <summary>When the beacon of a known chain becomes public; null when the source is no beacon or the chain is not known here.</summary>
    public DateTimeOffset? BekendOp =>
        IsBaken && Ketens.TryGetValue(delen[1], out var keten) ? DateTimeOffset.FromUnixTimeSeconds(keten.Begin + ((Getal(delen[2]) - 1) * keten.Stap)) : null;

    /// <summary>How much chance is in it, in bits, rounded down.</summary>
    public int Bits => delen[0] switch
    {
        "drand" => 256,
        "dobbelstenen" => (int)(Aantal * Math.Log2(6)),
        _ => (int)Enumerable.Range(0, Aantal).Sum(i => Math.Log2(Tot - Van + 1 - i)),
    };

    private int Aantal => (int)Getal(delen[1]);

    private int Van => (int)Getal(delen[2].Split('-')[0]);

    private int Tot => (int)Getal(delen[2].Split('-')[1]);

    /// <summary>Reads a source of a plan.</summary>
    /// <param name="tekst">The source in its one spelling: no spaces, no leading zeros, 1 to 1,000 dice or balls, balls 0 to 9,999.</param>
    /// <returns>The source.</returns>
    /// <exception cref="CeremonieException">Anything else.</exception>
    public static Entropiebron Lees(string tekst)
    {
        var bron = new Entropiebron(tekst);
        var d = bron.delen;
        var goed = d switch
        {
            ["drand", { Length: 64 } keten, var ronde] => keten.All(char.IsAsciiHexDigitLower) && Getal(ronde) is >= 1 and <= 1_000_000_000_000,
            ["dobbelstenen", var n] => Getal(n) is >= 1 and <= 1000,
            ["ballen", var n, var reeks] => reeks.Split('-') is [var van, var tot] && Getal(van) >= 0 && Getal(tot) is <= 9999 and var hoog
                && Getal(n) is >= 1 and <= 1000 and var aantal && aantal <= hoog - Getal(van) + 1,
            _ => false,
        };
        return goed ? bron : throw new CeremonieException("Deze toevalsbron kan niet. Kies drand:KETEN:RONDE, dobbelstenen:AANTAL of ballen:AANTAL:VAN-TOT.");
    }

    /// <summary>The round of the fastest known beacon that becomes public at a moment, or just before it.</summary>
    /// <param name="op">The moment, after 2023.</param>
    /// <returns>The source, to put into a plan.</returns>
    public static Entropiebron Baken(DateTimeOffset op)
    {
        var (keten, (begin, stap)) = Ketens.OrderBy(k => k.Value.Stap).ThenBy(k => k.Key, StringComparer.Ordinal).First();
        return Lees(FormattableString.Invariant($"drand:{keten}:{((op.ToUnixTimeSeconds() - begin) / stap) + 1}"));
    }

    /// <summary>Checks a value that was read out against the grammar.</summary>
    /// <param name="waarde">The value, exactly in the canonical spelling.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="CeremonieException">Another length, character or range than the source has.</exception>
    public string Controleer(string waarde) =>
        Past(waarde) ? waarde : throw new CeremonieException($"Deze waarde past niet bij de toevalsbron {Tekst}.");

    internal bool Past(string waarde) => delen[0] switch
    {
        "drand" => waarde.Length == 64 && waarde.All(char.IsAsciiHexDigitLower),
        "dobbelstenen" => waarde.Length == Aantal && waarde.All(c => c is >= '1' and <= '6'),
        _ => Ballen(waarde),
    };

    private bool Ballen(string waarde)
    {
        var breedte = delen[2].Split('-')[1].Length;
        if (waarde.Length != breedte * Aantal || !waarde.All(char.IsAsciiDigit))
            return false;
        var getrokken = waarde.Chunk(breedte).Select(c => int.Parse(c, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return getrokken.All(b => b >= Van && b <= Tot) && getrokken.Distinct().Count() == getrokken.Length;
    }

    // -1 for anything but digits without a leading zero.
    private static long Getal(string tekst) =>
        tekst.Length is >= 1 and <= 13 && tekst.All(char.IsAsciiDigit) && (tekst.Length == 1 || tekst[0] != '0')
            ? long.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture)
            : -1;
}

/// <summary>The sources of a draw, in order, named before the application period opens.</summary>
public sealed record Entropieplan
{
    /// <summary>A plan with less chance than this could be searched by hand.</summary>
    public const int MinsteBits = 40;

    private Entropieplan(IReadOnlyList<Entropiebron> bronnen) => Bronnen = bronnen;

    /// <summary>The sources in order.</summary>
    public IReadOnlyList<Entropiebron> Bronnen { get; }

    /// <summary>Reads a plan.</summary>
    /// <param name="bronnen">The sources in order, all different; see <see cref="Entropiebron.Lees"/>.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="CeremonieException">A source that cannot be, a doubled one, or together less than <see cref="MinsteBits"/> bits.</exception>
    public static Entropieplan Lees(IEnumerable<string> bronnen)
    {
        Entropiebron[] gelezen = [.. bronnen.Select(Entropiebron.Lees)];
        if (gelezen.Select(b => b.Tekst).Distinct(StringComparer.Ordinal).Count() != gelezen.Length)
            throw new CeremonieException("Een toevalsbron staat twee keer in het plan.");
        if (gelezen.Sum(b => b.Bits) < MinsteBits)
            throw new CeremonieException("Er zit te weinig toeval in dit plan. Gebruik een baken van drand, of minstens 16 dobbelstenen.");
        return new Entropieplan(gelezen);
    }

    /// <summary>The default: one drand round and 20 dice.</summary>
    /// <param name="keten">Chain hash, 64 hexadecimal digits.</param>
    /// <param name="ronde">The round number, of a moment after the freeze.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="CeremonieException">No chain hash or round number.</exception>
    public static Entropieplan Standaard(string keten, long ronde) => Lees([$"drand:{keten}:{ronde}", "dobbelstenen:20"]);

    /// <summary>The one spelling of all values together: <c>source=value;source=value</c>, to be shown before it is used.</summary>
    /// <param name="waarden">One value per source, in the order of the plan.</param>
    /// <returns>The text that goes into the seed.</returns>
    /// <exception cref="CeremonieException">A value too many, too few, or outside its grammar.</exception>
    public string Canoniek(IReadOnlyList<string> waarden)
    {
        if (waarden.Count != Bronnen.Count)
            throw new CeremonieException("Er hoort bij elke toevalsbron precies één waarde.");
        return string.Join(';', Bronnen.Zip(waarden, (bron, waarde) => $"{bron.Tekst}={bron.Controleer(waarde)}"));
    }
}
