namespace Oversteek.Domain.Bijlagen;

/// <summary>Types of D-16 with the label that users see.</summary>
public static class Bijlagetypen
{
    /// <summary>What parents show for priority (D-29); for the school of first choice, never a part of the OKR.</summary>
    public const string Voorrangsbewijs = "VOORRANG_BEWIJS";

    public static readonly IReadOnlyDictionary<string, string> Alle = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OPP"] = "Ontwikkelingsperspectief (opp)",
        ["GROEIDOCUMENT"] = "Groeidocument",
        ["ONDERZOEK_IQ"] = "Onderzoeksrapport IQ",
        ["ONDERZOEK_SE"] = "Onderzoeksrapport SE",
        ["ONDERZOEK_OVERIG"] = "Onderzoeksrapport overig",
        ["DYSLEXIE"] = "Dyslexieverklaring",
        ["DYSCALCULIE"] = "Dyscalculieverklaring",
        ["PROFIELBLAD"] = "Profielblad",
        ["PORTFOLIO"] = "Portfolio",
        ["ZIENSWIJZE_FORMULIER"] = "Zienswijzeformulier",
        ["ZIENSWIJZE_EIGEN"] = "Eigen document van ouders",
        ["ISK_UITSLAG"] = "ISK-uitslag",
        ["TLV"] = "Toelaatbaarheidsverklaring",
        ["EIGEN_OKR"] = "Eigen okr of opp",
        [Voorrangsbewijs] = "Bewijs voor voorrang",
        ["OVERIG"] = "Overig",
    };

    /// <summary>What somebody of a school chooses from: a proof of priority comes with its claim.</summary>
    public static IEnumerable<KeyValuePair<string, string>> MetDeHand => Alle.Where(t => GaatMee(t.Key));

    public const string OnderzoekIq = "ONDERZOEK_IQ";

    /// <summary>Whether it can be a part of the OKR at all.</summary>
    public static bool GaatMee(string type) => type != Voorrangsbewijs;

    /// <summary>A report of research, of whatever kind.</summary>
    public static bool IsOnderzoek(string type) => type.StartsWith("ONDERZOEK_", StringComparison.Ordinal);

    /// <summary>BIJ-05, BIJ-09: only with permission of the parents.</summary>
    public static bool VraagtToestemming(string type) => type is "ONDERZOEK_IQ" or "ONDERZOEK_SE" or "DYSLEXIE";
}
