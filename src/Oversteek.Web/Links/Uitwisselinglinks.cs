using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the exchange of dossiers.</summary>
public static class Uitwisselinglinks
{
    public const string Toegelaten = "/toegelaten";

    public const string Indeling = "/toegelaten/indeling";

    public const string Osobestanden = "/toegelaten/oso";

    public const string Overdracht = "/toegelaten/overdracht";

    public static string Overdragen(AanmeldingId id) => $"/aanmeldingen/{id}/oso";

    public static string Verstrekken(LeerlingId id) => $"/leerlingen/{id}/oso";

    public static string Klaarzetten(LeerlingId id) => $"/leerlingen/{id}/oso/klaarzetten";

    public static string Import(Guid id) => $"/oso/importeren/{id}";
}
