using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Achtergrond;

/// <summary>Does one thing at the start and once an hour. A failure is logged and tried again an hour later; the program goes on.</summary>
internal sealed partial class Uurwerk(string wat, Func<CancellationToken, Task> werk, Taakstanden taken, ILogger<Uurwerk> log) : BackgroundService
{
    private static readonly TimeSpan Uur = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await werk(stoppingToken);
                taken.Gelukt(wat);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                // Only the kind: messages of databases can hold values (SEC-62).
                taken.Mislukt(wat);
                Mislukt(wat, fout.GetType().Name);
            }
            await Task.Delay(Uur, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Wat} is mislukt: {Soort}.")]
    private partial void Mislukt(string wat, string soort);
}
