using System.Diagnostics;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// Asks the database twice a second whether it is there (REL-6). Two silences in a row are a fault; one can be a busy moment. A machine so busy that
/// this itself runs late says nothing about the database.
/// </summary>
public sealed partial class Databasewacht(
    Polsslag pols, Databasetoestand toestand, Databaseklok klok, ILogger<Databasewacht> log) : BackgroundService
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(0.5);

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

    /// <summary>
    /// What no answer within our patience means; null is nothing. A wait never ends on the dot, so exactly at the limit is silence; a tenth later than
    /// that it was this machine that did not come to it.
    /// </summary>
    public static bool? Stilte(TimeSpan gewacht) => gewacht > Geduld * 1.1 ? null : false;

    private async Task<bool?> SlaatAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        var vraag = pols.VraagAsync();
        try
        {
            klok.ZetVerschil(await vraag.WaitAsync(Geduld));
            return true;
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // An error is an answer, however late we came to hear it.
            return vraag.IsFaulted ? false : Stilte(Stopwatch.GetElapsedTime(begin));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "De database antwoordt niet. Gebruikers zien een storingspagina.")]
    private partial void Weg();

    [LoggerMessage(Level = LogLevel.Warning, Message = "De database antwoordt weer.")]
    private partial void Terug();
}
