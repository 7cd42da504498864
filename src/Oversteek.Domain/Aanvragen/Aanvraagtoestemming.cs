using Oversteek.Domain.Afspraken;

namespace Oversteek.Domain.Aanvragen;

/// <summary>
/// One signature under the view of the parents is enough to send the dossier; it counts for both until one of them takes it back, also before it
/// was sent.
/// </summary>
public sealed record Aanvraagtoestemming(int Ouder, DateOnly Op, string Tekst, Toestemmingswijze Wijze, DateOnly? IngetrokkenOp = null)
    : Oudertoestemming(Ouder, Op, Tekst, Wijze, IngetrokkenOp)
{
    /// <summary>The text of now; its words stand in the resources.</summary>
    public const string Tekstversie = "1";
}
