using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the help and of questions to the helpdesk.</summary>
public static class Hulplinks
{
    public const string Hulp = "/hulp";

    public const string Vragen = "/hulp/vragen";

    public const string Contact = "/hulp/contact";

    public const string Helpdesk = "/helpdesk";

    public static string Handleiding(string thema) => $"/hulp/handleidingen/{thema}";

    public static string Vraag(HulpvraagId id) => $"/hulp/contact/{id}";
}
