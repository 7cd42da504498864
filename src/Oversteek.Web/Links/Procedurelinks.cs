using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the calendar and the rules of a region.</summary>
public static class Procedurelinks
{
    public const string Overzicht = "/procedure";

    public static string Mijlpaal(string sleutel) => $"{Overzicht}/{sleutel}";

    public static string Groep(Instellinggroep groep) => $"{Overzicht}/regels/{groep.ToString().ToLowerInvariant()}";

    public static string Lijst(string sleutel) => $"{Overzicht}/lijst/{sleutel}";
}
