using Oversteek.Application.Post;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Achtergrond;

/// <summary>Empties the outbox, round after round. An error costs a pause, never the service.</summary>
public sealed partial class Postbezorging(IServiceScopeFactory scopes, Taakstanden taken, ILogger<Postbezorging> log) : BackgroundService
{
    private const string Wat = "E-mail versturen";
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Storing = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await RondeAsync(stoppingToken), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<TimeSpan> RondeAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var verslag = await scope.ServiceProvider.GetRequiredService<BerichtenVersturen>().ExecuteAsync(ct);
            if (verslag.Verzonden + verslag.Uitgesteld + verslag.Vastgelopen > 0)
                Ronde(verslag.Verzonden, verslag.Uitgesteld, verslag.Vastgelopen);
            if (verslag.Onbereikbaar)
                taken.Mislukt(Wat);
            else
                taken.Gelukt(Wat);
            return verslag.Onbereikbaar ? Storing : Rust;
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // Only the kind: messages of databases can hold values (SEC-62).
            taken.Mislukt(Wat);
            Mislukt(fout.GetType().Name);
            return Storing;
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Post: {Verzonden} verzonden, {Uitgesteld} uitgesteld, {Vastgelopen} vastgelopen.")]
    private partial void Ronde(int verzonden, int uitgesteld, int vastgelopen);

    [LoggerMessage(Level = LogLevel.Error, Message = "De postronde is mislukt: {Soort}.")]
    private partial void Mislukt(string soort);
}
