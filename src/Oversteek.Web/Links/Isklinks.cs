using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the ISK test, at the school and at the desk.</summary>
public static class Isklinks
{
    public const string Lijst = "/isk";
    public const string Balie = "/isk/balie";
    public const string Uitnodigen = "/isk/balie/uitnodigen";
    public const string Stroomschema = "/isk/stroomschema";

    public static string Leerling(LeerlingId id) => $"/leerlingen/{id}/isk";

    public static string Test(LeerlingId id) => $"/isk/balie/{id}";

    public static string Uitslag(LeerlingId id) => $"/isk/balie/{id}/uitslag";

    public static string Stap(int nummer) => QueryHelpers.AddQueryString(Stroomschema, "stap", nummer.ToString(CultureInfo.InvariantCulture));
}
