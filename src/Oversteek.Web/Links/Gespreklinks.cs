using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the threads between the two schools of a pupil.</summary>
public static class Gespreklinks
{
    public const string Lijst = "/gesprekken";

    public static string Leerling(LeerlingId id) => $"/gesprekken/{id}";
}
