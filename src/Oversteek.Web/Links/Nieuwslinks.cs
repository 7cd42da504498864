using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of news and trainings.</summary>
public static class Nieuwslinks
{
    public const string Lijst = "/nieuws";

    public const string Beheer = "/nieuws/beheer";

    public const string Schrijven = "/nieuws/schrijven";

    public static string Bericht(NieuwsberichtId id) => $"/nieuws/{id}";

    public static string Wijzigen(NieuwsberichtId id) => $"/nieuws/{id}/wijzigen";
}
