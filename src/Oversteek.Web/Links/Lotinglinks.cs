using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

public static class Lotinglinks
{
    /// <summary>The page on which a holder makes a secret, on the holder's own computer.</summary>
    public static string Geheim(string ronde, int nummer) => $"/loting/geheim.html#ronde={Uri.EscapeDataString(ronde)}&houder={nummer}";

    /// <summary>What a family needs to check that its own list takes part.</summary>
    public static string Kenmerk(AanmeldingId aanmelding) => $"/aanmeldingen/{aanmelding.Waarde}/lotingskenmerk";

    /// <summary>The page that anybody can read.</summary>
    public static string Openbaar(LotingId loting) => $"/loting/{loting.Waarde}";
}
