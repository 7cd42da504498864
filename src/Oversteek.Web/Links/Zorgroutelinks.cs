using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the zorgaanmeldroute, at the po school and at the samenwerkingsverband.</summary>
public static class Zorgroutelinks
{
    public const string Lijst = "/zorgroute";
    public const string Postvak = "/swv/zorgroute";

    public static string Leerling(LeerlingId id) => $"/zorgroute/{id}";

    public static string Oso(LeerlingId id) => $"/zorgroute/{id}/oso";

    public static string Route(LeerlingId id) => $"/swv/zorgroute/{id}";

    public static string Stuk(LeerlingId id, Guid stuk) => $"/swv/zorgroute/{id}/stuk/{stuk}";
}
