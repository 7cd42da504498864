namespace Oversteek.Oso.Model;

/// <summary>One test taken by the pupil.</summary>
public sealed record Toets
{
    /// <summary>Which test. Element <c>toetsidentificatie</c>, required.</summary>
    public required Toetsidentificatie Toetsidentificatie { get; init; }

    /// <summary>When and by whom. Element <c>afname</c>, required.</summary>
    public required Afname Afname { get; init; }

    /// <summary>The result. Element <c>resultaat</c>, required.</summary>
    public required Resultaat Resultaat { get; init; }

    /// <summary>Results of parts. Element <c>toetsonderdeel</c>, any number.</summary>
    public Reeks<Toetsonderdeel> Toetsonderdeel { get; init; } = [];

    /// <summary>Remark. Element <c>opmerking</c>, optional.</summary>
    public string? Opmerking { get; init; }
}

/// <summary>Which test it is.</summary>
public sealed record Toetsidentificatie
{
    /// <summary>Code of the test in the toetscode list. Element <c>eldtoetscode</c>, required.</summary>
    public required string Eldtoetscode { get; init; }

    /// <summary>Field of learning. Element <c>leergebied</c>, optional.</summary>
    public string? Leergebied { get; init; }

    /// <summary>Name. Element <c>toetsnaam</c>, optional.</summary>
    public string? Toetsnaam { get; init; }

    /// <summary>Version. Element <c>toetsversie</c>, optional.</summary>
    public string? Toetsversie { get; init; }
}

/// <summary>When and by whom a test was taken.</summary>
public sealed record Afname
{
    /// <summary>Date. Element <c>afnamedatum</c>, required.</summary>
    public required Datum Afnamedatum { get; init; }

    /// <summary>Year group at that moment. Element <c>jaargroep</c>, optional, code list 13.</summary>
    public string? Jaargroep { get; init; }

    /// <summary>Didactic age in months. Element <c>dl</c>, optional.</summary>
    public Geheel? Dl { get; init; }

    /// <summary>Who took it. Element <c>afgenomendoor</c>, optional.</summary>
    public Afgenomendoor? Afgenomendoor { get; init; }
}

/// <summary>Who took a test.</summary>
public sealed record Afgenomendoor
{
    /// <summary>Name. Element <c>naammedewerker</c>, required.</summary>
    public required string Naammedewerker { get; init; }

    /// <summary>Function. Element <c>functie</c>, optional.</summary>
    public string? Functie { get; init; }

    /// <summary>Where this person works. Element <c>werktbijinstelling</c>, optional.</summary>
    public Werktbijinstelling? Werktbijinstelling { get; init; }
}

/// <summary>Where a person works: an organisation or a school, one of the two.</summary>
public sealed record Werktbijinstelling
{
    /// <summary>An organisation. Element <c>instelling</c>, one of a choice.</summary>
    public Instelling? Instelling { get; init; }

    /// <summary>A school. Element <c>school</c>, one of a choice.</summary>
    public School? School { get; init; }
}

/// <summary>Result of a test or a part of it.</summary>
public sealed record Resultaat
{
    /// <summary>Raw score. Element <c>toetsscore</c>, optional.</summary>
    public Toetsscore? Toetsscore { get; init; }

    /// <summary>Scores in reference to a group. Element <c>referentiescore</c>, any number.</summary>
    public Reeks<Referentiescore> Referentiescore { get; init; } = [];

    /// <summary>Report. Element <c>document</c>, optional.</summary>
    public Document? Document { get; init; }
}

/// <summary>Raw score of a test.</summary>
public sealed record Toetsscore
{
    /// <summary>Number of items. Element <c>aantalopgaven</c>, optional.</summary>
    public Geheel? Aantalopgaven { get; init; }

    /// <summary>Number right. Element <c>aantalgoed</c>, optional.</summary>
    public Geheel? Aantalgoed { get; init; }

    /// <summary>Number wrong. Element <c>aantalfout</c>, optional.</summary>
    public Geheel? Aantalfout { get; init; }

    /// <summary>Number read. Element <c>aantalgelezen</c>, optional.</summary>
    public Geheel? Aantalgelezen { get; init; }

    /// <summary>Time in seconds. Element <c>tijd</c>, optional.</summary>
    public Decimaal? Tijd { get; init; }

    /// <summary>Ability score. Element <c>vaardigheidsscore</c>, optional.</summary>
    public Decimaal? Vaardigheidsscore { get; init; }

    /// <summary>Code of the ability scale. Element <c>codevaardigheidsschaal</c>, optional.</summary>
    public string? Codevaardigheidsschaal { get; init; }

    /// <summary>Confidence interval. Element <c>betrouwbaarheidsinterval</c>, optional.</summary>
    public Betrouwbaarheidsinterval? Betrouwbaarheidsinterval { get; init; }
}

/// <summary>Confidence interval of an ability score.</summary>
public sealed record Betrouwbaarheidsinterval
{
    /// <summary>Lower bound. Element <c>bivlaag</c>, required.</summary>
    public required Decimaal Bivlaag { get; init; }

    /// <summary>Upper bound. Element <c>bivhoog</c>, required.</summary>
    public required Decimaal Bivhoog { get; init; }
}

/// <summary>Score in reference to a group of pupils.</summary>
public sealed record Referentiescore
{
    /// <summary>Kind of score, code of list 11. Element <c>codereferentiescore</c>, required, code list 11.</summary>
    public required string Codereferentiescore { get; init; }

    /// <summary>Group compared with, code of list 22. Element <c>codevergelijkingsgroep</c>, required, code list 22.</summary>
    public required string Codevergelijkingsgroep { get; init; }

    /// <summary>Value. Element <c>waarde</c>, required.</summary>
    public required string Waarde { get; init; }

    /// <summary>Qualification. Element <c>kwalificatie</c>, optional.</summary>
    public string? Kwalificatie { get; init; }
}

/// <summary>Result of a part of a test.</summary>
public sealed record Toetsonderdeel
{
    /// <summary>Code of the part. Element <c>eldonderdeelcode</c>, required.</summary>
    public required string Eldonderdeelcode { get; init; }

    /// <summary>Name of the part. Element <c>onderdeelnaam</c>, optional.</summary>
    public string? Onderdeelnaam { get; init; }

    /// <summary>The result. Element <c>resultaat</c>, required.</summary>
    public required Resultaat Resultaat { get; init; }
}
