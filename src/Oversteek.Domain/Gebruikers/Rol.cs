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

    /// <summary>A parent in the portal: no functie and no right, only the own child (SEC-28).</summary>
    Ouder,
}

/// <summary>Who these roles are.</summary>
public static class Rolsoort
{
    /// <summary>People who work for an organisation; the platform and parents do not.</summary>
    public static bool IsMedewerker(this Rol rol) => rol is not (Rol.Platform or Rol.Ouder);
}
