namespace Oversteek.Oso.Model;

/// <summary>The class the pupil was promoted to.</summary>
public sealed record Bevorderd
{
    /// <summary>Four-digit code of the course. Element <c>elementcode</c>, optional.</summary>
    public string? Elementcode { get; init; }

    /// <summary>Year; not checked against list 13. Element <c>leerjaar</c>, optional.</summary>
    public string? Leerjaar { get; init; }
}

/// <summary>Result of the final examination.</summary>
public sealed record Examenresultaat
{
    /// <summary>Kind of diploma. Element <c>soortdiploma</c>, optional.</summary>
    public string? Soortdiploma { get; init; }

    /// <summary>Year. Element <c>examenjaar</c>, optional.</summary>
    public Geheel? Examenjaar { get; init; }

    /// <summary>Date of the result. Element <c>datumuitslag</c>, optional.</summary>
    public Datum? Datumuitslag { get; init; }

    /// <summary>Geslaagd, afgewezen or herexamen. Element <c>examenuitslag</c>, optional, code list 35.</summary>
    public string? Examenuitslag { get; init; }
}

/// <summary>Result of one subject in vo.</summary>
public sealed record Resultaatvakkenvo
{
    /// <summary>Code of the subject. Element <c>vakcode</c>, required.</summary>
    public required string Vakcode { get; init; }

    /// <summary>Field of learning. Element <c>vakleergebied</c>, optional.</summary>
    public string? Vakleergebied { get; init; }

    /// <summary>True when finished. Element <c>afgerond</c>, required.</summary>
    public required Logisch Afgerond { get; init; }

    /// <summary>Date of finishing. Element <c>datumafgerond</c>, optional.</summary>
    public Datum? Datumafgerond { get; init; }

    /// <summary>True for an examination subject. Element <c>examenvak</c>, required.</summary>
    public required Logisch Examenvak { get; init; }

    /// <summary>Voldoende or onvoldoende. Element <c>beoordelingexamenvak</c>, one of a choice, code list 36.</summary>
    public string? Beoordelingexamenvak { get; init; }

    /// <summary>Final mark. Element <c>exameneindcijfer</c>, one of a choice.</summary>
    public Geheel? Exameneindcijfer { get; init; }

    /// <summary>Mark of the central examination. Element <c>cijferce</c>, one of a choice.</summary>
    public Decimaal? Cijferce { get; init; }

    /// <summary>Final mark of the school examination. Element <c>eindcijferse</c>, one of a choice.</summary>
    public Decimaal? Eindcijferse { get; init; }

    /// <summary>Marks of the school examination. Element <c>cijferse</c>, one of a choice, repeatable.</summary>
    public Reeks<Decimaal> Cijferse { get; init; } = [];

    /// <summary>Mark on the report. Element <c>rapportcijfer</c>, one of a choice.</summary>
    public Decimaal? Rapportcijfer { get; init; }

    /// <summary>Project. Element <c>werkstuk</c>, one of a choice.</summary>
    public Werkstuk? Werkstuk { get; init; }
}

/// <summary>A project (profielwerkstuk, sectorwerkstuk).</summary>
public sealed record Werkstuk
{
    /// <summary>Title. Element <c>werkstuktitel</c>, required.</summary>
    public required string Werkstuktitel { get; init; }

    /// <summary>Assessment. Element <c>werkstukbeoordeling</c>, required.</summary>
    public required string Werkstukbeoordeling { get; init; }
}

/// <summary>A competence.</summary>
public sealed record Competenties
{
    /// <summary>Reference. Element <c>competentiereferentie</c>, optional.</summary>
    public string? Competentiereferentie { get; init; }

    /// <summary>Category. Element <c>competentiecategorie</c>, optional.</summary>
    public string? Competentiecategorie { get; init; }

    /// <summary>Description. Element <c>competentiebeschrijving</c>, optional.</summary>
    public string? Competentiebeschrijving { get; init; }

    /// <summary>State. Element <c>competentiestatus</c>, optional.</summary>
    public string? Competentiestatus { get; init; }
}

/// <summary>A work placement.</summary>
public sealed record Stage
{
    /// <summary>First day. Element <c>begindatum</c>, optional.</summary>
    public Datum? Begindatum { get; init; }

    /// <summary>Last day. Element <c>einddatum</c>, optional.</summary>
    public Datum? Einddatum { get; init; }

    /// <summary>Kind of placement. Element <c>soortstage</c>, optional.</summary>
    public string? Soortstage { get; init; }

    /// <summary>Role. Element <c>functierol</c>, optional.</summary>
    public string? Functierol { get; init; }

    /// <summary>Where. Element <c>instelling</c>, optional.</summary>
    public Instelling? Instelling { get; init; }

    /// <summary>Assessment. Element <c>beoordeling</c>, optional.</summary>
    public string? Beoordeling { get; init; }
}

/// <summary>Other data for the step from vo to mbo.</summary>
public sealed record Overigvombo
{
    /// <summary>Course the pupil chose. Element <c>keuzevervolgopleiding</c>, optional.</summary>
    public string? Keuzevervolgopleiding { get; init; }

    /// <summary>True when a career test was done. Element <c>beroepskeuzetest</c>, required.</summary>
    public required Logisch Beroepskeuzetest { get; init; }

    /// <summary>True when there is a portfolio. Element <c>portfolio</c>, required.</summary>
    public required Logisch Portfolio { get; init; }

    /// <summary>True when there is a personal development plan. Element <c>pop</c>, required.</summary>
    public required Logisch Pop { get; init; }

    /// <summary>True when there is a letter of motivation. Element <c>motivatiebrief</c>, required.</summary>
    public required Logisch Motivatiebrief { get; init; }

    /// <summary>True when there is a career orientation file. Element <c>lobdossier</c>, required.</summary>
    public required Logisch Lobdossier { get; init; }
}
