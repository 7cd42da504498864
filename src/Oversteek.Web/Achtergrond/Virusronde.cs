using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Achtergrond;

/// <summary>Has the files that wait judged, round after round. When the scanner is down they wait on.</summary>
internal sealed partial class Virusronde(IServiceScopeFactory scopes, Taakstanden taken, ILogger<Virusronde> log) : BackgroundService
{
    private const string Wat = "Bestanden laten controleren";
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await RondeAsync(stoppingToken) == 0)
                await Task.Delay(Rust, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> RondeAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var gedaan = await scope.ServiceProvider.GetRequiredService<BijlagenScannen>().ExecuteAsync(ct);
            if (gedaan > 0)
                Ronde(gedaan);
            taken.Gelukt(Wat);
            return gedaan;
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // Only the kind: messages of databases can hold values (SEC-62).
            taken.Mislukt(Wat);
            Mislukt(fout.GetType().Name);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Virusscanner: {Aantal} bestanden beoordeeld.")]
    private partial void Ronde(int aantal);

    [LoggerMessage(Level = LogLevel.Error, Message = "Bestanden laten controleren is mislukt: {Soort}.")]
    private partial void Mislukt(string soort);
}
