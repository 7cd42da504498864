namespace Oversteek.Application.Logboek;

/// <summary>Verifies a chain while it streams past, against the anchors that were kept elsewhere (SEC-61).</summary>
public sealed class Ketencontrole(Keten keten)
{
    public async Task<Ketenverslag> ControleerAsync(
        IAsyncEnumerable<Ketenregel> regels, IReadOnlyCollection<Anker> ankers, CancellationToken cancellationToken = default)
    {
        var ronde = new Ketenronde(keten, ankers);
        await foreach (var regel in regels.WithCancellation(cancellationToken))
            ronde.Neem(regel);
        return ronde.Verslag();
    }
}
