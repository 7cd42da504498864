using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the calendar and the rules of a region.</summary>
public static class Procedurelinks
{
    public const string Overzicht = "/procedure";

    /// <summary>Where a page ends that needs a calendar which the region does not have in the chosen year.</summary>
    public const string Ontbreekt = $"{Overzicht}/ontbreekt";

    public static string Mijlpaal(string sleutel) => $"{Overzicht}/{sleutel}";

    public static string Groep(Instellinggroep groep) => $"{Overzicht}/regels/{groep.ToString().ToLowerInvariant()}";

    public const string Emails = $"{Overzicht}/e-mails";

    public static string Email(string bericht, string? taal = null) => $"{Emails}/{bericht}{(taal is null ? "" : $"?taal={taal}")}";

    public static string Lijst(string sleutel) => $"{Overzicht}/lijst/{sleutel}";
}
