using Microsoft.Extensions.Options;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Reservekopieen;

namespace Oversteek.Web.Waarneming;

/// <summary>Measures, remembers the last one for who asks often, and says in the log when an alarm begins or ends (SEC-63).</summary>
public sealed partial class Bedrijfsmeting(
    IServiceScopeFactory scopes, IOptions<Oversteekopties> opties, Herstelwacht herstel, Taakstanden taken, TimeProvider klok, ILogger<Bedrijfsmeting> log)
{
    private HashSet<Alarm> alarmen = [];

    /// <summary>Null before the first time.</summary>
    public Bedrijfsstand? Laatste { get; private set; }

    public IReadOnlyCollection<Alarm> Alarmen => alarmen;

    public async Task<Bedrijfsstand> MeetAsync(CancellationToken ct)
    {
        var stand = await NeemAsync(ct);
        var nu = Alarmregels.Van(stand).ToHashSet();
        foreach (var begint in nu.Except(alarmen))
            Begint(begint);
        foreach (var eindigt in alarmen.Except(nu))
            Eindigt(eindigt);
        (Laatste, alarmen) = (stand, nu);
        return stand;
    }

    private async Task<Bedrijfsstand> NeemAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (post, bestanden) = (scope.ServiceProvider.GetRequiredService<Postbus>(), scope.ServiceProvider.GetRequiredService<Bestandenstand>());
        var map = opties.Value.Reservekopieen;
        return new Bedrijfsstand(
            klok.GetUtcNow(), await post.StandAsync(ct), await bestanden.TelAsync(ct), bestanden.Scanner, bestanden.VrijProcent, bestanden.IsVol,
            map.Length > 0, map.Length > 0 ? new Kopiemap(map).Laatste() : null, await herstel.HersteldVanAsync(ct),
            klok is Databaseklok gelijk ? gelijk.Verschil : TimeSpan.Zero, taken.Alle);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alarm begint: {Alarm}.")]
    private partial void Begint(Alarm alarm);

    [LoggerMessage(Level = LogLevel.Information, Message = "Alarm eindigt: {Alarm}.")]
    private partial void Eindigt(Alarm alarm);
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
