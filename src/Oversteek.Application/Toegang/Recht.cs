using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Toegang;

/// <summary>What somebody may do. Every page and command names one; without it nothing is allowed.</summary>
public enum Recht
{
    BerichtenLezen,
    EigenAccountBeheren,
    LeerlingenZien,
    LeerlingenBewerken,
    OsoImporteren,
    OsoExporteren,
    OsoKlaarzetten,
    OsoOpvragen,
    OkrZien,
    OkrBewerken,
    OkrDefinitiefMaken,
    OkrTerugzetten,
    BijlagenBewerken,
    AdviesformulierUitreiken,
    AanmeldstatusZien,
    BrugklassenBeheren,
    BrugklassenAccepteren,
    AanmeldingenVerwerken,
    BesluitenNemen,
    LotingUitvoeren,
    VoortgangZien,
    ProcedureBeheren,
    AccountsBeheren,
    SchoolgegevensBeheren,
    ToegangInzien,
    KoppelingenBeheren,
    Meekijken,
    PostInzien,
    PlatformBeheren,
}

/// <summary>The one table role -> rechten (domein 1); docs/autorisatiematrix.md is made from it.</summary>
public static class Rechtentabel
{
    private static readonly Recht[] Iedereen = [Recht.BerichtenLezen, Recht.EigenAccountBeheren];

    private static readonly Recht[] Po =
    [
        .. Iedereen, Recht.LeerlingenZien, Recht.LeerlingenBewerken, Recht.OsoImporteren, Recht.OsoExporteren, Recht.OsoKlaarzetten, Recht.OkrZien, Recht.OkrBewerken, Recht.OkrDefinitiefMaken,
        Recht.BijlagenBewerken, Recht.AdviesformulierUitreiken, Recht.AanmeldstatusZien, Recht.ToegangInzien,
    ];

    private static readonly Recht[] Vo =
    [
        .. Iedereen, Recht.BrugklassenBeheren, Recht.AanmeldingenVerwerken, Recht.BesluitenNemen, Recht.OkrZien, Recht.OkrTerugzetten, Recht.OsoExporteren, Recht.OsoOpvragen,
    ];

    private static readonly Dictionary<Rol, Recht[]> PerRol = new()
    {
        [Rol.PoGebruiker] = Po,
        [Rol.PoBeheerder] = [.. Po, Recht.AccountsBeheren, Recht.SchoolgegevensBeheren],
        [Rol.VoGebruiker] = Vo,
        [Rol.VoBeheerder] = [.. Vo, Recht.AccountsBeheren, Recht.SchoolgegevensBeheren, Recht.KoppelingenBeheren],
        [Rol.Bestuurscontactpersoon] = [.. Iedereen, Recht.VoortgangZien],
        [Rol.Beheerdersrol] = [.. Iedereen, Recht.AccountsBeheren, Recht.SchoolgegevensBeheren],
        [Rol.Monitorrol] = [.. Iedereen, Recht.VoortgangZien],
        [Rol.Helpdeskrol] = [.. Iedereen, Recht.Meekijken],
        [Rol.Regiocoordinator] = [.. Iedereen, Recht.VoortgangZien, Recht.BrugklassenAccepteren, Recht.LotingUitvoeren, Recht.ProcedureBeheren, Recht.PostInzien, Recht.AccountsBeheren],
        [Rol.Onderzoeksbureau] = [.. Iedereen],
        [Rol.IskTestloket] = [.. Iedereen],
        [Rol.Samenwerkingsverband] = [.. Iedereen],
        [Rol.Platformbeheerder] = [.. Iedereen, Recht.AccountsBeheren, Recht.PlatformBeheren, Recht.PostInzien],
        [Rol.Platform] = [],
    };

    public static IReadOnlyCollection<Recht> Van(Rol rol) => PerRol[rol];

    public static bool Heeft(Rol rol, Recht recht) => PerRol[rol].Contains(recht);
}
