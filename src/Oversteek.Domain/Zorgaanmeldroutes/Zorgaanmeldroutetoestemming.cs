using Oversteek.Domain.Afspraken;

namespace Oversteek.Domain.Zorgaanmeldroutes;

/// <summary>D-49: a parent agrees that the chosen parts of the dossier go to the samenwerkingsverband.</summary>
public sealed record Zorgaanmeldroutetoestemming(int Ouder, DateOnly Op, string Tekst, Toestemmingswijze Wijze, DateOnly? IngetrokkenOp = null)
    : Oudertoestemming(Ouder, Op, Tekst, Wijze, IngetrokkenOp)
{
    /// <summary>The text of now; its words stand in the resources.</summary>
    public const string Tekstversie = "1";
}
