using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the calendar and the rules of a region.</summary>
public static class Procedurelinks
{
    public const string Overzicht = "/procedure";

    public static string Mijlpaal(string sleutel) => $"{Overzicht}/{sleutel}";

    public static string Groep(Instellinggroep groep) => $"{Overzicht}/regels/{groep.ToString().ToLowerInvariant()}";

    public const string Emails = $"{Overzicht}/e-mails";

    public static string Email(string bericht, string? taal = null) => $"{Emails}/{bericht}{(taal is null ? "" : $"?taal={taal}")}";

    public static string Lijst(string sleutel) => $"{Overzicht}/lijst/{sleutel}";
}
