namespace Oversteek.Oso;

/// <summary>What may come out of a ZIP and of the ZIPs inside it, all together: a ZIP in a ZIP gets nothing of its own.</summary>
/// <param name="bytes">Bytes that may still come out.</param>
/// <param name="delen">Entries that may still come out.</param>
public sealed class Uitpakruimte(long bytes, int delen)
{
    private int _delen = delen;

    internal long Bytes { get; private set; } = bytes;

    internal bool HeeftDeel => _delen > 0;

    internal void Neem(long lengte)
    {
        Bytes -= lengte;
        _delen--;
    }
}
