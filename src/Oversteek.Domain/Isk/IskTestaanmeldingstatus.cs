namespace Oversteek.Domain.Isk;

public enum IskTestaanmeldingstatus
{
    Concept,
    Ingediend,
    Uitgenodigd,
    Getest,
    Uitslag,
    AangemeldBijIsk,
    Geplaatst,
    Afgezien,
    NietVerschenen,
}

public enum IskTestaanmeldingactie
{
    Opslaan,
    Indienen,
    Uitnodigen,
    TestAfnemen,
    NietVerschijnen,
    UitslagVastleggen,
    AanmeldenBijIsk,
    Plaatsen,
    PlaatsingHerstellen,
    AanmeldingVervallen,
    Afzien,
}
