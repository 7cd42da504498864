using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the classes of a school.</summary>
public static class Brugklaslinks
{
    public static string Klas(BrugklasId id) => $"/brugklassen/klas/{id}";

    public static string Verwijderen(BrugklasId id) => $"/brugklassen/klas/{id}/verwijderen";

    public static string Bestuurschool(OrganisatieId id) => $"/bestuur/brugklassen/{id}";

    public static string Regioschool(OrganisatieId id) => $"/regio/brugklassen/{id}";
}
