using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the forms to look around with.</summary>
public static class Orientatielinks
{
    private const string Basis = "/orientatieformulieren";

    public const string Preadviezen = $"{Basis}/preadviezen";

    public static string Lijst(string? groep = null) => string.IsNullOrEmpty(groep) ? Basis : QueryHelpers.AddQueryString(Basis, "groep", groep);

    public static string Leerling(LeerlingId id) => $"/leerlingen/{id}/orientatieformulier";
}
