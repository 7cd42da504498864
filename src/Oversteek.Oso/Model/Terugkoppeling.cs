namespace Oversteek.Oso.Model;

/// <summary>Feedback of a vo school to the primary school about a former pupil.</summary>
public sealed record Terugkoppeling
{
    /// <summary>Who made the file and when. Element <c>metadata</c>, required.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>The vo school. Element <c>voschool</c>, required.</summary>
    public required School Voschool { get; init; }

    /// <summary>Data to recognise the pupil with. Element <c>leerlingmatching</c>, required.</summary>
    public required Leerlingmatching Leerlingmatching { get; init; }

    /// <summary>What became of the pupil. Element <c>terugkoppelinformatie</c>, required.</summary>
    public required Terugkoppelinformatie Terugkoppelinformatie { get; init; }
}

/// <summary>Data to recognise a former pupil with.</summary>
public sealed record Leerlingmatching
{
    /// <summary>The pupil's key in the system of the primary school. Element <c>leerlingid</c>, required.</summary>
    public required string Leerlingid { get; init; }

    /// <summary>First names. Element <c>voornaam</c>, one or more.</summary>
    public Reeks<string> Voornaam { get; init; } = [];

    /// <summary>Prefix of the surname. Element <c>tussenvoegsel</c>, optional.</summary>
    public string? Tussenvoegsel { get; init; }

    /// <summary>Surname. Element <c>achternaam</c>, required.</summary>
    public required string Achternaam { get; init; }

    /// <summary>0 unknown, 1 female, 2 male. Element <c>geslacht</c>, required, code list 14.</summary>
    public required Geheel Geslacht { get; init; }

    /// <summary>Date of birth. Element <c>geboortedatum</c>, required.</summary>
    public required Datum Geboortedatum { get; init; }
}

/// <summary>What became of a former pupil.</summary>
public sealed record Terugkoppelinformatie
{
    /// <summary>Per school year. Element <c>tiperschooljaar</c>, any number.</summary>
    public Reeks<Tiperschooljaar> Tiperschooljaar { get; init; } = [];

    /// <summary>Leaving the vo school. Element <c>vertrek</c>, optional.</summary>
    public Vertrek? Vertrek { get; init; }
}

/// <summary>One school year of a former pupil.</summary>
public sealed record Tiperschooljaar
{
    /// <summary>School year. Element <c>schooljaar</c>, required.</summary>
    public required Schooljaar Schooljaar { get; init; }

    /// <summary>First day. Element <c>begindatum</c>, required.</summary>
    public required Datum Begindatum { get; init; }

    /// <summary>Last day. Element <c>einddatum</c>, required.</summary>
    public required Datum Einddatum { get; init; }

    /// <summary>Name of the class. Element <c>groepsnaam</c>, optional.</summary>
    public string? Groepsnaam { get; init; }

    /// <summary>Year group. Element <c>jaargroep</c>, required, code list 13.</summary>
    public required string Jaargroep { get; init; }

    /// <summary>Code of the course. Element <c>iltcode</c>, required.</summary>
    public required string Iltcode { get; init; }

    /// <summary>Name of the course. Element <c>iltomschrijving</c>, required.</summary>
    public required string Iltomschrijving { get; init; }
}

/// <summary>Leaving the vo school.</summary>
public sealed record Vertrek
{
    /// <summary>Date. Element <c>vertrekdatum</c>, required.</summary>
    public required Datum Vertrekdatum { get; init; }

    /// <summary>Reason. Element <c>vertrekreden</c>, optional.</summary>
    public string? Vertrekreden { get; init; }
}

/// <summary>A collection of dossiers and terugkoppelingen.</summary>
public sealed record Dossiers
{
    /// <summary>The dossiers. Element <c>dossier</c>, any number.</summary>
    public Reeks<Dossier> Dossier { get; init; } = [];

    /// <summary>The terugkoppelingen. Element <c>terugkoppeling</c>, any number.</summary>
    public Reeks<Terugkoppeling> Terugkoppeling { get; init; } = [];
}
