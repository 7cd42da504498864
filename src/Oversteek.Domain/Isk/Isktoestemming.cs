using Oversteek.Domain.Afspraken;

namespace Oversteek.Domain.Isk;

/// <summary>ISK-04: a parent agrees with the test, and with the result as an attachment of the OKR.</summary>
public sealed record Isktoestemming(int Ouder, DateOnly Op, string Tekst, Toestemmingswijze Wijze, DateOnly? IngetrokkenOp = null)
    : Oudertoestemming(Ouder, Op, Tekst, Wijze, IngetrokkenOp)
{
    /// <summary>The text of now; its words stand in the resources. A new text is a new number, and the old one stays there.</summary>
    public const string Tekstversie = "1";
}
