namespace Oversteek.Domain.Criteria;

/// <summary>What was measured: each kind has an age above which it no longer counts (domein 7.3).</summary>
public enum Onderzoeksoort
{
    Iq,
    Didactisch,
    Se,
}

/// <summary>Who may take an IQ test: a school with a group test, or a bureau when the region agrees (ZIB-01).</summary>
public enum Afnemer
{
    School,
    Bureau,
}

/// <summary>A test of the list that is fixed each year before 1 October: data of the procedure.</summary>
public sealed record Instrument(string Naam, Onderzoeksoort Soort, Afnemer Afnemer);

/// <summary>A test that stands in the dossier; the name only where the list is asked.</summary>
public sealed record Afname(Onderzoeksoort Soort, DateOnly? Datum, string? Instrument = null);

/// <summary>How old a test may be on the day of the request, and which tests count, in one school year.</summary>
public sealed record Instrumentregels(IReadOnlyList<Instrument> Instrumenten, int MaandenIq = 24, int MaandenDidactisch = 12, int MaandenSe = 12)
{
    public int Maanden(Onderzoeksoort soort) => soort switch
    {
        Onderzoeksoort.Iq => MaandenIq,
        Onderzoeksoort.Didactisch => MaandenDidactisch,
        _ => MaandenSe,
    };

    /// <summary>Not older than allowed on this day; the day itself still counts.</summary>
    /// <param name="tot">The last day on which it can have been taken, when that is later: a test of a supplement.</param>
    public bool IsGeldig(Onderzoeksoort soort, DateOnly datum, DateOnly op, DateOnly? tot = null) =>
        datum <= (tot ?? op) && datum >= op.AddMonths(-Maanden(soort));

    public bool Kent(Onderzoeksoort soort, string naam) =>
        Instrumenten.Any(i => i.Soort == soort && naam.Contains(i.Naam, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is to be said of these tests on the day of the request.</summary>
    /// <inheritdoc cref="IsGeldig"/>
    public IReadOnlyList<Criteriumstap> Toets(IEnumerable<Afname> afnamen, DateOnly op, DateOnly? tot = null) =>
        [.. afnamen.SelectMany(a => Toets(a, op, tot ?? op))];

    private IEnumerable<Criteriumstap> Toets(Afname afname, DateOnly op, DateOnly tot)
    {
        if (afname.Instrument is { } naam && Instrumenten.Any(i => i.Soort == afname.Soort) && !Kent(afname.Soort, naam))
            yield return Criteriumstappen.InstrumentOnbekend.Met(naam);
        if (afname.Datum is not { } datum)
            yield return Criteriumstappen.DatumOntbreekt.Met(afname.Soort);
        else if (datum > tot)
            yield return Criteriumstappen.InToekomst.Met(afname.Soort, datum);
        else
            yield return IsGeldig(afname.Soort, datum, op, tot)
                ? Criteriumstappen.Geldig.Met(afname.Soort, datum, op)
                : Criteriumstappen.TeOud.Met(afname.Soort, datum, Maanden(afname.Soort));
    }
}
