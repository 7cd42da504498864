namespace Oversteek.Domain.Zorgaanmeldroutes;

public enum Zorgaanmeldroutestatus
{
    Concept,
    Ingediend,
    Afgesloten,
    Ingetrokken,
}

public enum Zorgaanmeldrouteactie
{
    Opslaan,
    Indienen,
    Afsluiten,
    Intrekken,
}
