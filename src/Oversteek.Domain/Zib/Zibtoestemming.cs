using Oversteek.Domain.Afspraken;

namespace Oversteek.Domain.Zib;

/// <summary>D-22, ZIB-08: three separate consents per parent.</summary>
public enum Toestemmingsoort
{
    Deelnemen,
    DelenMetPo,
    DelenMetVo,
}

/// <inheritdoc cref="Oudertoestemming"/>
public sealed record Zibtoestemming(int Ouder, Toestemmingsoort Soort, DateOnly Op, string Tekst, Toestemmingswijze Wijze, DateOnly? IngetrokkenOp = null)
    : Oudertoestemming(Ouder, Op, Tekst, Wijze, IngetrokkenOp)
{
    /// <summary>The text of now; its words stand in the resources. A new text is a new number, and the old one stays there.</summary>
    public const string Tekstversie = "1";
}
