using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Application.Zienswijzen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the views of parents.</summary>
public static class Zienswijzelinks
{
    public const string Lijst = "/zienswijzen";

    public static string Ouder(LeerlingId id, int ouder) => $"/leerlingen/{id}/okr/zienswijze/{ouder}";

    public static string Velen(Zienswijzestap? stap = null) =>
        stap is { } gekozen ? QueryHelpers.AddQueryString("/zienswijzen/velen", "stap", gekozen.ToString()) : "/zienswijzen/velen";
}
