using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

public static class Lotinglinks
{
    /// <summary>The page that anybody can read.</summary>
    public static string Openbaar(LotingId loting) => $"/loting/{loting.Waarde}";
}
