using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>The pages of a region for everybody.</summary>
public static class Regiopaginalinks
{
    public const string Alle = "/regios";

    public static string Regio(OrganisatieId regio) => $"{Alle}/{regio.Waarde}";

    public static string Scholen(OrganisatieId regio) => $"{Regio(regio)}/scholen";

    public static string VsoVoorkeurslijst(OrganisatieId regio) => $"{Regio(regio)}/vso-voorkeurslijst";

    public static string VrijePlaatsen(OrganisatieId regio) => $"{Regio(regio)}/vrije-plaatsen";

    public static string Emails(OrganisatieId regio) => $"{Regio(regio)}/e-mails";

    /// <summary>The part of a school that its own website shows in a frame.</summary>
    public static string Fragment(OrganisatieId school) => $"/scholen/{school.Waarde}/fragment";
}
