using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Achtergrond;

/// <summary>Writes every hour, outside the database, where the chain of the log ends (SEC-61).</summary>
internal sealed partial class Verankering(IServiceScopeFactory scopes, Ankerbestand bestand, TimeProvider klok, ILogger<Verankering> log) : BackgroundService
{
    private static readonly TimeSpan Uur = TimeSpan.FromHours(1);

    /// <summary>Skips an end that is already anchored: a quiet night adds no lines.</summary>
    public async Task<bool> VerankerAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var diensten = scope.ServiceProvider;
        var anker = await diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync(
            Systeemgrond.Logboek, db => diensten.GetRequiredService<Logboekcontrole>().VerankerAsync(db, klok.GetUtcNow(), ct));
        if (anker is null || (await bestand.LeesAsync(ct)) is [.., { } laatste] && laatste.Nummer == anker.Nummer)
            return false;
        await bestand.VoegToeAsync(anker, ct);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await VerankerAsync(stoppingToken);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                Mislukt(fout.GetType().Name);
            }
            await Task.Delay(Uur, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Het logboek kon niet worden verankerd: {Soort}.")]
    private partial void Mislukt(string soort);
}
