using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Web.Links;

/// <summary>Addresses of what a school does for the portal.</summary>
public static class Ouderportaallinks
{
    public static string Uitnodigen(string? groep, Uitnodigingswijze wijze = Uitnodigingswijze.Brief) => QueryHelpers.AddQueryString(
        "/ouderportaal/uitnodigen", new Dictionary<string,
            string?>
        { ["groep"] = groep, ["wijze"] = wijze.ToString() }.Where(v => !string.IsNullOrEmpty(v.Value)));

    public static string Leerling(LeerlingId id) => $"/leerlingen/{id}/ouderportaal";

    /// <summary>For a parent; the child stands with the visit.</summary>
    public static string Bijlage(BijlageId id) => $"/ouders/rapport/bijlage/{id}";
}
