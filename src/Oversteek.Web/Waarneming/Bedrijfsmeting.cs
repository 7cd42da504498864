using Microsoft.Extensions.Options;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Reservekopieen;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// Measures round after round, remembers the last one for whoever asks, and says in the log when an alarm begins or ends (SEC-63). What is seen once
/// may be gone a moment later: an alarm begins at the second round in a row.
/// </summary>
public sealed partial class Bedrijfsmeting(
    IServiceScopeFactory scopes, IOptions<Oversteekopties> opties, Herstelwacht herstel, Taakstanden taken, Proxywacht proxys, TimeProvider klok,
    ILogger<Bedrijfsmeting> log)
{
    private volatile Ronde? laatste;

    /// <summary>Null before the first round.</summary>
    public Bedrijfsstand? Laatste => laatste?.Stand;

    public IReadOnlyCollection<Alarm> Alarmen => laatste?.Alarmen ?? [];

    /// <summary>One round. Only the clock of the rounds counts them: who looks at a page does not.</summary>
    public async Task MeetAsync(CancellationToken ct)
    {
        var (stand, vorige) = (await NeemAsync(ct), laatste);
        var gezien = Alarmregels.Van(stand);
        var nu = gezien.Where(a => vorige?.Gezien.Contains(a) == true).ToList();
        laatste = new Ronde(stand, gezien, nu);
        foreach (var begint in nu.Except(vorige?.Alarmen ?? []))
            Begint(begint);
        foreach (var eindigt in (vorige?.Alarmen ?? []).Except(nu))
            Eindigt(eindigt);
    }

    private async Task<Bedrijfsstand> NeemAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (post, bestanden) = (scope.ServiceProvider.GetRequiredService<Postbus>(), scope.ServiceProvider.GetRequiredService<Bestandenstand>());
        var map = opties.Value.Reservekopieen;
        return new Bedrijfsstand(
            klok.GetUtcNow(), await post.StandAsync(ct), await bestanden.TelAsync(ct), bestanden.Scanner, bestanden.Schijf.VrijProcent, bestanden.Schijf.IsVol,
            map.Length > 0, map.Length > 0 ? new Kopiemap(map).Laatste() : null, await herstel.HersteldVanAsync(ct),
            klok is Databaseklok gelijk ? gelijk.Verschil : TimeSpan.Zero, taken.Alle, proxys.IsWebserverOngenoemd());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alarm begint: {Alarm}.")]
    private partial void Begint(Alarm alarm);

    [LoggerMessage(Level = LogLevel.Information, Message = "Alarm eindigt: {Alarm}.")]
    private partial void Eindigt(Alarm alarm);

    private sealed record Ronde(Bedrijfsstand Stand, IReadOnlyList<Alarm> Gezien, IReadOnlyList<Alarm> Alarmen);
}

/// <summary>Measures every minute. When it cannot, the database is gone, and that is told elsewhere.</summary>
internal sealed class Meetronde(Bedrijfsmeting meting) : BackgroundService
{
    private static readonly TimeSpan Rust = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await meting.MeetAsync(stoppingToken);
            }
            catch (Exception fout) when (fout is not OutOfMemoryException)
            {
                // The next time.
            }
            await Task.Delay(Rust, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
