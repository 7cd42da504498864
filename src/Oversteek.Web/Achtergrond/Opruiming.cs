using Oversteek.Application.Persistence;

namespace Oversteek.Web.Achtergrond;

/// <summary>Once an hour: what served its time goes.</summary>
internal sealed partial class Opruiming(IServiceScopeFactory scopes, ILogger<Opruiming> log) : BackgroundService
{
    private static readonly TimeSpan Uur = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Opruimen>().ExecuteAsync(stoppingToken);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                Mislukt(fout.GetType().Name);
            }
            await Task.Delay(Uur, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Verlopen concepten en tellers konden niet worden opgeruimd: {Soort}.")]
    private partial void Mislukt(string soort);
}
