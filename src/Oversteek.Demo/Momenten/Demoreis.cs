namespace Oversteek.Demo.Momenten;

/// <param name="Bezig">What is being done, for whoever waits.</param>
/// <param name="Mislukt">It stopped; the state is the one it was.</param>
internal sealed record Reisstand(Demomoment Doel, string Bezig, bool Klaar = false, bool Mislukt = false);

/// <summary>One journey at a time to another moment. The first time, the moments on the way are made; that goes on when nobody waits for it.</summary>
internal sealed partial class Demoreis(Momentenmap momenten, Momentbouw bouw, IHostApplicationLifetime leven, ILogger<Demoreis> log)
{
    private readonly Lock slot = new();
    private Task lopend = Task.CompletedTask;

    public Reisstand? Stand { get; private set; }

    public bool Mogelijk => momenten.Beschikbaar;

    /// <summary>Starts, unless a journey is under way: then that one is waited for.</summary>
    /// <returns>True when the state is there within the time.</returns>
    public async Task<bool> GaAsync(Demomoment doel, TimeSpan geduld)
    {
        Task reis;
        lock (slot)
        {
            if (lopend.IsCompleted)
            {
                Stand = new Reisstand(doel, doel.Naam);
                lopend = Task.Run(() => ReisAsync(doel, leven.ApplicationStopping));
            }
            reis = lopend;
        }
        await Task.WhenAny(reis, Task.Delay(geduld));
        return Stand is { Klaar: true } stand && stand.Doel == doel;
    }

    private async Task ReisAsync(Demomoment doel, CancellationToken ct)
    {
        try
        {
            foreach (var moment in Demojaar.Weg(doel).Where(m => !momenten.IsKlaar(m)))
            {
                Stand = new Reisstand(doel, moment.Naam);
                await bouw.MaakAsync(moment, ct);
            }
            await bouw.HerstelAsync(doel, ct);
            Stand = new Reisstand(doel, doel.Naam, Klaar: true);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            Mislukt(doel.Sleutel, fout);
            Stand = new Reisstand(doel, doel.Naam, Mislukt: true);
        }
    }

    // Everybody in the demo is made up, so the whole error may be read.
    [LoggerMessage(Level = LogLevel.Error, Message = "Het moment {Moment} is niet klaargezet.")]
    private partial void Mislukt(string moment, Exception fout);
}
