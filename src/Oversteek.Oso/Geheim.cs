using Oversteek.Oso.Model;

namespace Oversteek.Oso;

/// <summary>Masks that stand for a secret number or address. They are not contact data: never store or show them as such.</summary>
public static class Geheim
{
    /// <summary>The mask of a telephone number.</summary>
    public const string Telefoon = "9999999999";

    /// <summary>The mask of an e-mail address.</summary>
    public const string Email = "geheim@geheim.geheim";

    /// <summary>Whether a communicatie says "secret, unknown" instead of a number.</summary>
    /// <param name="communicatie">The communicatie.</param>
    /// <returns>True when its number is one of the masks.</returns>
    public static bool IsMasker(Communicatie communicatie) => communicatie.Nummer is Telefoon or Email;

    internal static string Masker(bool email) => email ? Email : Telefoon;
}
