namespace Oversteek.Domain.Zib;

public enum ZibAanmeldingstatus
{
    Concept,
    Ingediend,
    InBehandeling,
    UitslagVerzonden,
    UitslagInOkr,
    Ingetrokken,
    AfgewezenDoorBureau,
}

public enum ZibAanmeldingactie
{
    Opslaan,
    Indienen,
    NemenInBehandeling,
    Plannen,
    AanvullingVragen,
    Aanvullen,
    UitslagMelden,
    UitslagOvernemen,
    Intrekken,
    Afwijzen,
}
