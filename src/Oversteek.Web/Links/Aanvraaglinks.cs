using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the requests to the samenwerkingsverband, at the vo school and at the committee.</summary>
public static class Aanvraaglinks
{
    public const string Lijst = "/aanvragen";
    public const string Klaarzetten = "/aanvragen/klaarzetten";
    public const string Postvak = "/swv";

    public static string Leerling(LeerlingId id) => $"/aanvragen/{id}";

    public static string Stuk(LeerlingId id, Guid stuk) => $"/aanvragen/{id}/stuk/{stuk}";

    public static string Pakket(LeerlingId id) => $"/aanvragen/{id}/pakket";

    public static string Elders(LeerlingId id) => $"/aanvragen/{id}/besluit";

    public static string Beoordelen(LeerlingId id) => $"/swv/{id}";

    public static string Besluit(LeerlingId id) => $"/swv/{id}/besluit";

    public static string Swvstuk(LeerlingId id, Guid stuk) => $"/swv/{id}/stuk/{stuk}";

    public static string Swvpakket(LeerlingId id) => $"/swv/{id}/pakket";
}
