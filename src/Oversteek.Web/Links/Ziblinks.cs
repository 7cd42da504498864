using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the applications for research, at the school and at the bureau.</summary>
public static class Ziblinks
{
    public const string Lijst = "/zib";
    public const string Bureau = "/gegevens/onderzoeksbureau";
    public const string Onderzoeken = "/onderzoeken";
    public const string Plannen = "/onderzoeken/plannen";
    public const string Velen = "/zib/velen";
    public const string Regio = "/zib/regio";

    public static string Leerling(LeerlingId id) => $"/leerlingen/{id}/zib";

    public static string Uitslag(LeerlingId id) => $"/leerlingen/{id}/zib/uitslag";

    public static string Formulier(LeerlingId id) => $"/leerlingen/{id}/zib/formulier";

    public static string Onderzoek(LeerlingId id) => $"/onderzoeken/{id}";

    public static string Getekend(LeerlingId id) => $"/onderzoeken/{id}/formulier";
}
