namespace Oversteek.Web.Waarneming;

/// <summary>Whether the database answers. Who waits for it is told as soon as it does not.</summary>
public sealed class Databasetoestand : IDisposable
{
    private CancellationTokenSource breuk = new();

    public bool Antwoordt => !breuk.IsCancellationRequested;

    /// <summary>Ends when the database stops answering.</summary>
    public CancellationToken Breuk => breuk.Token;

    public void Dispose() => breuk.Dispose();

    public void Zet(bool antwoordt)
    {
        if (antwoordt && breuk.IsCancellationRequested)
            breuk = new CancellationTokenSource();
        else if (!antwoordt)
            // Who waits is told on other threads: it must not hold up whoever noticed.
            _ = breuk.CancelAsync();
    }
}
