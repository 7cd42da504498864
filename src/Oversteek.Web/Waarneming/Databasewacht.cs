using System.Diagnostics;
using Oversteek.Application.Persistence;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// Asks the database twice a second whether it is there (REL-6). Two silences in a row are a fault; one can be a busy moment. A machine so busy that
/// this itself runs late says nothing about the database.
/// </summary>
public sealed partial class Databasewacht(
    IDatabasepols pols, Databasetoestand toestand, Databaseklok klok, ILogger<Databasewacht> log) : BackgroundService
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(0.5);

    private Task<TimeSpan>? lopend;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var stil = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            stil = await SlaatAsync() switch { true => 0, false => stil + 1, null => stil };
            if (toestand.Antwoordt == stil >= 2)
            {
                if (stil < 2)
                    Terug();
                else
                    Weg();
                toestand.Zet(stil < 2);
            }
            await Task.Delay(Rust, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Null when this machine was too busy to say.</summary>
    private async Task<bool?> SlaatAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            // A question that hangs is not asked a second time beside itself.
            lopend = lopend is { IsCompleted: false } ? lopend : Task.Run(async () => await pols.VraagAsync(klok.Machine, CancellationToken.None));
            klok.ZetVerschil(await lopend.WaitAsync(Geduld));
            return true;
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            return Stopwatch.GetElapsedTime(begin) > Geduld * 1.5 ? null : false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "De database antwoordt niet. Gebruikers zien een storingspagina.")]
    private partial void Weg();

    [LoggerMessage(Level = LogLevel.Warning, Message = "De database antwoordt weer.")]
    private partial void Terug();
}
