namespace Oversteek.Domain.Gebruikers;

/// <summary>What a user may do for an organisation (domein 1). The rechten per role stand in one table in Application/Toegang.</summary>
public enum Rol
{
    PoGebruiker,
    PoBeheerder,
    VoGebruiker,
    VoBeheerder,
    Bestuurscontactpersoon,
    Beheerdersrol,
    Monitorrol,
    Helpdeskrol,
    Regiocoordinator,
    Onderzoeksbureau,
    IskTestloket,
    Samenwerkingsverband,
    Platformbeheerder,
    Platform,
}
