namespace Oversteek.Oso;

/// <summary>Something was asked to be written that the structure of the standard does not allow. Nothing was written.</summary>
/// <param name="bevindingen">What is wrong.</param>
public sealed class OngeldigDossierException(Reeks<Bevinding> bevindingen)
    : Exception("Het dossier heeft niet de structuur van de standaard.")
{
    /// <summary>What is wrong.</summary>
    public Reeks<Bevinding> Bevindingen { get; } = bevindingen;
}
