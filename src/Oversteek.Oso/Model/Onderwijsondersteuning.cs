namespace Oversteek.Oso.Model;

/// <summary>Support the pupil needs and gets.</summary>
public sealed record Onderwijsondersteuning
{
    /// <summary>The document that explains the educational needs. Element <c>toelichting_onderwijsbehoeften</c>, optional.</summary>
    public Document? ToelichtingOnderwijsbehoeften { get; init; }

    /// <summary>Diagnoses. Element <c>diagnose</c>, any number.</summary>
    public Reeks<Diagnose> Diagnose { get; init; } = [];

    /// <summary>True when the pupil uses medicine. Element <c>medicijngebruik</c>, optional.</summary>
    public Logisch? Medicijngebruik { get; init; }

    /// <summary>Action plans; they form a category of their own. Element <c>handelingsplan</c>, any number.</summary>
    public Reeks<Handelingsplan> Handelingsplan { get; init; } = [];

    /// <summary>Ontwikkelingsperspectief. Element <c>opp</c>, optional.</summary>
    public Opp? Opp { get; init; }

    /// <summary>Permits for special education. Element <c>tlv</c>, any number.</summary>
    public Reeks<Tlv> Tlv { get; init; } = [];

    /// <summary>Arrangements of clusters 1 and 2. Element <c>arrangement_cluster12</c>, any number.</summary>
    public Reeks<ArrangementCluster12> ArrangementCluster12 { get; init; } = [];

    /// <summary>Arrangements of the samenwerkingsverband. Element <c>arrangement_pao</c>, any number.</summary>
    public Reeks<ArrangementPao> ArrangementPao { get; init; } = [];

    /// <summary>Leerwegondersteuning, historic data only. Element <c>lwoo</c>, optional.</summary>
    public Lwoo? Lwoo { get; init; }

    /// <summary>Decision of the regional referral committee, historic data only. Element <c>rvc</c>, optional.</summary>
    public Rvc? Rvc { get; init; }
}

/// <summary>A diagnosis.</summary>
public sealed record Diagnose
{
    /// <summary>Codes of list 23. Element <c>code</c>, one or more, code list 23.</summary>
    public Reeks<string> Code { get; init; } = [];

    /// <summary>Name of the diagnosis. Element <c>naam</c>, optional.</summary>
    public string? Naam { get; init; }

    /// <summary>Date of the diagnosis. Element <c>datum</c>, optional.</summary>
    public Datum? Datum { get; init; }

    /// <summary>Who made it. Element <c>doorwie</c>, optional.</summary>
    public string? Doorwie { get; init; }

    /// <summary>Institution that made it. Element <c>instantie</c>, optional.</summary>
    public string? Instantie { get; init; }

    /// <summary>Statements. Element <c>document</c>, any number.</summary>
    public Reeks<Document> Document { get; init; } = [];
}

/// <summary>An action plan.</summary>
public sealed record Handelingsplan
{
    /// <summary>First day. Element <c>startdatum</c>, required.</summary>
    public required Datum Startdatum { get; init; }

    /// <summary>Last day. Element <c>einddatum</c>, optional.</summary>
    public Datum? Einddatum { get; init; }

    /// <summary>What the plan is aimed at. Element <c>isgerichtop</c>, required.</summary>
    public required string Isgerichtop { get; init; }

    /// <summary>The plan. Element <c>document</c>, optional.</summary>
    public Document? Document { get; init; }
}

/// <summary>Ontwikkelingsperspectief.</summary>
public sealed record Opp
{
    /// <summary>First day. Element <c>opp_ingangdatum</c>, required.</summary>
    public required Datum OppIngangdatum { get; init; }

    /// <summary>Last day. Element <c>opp_einddatum</c>, optional.</summary>
    public Datum? OppEinddatum { get; init; }

    /// <summary>The documents. Element <c>document</c>, any number.</summary>
    public Reeks<Document> Document { get; init; } = [];
}

/// <summary>A permit for special education (toelaatbaarheidsverklaring).</summary>
public sealed record Tlv
{
    /// <summary>First day. Element <c>tlvingangdatum</c>, required.</summary>
    public required Datum Tlvingangdatum { get; init; }

    /// <summary>Number of the samenwerkingsverband. Element <c>tlvswvnummer</c>, required.</summary>
    public required string Tlvswvnummer { get; init; }

    /// <summary>H, M, L or Nvt. Element <c>tlvcategorie</c>, required, code list 31.</summary>
    public required string Tlvcategorie { get; init; }

    /// <summary>Number of the decision. Element <c>tlvbeschikkingsnummer</c>, required.</summary>
    public required string Tlvbeschikkingsnummer { get; init; }

    /// <summary>Last day. Element <c>tlveinddatum</c>, optional.</summary>
    public Datum? Tlveinddatum { get; init; }

    /// <summary>The decision. Element <c>document</c>, optional.</summary>
    public Document? Document { get; init; }
}

/// <summary>An arrangement of cluster 1 (blind) or cluster 2 (deaf, language).</summary>
public sealed record ArrangementCluster12
{
    /// <summary>Date. Element <c>arrangement_datum</c>, required.</summary>
    public required Datum ArrangementDatum { get; init; }

    /// <summary>BRIN of the school that gives the support. Element <c>arrangement_brin</c>, optional.</summary>
    public Brincode? ArrangementBrin { get; init; }

    /// <summary>Location of that school. Element <c>arrangement_vestigingscode</c>, optional.</summary>
    public Vestigingscode? ArrangementVestigingscode { get; init; }
}

/// <summary>An arrangement of the samenwerkingsverband.</summary>
public sealed record ArrangementPao
{
    /// <summary>Date. Element <c>arrangement_datum</c>, required.</summary>
    public required Datum ArrangementDatum { get; init; }

    /// <summary>Reference. Element <c>arrangement_kenmerk</c>, optional.</summary>
    public string? ArrangementKenmerk { get; init; }

    /// <summary>Number of the decision. Element <c>arrangement_beschikkingsnr</c>, optional.</summary>
    public string? ArrangementBeschikkingsnr { get; init; }

    /// <summary>Last day. Element <c>arrangement_einddatum</c>, optional.</summary>
    public Datum? ArrangementEinddatum { get; init; }
}

/// <summary>Leerwegondersteuning.</summary>
public sealed record Lwoo
{
    /// <summary>First day. Element <c>lwoo_ingangdatum</c>, required.</summary>
    public required Datum LwooIngangdatum { get; init; }

    /// <summary>Number of the samenwerkingsverband. Element <c>lwoo_swvnummer</c>, required.</summary>
    public required string LwooSwvnummer { get; init; }

    /// <summary>Number of the decision. Element <c>lwoo_beschikkingsnummer</c>, required.</summary>
    public required string LwooBeschikkingsnummer { get; init; }

    /// <summary>Last day, always 31 July. Element <c>lwoo_einddatum</c>, optional.</summary>
    public Datum? LwooEinddatum { get; init; }

    /// <summary>The decision. Element <c>document</c>, optional.</summary>
    public Document? Document { get; init; }
}

/// <summary>Decision of the regional referral committee.</summary>
public sealed record Rvc
{
    /// <summary>Central problem. Element <c>centraleproblematiek</c>, optional.</summary>
    public string? Centraleproblematiek { get; init; }

    /// <summary>Measures. Element <c>maatregelen</c>, optional.</summary>
    public string? Maatregelen { get; init; }

    /// <summary>Signals for lwoo or pro. Element <c>signaleringlwoopro</c>, required.</summary>
    public required Signaleringlwoopro Signaleringlwoopro { get; init; }

    /// <summary>Date of the decision. Element <c>rvcdatum</c>, optional.</summary>
    public Datum? Rvcdatum { get; init; }

    /// <summary>LWOO or PRO. Element <c>rvcindicatie</c>, optional, code list 17.</summary>
    public string? Rvcindicatie { get; init; }

    /// <summary>The documents. Element <c>document</c>, any number.</summary>
    public Reeks<Document> Document { get; init; } = [];
}

/// <summary>Signals that a pupil may need lwoo or pro.</summary>
public sealed record Signaleringlwoopro
{
    /// <summary>True when the pupil was examined. Element <c>deelgenomenaanonderzoek</c>, required.</summary>
    public required Logisch Deelgenomenaanonderzoek { get; init; }

    /// <summary>True when the pupil lags behind. Element <c>leerachterstand</c>, required.</summary>
    public required Logisch Leerachterstand { get; init; }

    /// <summary>True when the final test was low. Element <c>lagescoreeindtoets</c>, required.</summary>
    public required Logisch Lagescoreeindtoets { get; init; }
}
