namespace Oversteek.Domain.Criteria;

/// <summary>What a step of the calculation means for the outcome.</summary>
public enum Stapsoort
{
    /// <summary>Something that was counted or given.</summary>
    Feit,
    Voldoet,
    VoldoetNiet,
    Ontbreekt,

    /// <summary>Does not change the outcome; people should look at it.</summary>
    LetOp,
}

/// <summary>One step of the calculation (D-63) as data: a code with values. Its sentence stands by code and language in the resources of the web.</summary>
public sealed record Criteriumstap(string Code, Stapsoort Soort, params IReadOnlyList<string> Namen)
{
    /// <summary>In the order of the names; a number, a date, a domain, a text.</summary>
    public IReadOnlyList<object> Waarden { get; init; } = [];

    public Criteriumstap Met(params IReadOnlyList<object> waarden) => waarden.Count == Namen.Count
        ? this with { Waarden = waarden }
        : throw new ArgumentException($"{Code} heeft {Namen.Count} waarden.", nameof(waarden));

    public bool Equals(Criteriumstap? other) => other is not null && Code == other.Code && Waarden.SequenceEqual(other.Waarden);

    public override int GetHashCode() => HashCode.Combine(Code, Waarden.Count);
}

/// <summary>Every step there is.</summary>
public static class Criteriumstappen
{
    public static readonly Criteriumstap LoopbaanLeeg = new("loopbaanLeeg", Stapsoort.Ontbreekt);
    public static readonly Criteriumstap LoopbaanGat = new("loopbaanGat", Stapsoort.Ontbreekt, "jaar");
    public static readonly Criteriumstap LoopbaanBegint = new("loopbaanBegint", Stapsoort.Ontbreekt, "groep");
    public static readonly Criteriumstap GroepOnbekend = new("groepOnbekend", Stapsoort.Ontbreekt, "jaar");
    public static readonly Criteriumstap Jaren = new("jaren", Stapsoort.Feit, "aantal", "maanden");
    public static readonly Criteriumstap Herhaald = new("herhaald", Stapsoort.Feit, "groep");
    public static readonly Criteriumstap Overgeslagen = new("overgeslagen", Stapsoort.Feit, "groep");
    public static readonly Criteriumstap Buitenland = new("buitenland", Stapsoort.Feit, "aantal");
    public static readonly Criteriumstap DeelsBuitenland = new("deelsBuitenland", Stapsoort.LetOp, "jaar");
    public static readonly Criteriumstap Maanden = new("maanden", Stapsoort.Feit, "aantal", "datum");
    public static readonly Criteriumstap Afgetopt = new("afgetopt", Stapsoort.Feit, "dl");
    public static readonly Criteriumstap DlBerekend = new("dlBerekend", Stapsoort.Feit, "dl");
    public static readonly Criteriumstap DlGegeven = new("dlGegeven", Stapsoort.Feit, "dl");
    public static readonly Criteriumstap DlVerschilt = new("dlVerschilt", Stapsoort.LetOp, "gegeven", "berekend");
    public static readonly Criteriumstap DlOntbreekt = new("dlOntbreekt", Stapsoort.Ontbreekt);

    public static readonly Criteriumstap DleOntbreekt = new("dleOntbreekt", Stapsoort.Ontbreekt, "domein");
    public static readonly Criteriumstap Klein = new("klein", Stapsoort.VoldoetNiet, "domein", "dle", "dl", "achterstand");
    public static readonly Criteriumstap Kwart = new("kwart", Stapsoort.Voldoet, "domein", "dle", "dl", "achterstand");
    public static readonly Criteriumstap Half = new("half", Stapsoort.Voldoet, "domein", "dle", "dl", "achterstand");

    public static readonly Criteriumstap LwooGenoeg = new("lwooGenoeg", Stapsoort.Voldoet, "aantal");
    public static readonly Criteriumstap LwooTeWeinig = new("lwooTeWeinig", Stapsoort.VoldoetNiet, "aantal");
    public static readonly Criteriumstap LwooZonderZwaar = new("lwooZonderZwaar", Stapsoort.VoldoetNiet);
    public static readonly Criteriumstap LwooOnbekend = new("lwooOnbekend", Stapsoort.Ontbreekt);
    public static readonly Criteriumstap ProGenoeg = new("proGenoeg", Stapsoort.Voldoet, "aantal");
    public static readonly Criteriumstap ProTeWeinig = new("proTeWeinig", Stapsoort.VoldoetNiet, "aantal");
    public static readonly Criteriumstap ProZonderZwaar = new("proZonderZwaar", Stapsoort.VoldoetNiet);
    public static readonly Criteriumstap ProOnbekend = new("proOnbekend", Stapsoort.Ontbreekt);
    public static readonly Criteriumstap BovenDeBand = new("bovenDeBand", Stapsoort.LetOp, "domein");

    public static readonly Criteriumstap IqOntbreekt = new("iqOntbreekt", Stapsoort.Ontbreekt);
    public static readonly Criteriumstap IqTeLaag = new("iqTeLaag", Stapsoort.VoldoetNiet, "iq");
    public static readonly Criteriumstap IqPro = new("iqPro", Stapsoort.Feit, "iq");
    public static readonly Criteriumstap IqBeide = new("iqBeide", Stapsoort.Feit, "iq");
    public static readonly Criteriumstap IqLwooA = new("iqLwooA", Stapsoort.Feit, "iq");
    public static readonly Criteriumstap IqLwooB = new("iqLwooB", Stapsoort.Feit, "iq");
    public static readonly Criteriumstap IqTeHoog = new("iqTeHoog", Stapsoort.VoldoetNiet, "iq");
    public static readonly Criteriumstap SeAangetoond = new("seAangetoond", Stapsoort.Voldoet);
    public static readonly Criteriumstap SeOntbreekt = new("seOntbreekt", Stapsoort.VoldoetNiet);

    public static readonly Criteriumstap DatumOntbreekt = new("datumOntbreekt", Stapsoort.LetOp, "soort");
    public static readonly Criteriumstap TeOud = new("teOud", Stapsoort.LetOp, "soort", "datum", "maanden");
    public static readonly Criteriumstap InToekomst = new("inToekomst", Stapsoort.LetOp, "soort", "datum");
    public static readonly Criteriumstap Geldig = new("geldig", Stapsoort.Feit, "soort", "datum", "dag");
    public static readonly Criteriumstap InstrumentOnbekend = new("instrumentOnbekend", Stapsoort.LetOp, "naam");

    public static IReadOnlyList<Criteriumstap> Alle { get; } =
        [.. typeof(Criteriumstappen).GetFields().Where(v => v.FieldType == typeof(Criteriumstap)).Select(v => (Criteriumstap)v.GetValue(null)!)];
}
