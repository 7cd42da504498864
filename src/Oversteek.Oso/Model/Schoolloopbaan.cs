namespace Oversteek.Oso.Model;

/// <summary>Pre-school education.</summary>
public sealed record Voorschools
{
    /// <summary>History, code of list 7. Element <c>codevoorschoolsehistorie</c>, optional, code list 7.</summary>
    public Geheel? Codevoorschoolsehistorie { get; init; }

    /// <summary>Programme, code of list 9. Element <c>codevoorschoolsprogramma</c>, required, code list 9.</summary>
    public required Geheel Codevoorschoolsprogramma { get; init; }

    /// <summary>Months, 1 to 24. Element <c>voorschoolsemaanden</c>, required.</summary>
    public required Geheel Voorschoolsemaanden { get; init; }

    /// <summary>Who referred the child, code of list 6. Element <c>codevoorschoolsetoeleider</c>, optional, code list 6.</summary>
    public Geheel? Codevoorschoolsetoeleider { get; init; }

    /// <summary>Intensity, code of list 8. Element <c>codevoorschoolsedeelname</c>, optional, code list 8.</summary>
    public Geheel? Codevoorschoolsedeelname { get; init; }

    /// <summary>Attendance. Element <c>voorschoolseaanwezigheid</c>, optional.</summary>
    public Geheel? Voorschoolseaanwezigheid { get; init; }
}

/// <summary>Early-school education.</summary>
public sealed record Vroegschools
{
    /// <summary>Programme, code of list 9. Element <c>codevroegschoolsprogramma</c>, required, code list 9.</summary>
    public required Geheel Codevroegschoolsprogramma { get; init; }

    /// <summary>First day. Element <c>vroegschoolsdatumingang</c>, required.</summary>
    public required Datum Vroegschoolsdatumingang { get; init; }

    /// <summary>Last day. Element <c>vroegschoolseinddatum</c>, optional.</summary>
    public Datum? Vroegschoolseinddatum { get; init; }
}

/// <summary>One school year or part of it at one school.</summary>
public sealed record Schoolloopbaan
{
    /// <summary>School year, EEJJ-EEJJ. Element <c>schooljaar</c>, required.</summary>
    public required Schooljaar Schooljaar { get; init; }

    /// <summary>Code of the class. Element <c>groepscode</c>, required.</summary>
    public required string Groepscode { get; init; }

    /// <summary>Name of the class. Element <c>groepsnaam</c>, optional.</summary>
    public string? Groepsnaam { get; init; }

    /// <summary>Year group, code of list 13. Element <c>jaargroep</c>, required, code list 13.</summary>
    public required string Jaargroep { get; init; }

    /// <summary>First day. Element <c>begindatum</c>, optional.</summary>
    public Datum? Begindatum { get; init; }

    /// <summary>Last day. Element <c>einddatum</c>, optional.</summary>
    public Datum? Einddatum { get; init; }

    /// <summary>BRIN of the school. Element <c>brincode</c>, required.</summary>
    public required Brincode Brincode { get; init; }

    /// <summary>Location within the BRIN. Element <c>vestigingscode</c>, required.</summary>
    public required Vestigingscode Vestigingscode { get; init; }

    /// <summary>Kind of school. Element <c>schoolsoort</c>, optional.</summary>
    public string? Schoolsoort { get; init; }

    /// <summary>Type of school. Element <c>schooltype</c>, optional.</summary>
    public string? Schooltype { get; init; }

    /// <summary>Four-digit code of the course in vo. Element <c>voelementcode</c>, optional.</summary>
    public string? Voelementcode { get; init; }

    /// <summary>Name of that course. Element <c>voelementomschrijving</c>, optional.</summary>
    public string? Voelementomschrijving { get; init; }

    /// <summary>Name of the kind of school. Element <c>schoolsoortomschrijving</c>, optional.</summary>
    public string? Schoolsoortomschrijving { get; init; }
}

/// <summary>Absence in the last twelve months: dagdelen in po, uren in vo.</summary>
public sealed record Verzuim
{
    /// <summary>Half days with permission. Element <c>dagdelengeoorloofd</c>, optional.</summary>
    public Geheel? Dagdelengeoorloofd { get; init; }

    /// <summary>Half days without permission. Element <c>dagdelenongeoorloofd</c>, optional.</summary>
    public Geheel? Dagdelenongeoorloofd { get; init; }

    /// <summary>Hours with permission. Element <c>urengeoorloofd</c>, optional.</summary>
    public Geheel? Urengeoorloofd { get; init; }

    /// <summary>Hours without permission. Element <c>urenongeoorloofd</c>, optional.</summary>
    public Geheel? Urenongeoorloofd { get; init; }

    /// <summary>True when more than a quarter was missed. Element <c>meerdan25percent</c>, optional.</summary>
    public Logisch? Meerdan25percent { get; init; }

    /// <summary>Number of times. Element <c>frequentie</c>, optional.</summary>
    public Geheel? Frequentie { get; init; }

    /// <summary>True when the school contacted the leerplichtambtenaar. Element <c>contactleerplicht</c>, optional.</summary>
    public Logisch? Contactleerplicht { get; init; }

    /// <summary>True when reported to the RMC. Element <c>rmcmelding</c>, optional.</summary>
    public Logisch? Rmcmelding { get; init; }

    /// <summary>Documents (the capital L is the standard's). Element <c>documentLijst</c>, optional.</summary>
    public Reeks<Document> DocumentLijst { get; init; } = [];
}
