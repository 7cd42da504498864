using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the pages of a dossier.</summary>
public static class Dossierlinks
{
    public static string Okr(LeerlingId id, string tabblad = "1") => $"/leerlingen/{id}/okr/{tabblad}";

    public static string Afdruk(LeerlingId id) => $"/leerlingen/{id}/okr/afdruk";

    public static string Controle(LeerlingId id) => $"/leerlingen/{id}/okr/controle";

    public static string Corrigeren(LeerlingId id) => $"/leerlingen/{id}/okr/corrigeren";

    public static string Heropenen(LeerlingId id) => $"/leerlingen/{id}/okr/heropenen";

    public static string Versies(LeerlingId id) => $"/leerlingen/{id}/okr/versies";

    public static string Versie(LeerlingId id, int nummer) => $"{Versies(id)}?nummer={nummer}";

    public static string Samenvoegen(LeerlingId id, LeerlingId? met = null) =>
        met is { } ander ? $"/leerlingen/{id}/samenvoegen?met={ander}" : $"/leerlingen/{id}/samenvoegen";

    public static string Verwijderen(LeerlingId id) => $"/leerlingen/{id}/verwijderen";

    public static string Bijlage(LeerlingId id, BijlageId bijlage) => $"/leerlingen/{id}/bijlagen/{bijlage}";

    public static string BijlageWijzigen(LeerlingId id, BijlageId bijlage) => $"/leerlingen/{id}/bijlagen/{bijlage}/wijzigen";

    public static string Adviesformulier(LeerlingId id) => $"/leerlingen/{id}/adviesformulier";

    public static string Aanmeldstatus(LeerlingId id) => $"/aanmeldstatus/{id}";

    public static string WieHeeftToegang(LeerlingId id) => $"/leerlingen/{id}/toegang";

    public static string Uitdraai(LeerlingId id) => $"/leerlingen/{id}/uitdraai";

    public static string WieHeeftGezien(LeerlingId id) => $"/leerlingen/{id}/gezien";
}
