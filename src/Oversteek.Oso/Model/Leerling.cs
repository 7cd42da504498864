namespace Oversteek.Oso.Model;

/// <summary>The pupil: person, enrolment, advice, career, support, results and carers.</summary>
public sealed record Leerling
{
    /// <summary>First names, one per element. Element <c>voornaam</c>, any number.</summary>
    public Reeks<string> Voornaam { get; init; } = [];

    /// <summary>Initials with dots and without spaces. Element <c>voorletters-1</c>, optional.</summary>
    public string? Voorletters1 { get; init; }

    /// <summary>Prefix of the surname. Element <c>voorvoegsel</c>, optional.</summary>
    public string? Voorvoegsel { get; init; }

    /// <summary>Surname. Element <c>achternaam</c>, required.</summary>
    public required string Achternaam { get; init; }

    /// <summary>Name used in daily life. Element <c>roepnaam</c>, optional.</summary>
    public string? Roepnaam { get; init; }

    /// <summary>Date of birth; required in transfers. Element <c>geboortedatum</c>, one of a choice.</summary>
    public Datum? Geboortedatum { get; init; }

    /// <summary>Month of birth only; forbidden in every profile. Element <c>geboortemaand</c>, one of a choice.</summary>
    public Geboortemaand? Geboortemaand { get; init; }

    /// <summary>0 unknown, 1 female, 2 male (the reverse of UWLR). Element <c>geslacht</c>, optional, code list 14.</summary>
    public Geheel? Geslacht { get; init; }

    /// <summary>True when the address is secret: then no address may be present. Element <c>adresgeheim</c>, optional.</summary>
    public Logisch? Adresgeheim { get; init; }

    /// <summary>Addresses. Element <c>adreslijst</c>, one of a choice.</summary>
    public Reeks<Adres> Adreslijst { get; init; } = [];

    /// <summary>Four digits of the postal code only; forbidden in every profile. Element <c>postcode4adres</c>, one of a choice.</summary>
    public string? Postcode4adres { get; init; }

    /// <summary>Telephone numbers and e-mail addresses. Element <c>communicatielijst</c>, optional.</summary>
    public Reeks<Communicatie> Communicatielijst { get; init; } = [];

    /// <summary>Name and date of birth as registered by the municipality. Element <c>gba</c>, optional.</summary>
    public Gba? Gba { get; init; }

    /// <summary>One line of a foreign address per element, at most 35 characters each. Element <c>adresbuitenland</c>, any number.</summary>
    public Reeks<string> Adresbuitenland { get; init; } = [];

    /// <summary>Place of birth; forbidden in every profile. Element <c>geboorteplaats</c>, optional.</summary>
    public string? Geboorteplaats { get; init; }

    /// <summary>Nationality code with its description; forbidden in every profile. Element <c>nationaliteit</c>, any number.</summary>
    public Reeks<OmschrevenCode> Nationaliteit { get; init; } = [];

    /// <summary>Education number of a pupil without BSN; forbidden in swv-dossiers. Element <c>onderwijsnummer</c>, one of a choice.</summary>
    public string? Onderwijsnummer { get; init; }

    /// <summary>Citizen service number; forbidden in swv-dossiers. Element <c>bsn</c>, one of a choice.</summary>
    public Bsn? Bsn { get; init; }

    /// <summary>The pupil's key in the sending system; required in POVO. Element <c>leerlingid</c>, optional.</summary>
    public string? Leerlingid { get; init; }

    /// <summary>First day in Dutch education. Element <c>onderwijssinds</c>, optional.</summary>
    public Datum? Onderwijssinds { get; init; }

    /// <summary>First day in this kind of education. Element <c>startdatumhuidigonderwijs</c>, optional.</summary>
    public Datum? Startdatumhuidigonderwijs { get; init; }

    /// <summary>Date of enrolment at the current school. Element <c>datuminschrijving</c>, optional.</summary>
    public Datum? Datuminschrijving { get; init; }

    /// <summary>Date of leaving the current school. Element <c>datumuitschrijving</c>, optional.</summary>
    public Datum? Datumuitschrijving { get; init; }

    /// <summary>BRIN of the school a pupil from special education returned to. Element <c>teruggeplaatstnaarbrin</c>, optional.</summary>
    public Brincode? Teruggeplaatstnaarbrin { get; init; }

    /// <summary>Pupil weight: 0.00, 0.30 or 1.20. Element <c>leerlinggewicht</c>, optional, code list 15.</summary>
    public string? Leerlinggewicht { get; init; }

    /// <summary>Non-Dutch cultural background: 0, 1 or 2. Element <c>nnca</c>, optional, code list 10.</summary>
    public string? Nnca { get; init; }

    /// <summary>True when the pupil lives in a home. Element <c>tehuis</c>, optional.</summary>
    public Logisch? Tehuis { get; init; }

    /// <summary>The general practitioner. Element <c>huisarts</c>, optional.</summary>
    public Persoon? Huisarts { get; init; }

    /// <summary>True when the carers are liable; otherwise aansprakelijkeinstelling is. Element <c>verzorgersaansprakelijk</c>, optional.</summary>
    public Logisch? Verzorgersaansprakelijk { get; init; }

    /// <summary>The institution that is liable when the carers are not. Element <c>aansprakelijkeinstelling</c>, optional.</summary>
    public Instelling? Aansprakelijkeinstelling { get; init; }

    /// <summary>The advice for the next school. Element <c>overstapadvies</c>, optional.</summary>
    public Overstapadvies? Overstapadvies { get; init; }

    /// <summary>True when the pupil came from a playgroup. Element <c>vanpeuterspeelzaal</c>, optional.</summary>
    public Logisch? Vanpeuterspeelzaal { get; init; }

    /// <summary>Name of that playgroup. Element <c>naampeuterspeelzaal</c>, optional.</summary>
    public string? Naampeuterspeelzaal { get; init; }

    /// <summary>Pre-school education; not in POVO and VOVO. Element <c>voorschools</c>, optional.</summary>
    public Voorschools? Voorschools { get; init; }

    /// <summary>Early-school education; not in POVO and VOVO. Element <c>vroegschools</c>, any number.</summary>
    public Reeks<Vroegschools> Vroegschools { get; init; } = [];

    /// <summary>The school years so far. Element <c>schoolloopbaanlijst</c>, optional.</summary>
    public Reeks<Schoolloopbaan> Schoolloopbaanlijst { get; init; } = [];

    /// <summary>Support: diagnosis, plans, arrangements. Element <c>onderwijsondersteuning</c>, optional.</summary>
    public Onderwijsondersteuning? Onderwijsondersteuning { get; init; }

    /// <summary>Absence in the last twelve months. Element <c>verzuim</c>, optional.</summary>
    public Verzuim? Verzuim { get; init; }

    /// <summary>Final test of primary school. Element <c>eindtoets_basisonderwijs</c>, optional.</summary>
    public EindtoetsBasisonderwijs? EindtoetsBasisonderwijs { get; init; }

    /// <summary>Results of tests. Element <c>toetslijst</c>, optional.</summary>
    public Reeks<Toets> Toetslijst { get; init; } = [];

    /// <summary>School reports. Element <c>cijferlijstlijst</c>, optional.</summary>
    public Reeks<Cijferlijst> Cijferlijstlijst { get; init; } = [];

    /// <summary>Attachments that belong to no other block. Element <c>overigdocumentlijst</c>, optional.</summary>
    public Reeks<Document> Overigdocumentlijst { get; init; } = [];

    /// <summary>Parents and other carers. Element <c>verzorger</c>, any number.</summary>
    public Reeks<Verzorger> Verzorger { get; init; } = [];

    /// <summary>The class the pupil was promoted to (vo). Element <c>bevorderd</c>, optional.</summary>
    public Bevorderd? Bevorderd { get; init; }

    /// <summary>Result of the final examination (vo). Element <c>examenresultaat</c>, optional.</summary>
    public Examenresultaat? Examenresultaat { get; init; }

    /// <summary>Result per subject (vo). Element <c>resultaatvakkenvo</c>, any number.</summary>
    public Reeks<Resultaatvakkenvo> Resultaatvakkenvo { get; init; } = [];

    /// <summary>Certificates (vo). Element <c>certificaat</c>, any number.</summary>
    public Reeks<string> Certificaat { get; init; } = [];

    /// <summary>Competences (vo). Element <c>competenties</c>, any number.</summary>
    public Reeks<Competenties> Competenties { get; init; } = [];

    /// <summary>Work placements (vo). Element <c>stage</c>, any number.</summary>
    public Reeks<Stage> Stage { get; init; } = [];

    /// <summary>Other data for the step from vo to mbo. Element <c>overigvombo</c>, optional.</summary>
    public Overigvombo? Overigvombo { get; init; }
}
