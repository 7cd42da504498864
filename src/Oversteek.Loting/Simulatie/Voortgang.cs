namespace Oversteek.Loting.Simulatie;

/// <summary>Counts the draws of all threads together and tells how far they are; says when to stop.</summary>
internal sealed class Voortgang(long totaal, IProgress<double>? luisteraar, CancellationToken annulering)
{
    private const long Stappen = 100;
    private long gedaan;
    private long gemeld;

    public CancellationToken Annulering { get; } = annulering;

    /// <summary>Before a draw. False when it was cancelled: an exception of one thread would come back wrapped.</summary>
    public bool Verder()
    {
        if (Annulering.IsCancellationRequested)
            return false;
        if (luisteraar is null)
            return true;
        var stap = Interlocked.Increment(ref gedaan) * Stappen / totaal;
        var oud = Volatile.Read(ref gemeld);
        // One thread tells each step, so steps are told once and never twice.
        if (stap > oud && Interlocked.CompareExchange(ref gemeld, stap, oud) == oud)
            luisteraar.Report((double)stap / Stappen);
        return true;
    }
}
