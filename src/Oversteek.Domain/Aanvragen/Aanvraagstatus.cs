namespace Oversteek.Domain.Aanvragen;

/// <summary>What is asked of the samenwerkingsverband (TLV-01).</summary>
public enum Aanvraagsoort
{
    TlvVso,
    TlvPro,
    Lwoo,
}

public enum Aanvraagstatus
{
    Concept,
    Ingediend,
    AanvullingGevraagd,
    Deskundigenadvies,
    Toegekend,
    Afgewezen,
    Bezwaar,
    Heroverwogen,
    Ingetrokken,
}

public enum Aanvraagactie
{
    Opslaan,
    Indienen,
    AanvullingVragen,
    Aanvullen,
    CompleetVerklaren,
    Adviseren,
    Toekennen,
    Afwijzen,
    BezwaarMaken,
    Heroverwegen,
    Intrekken,
    ToekennenElders,
    AfwijzenElders,
}
