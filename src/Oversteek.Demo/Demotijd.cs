using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Demo.Momenten;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Demo;

/// <summary>Moves the clock of the demo and remembers it between starts. Whoever is logged in stays so.</summary>
public sealed class Demotijd(Demoklok klok, IServiceProvider diensten, Demomap map)
{
    /// <summary>How long a code of the second step stands (RFC 6238).</summary>
    public static readonly TimeSpan Codeduur = TimeSpan.FromSeconds(30);

    public DateTimeOffset Nu => klok.GetUtcNow();

    public DateOnly Vandaag => klok.VandaagInNederland();

    /// <summary>Where the clock can go with what was done here: back from there it would not exist yet.</summary>
    public IEnumerable<Demomoment> Later => Demojaar.Momenten.Where(m => m.Moment > Nu);

    public async Task ZetAsync(DateTimeOffset moment, CancellationToken ct)
    {
        ZetOp(moment);
        await diensten.AlsPlatformAsync(db => db.Sessies.Where(s => s.BeeindigdOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LaatstGezienOp, moment).SetProperty(x => x.BegonnenOp, moment)
                .SetProperty(x => x.TweedeFactorOp, x => x.TweedeFactorOp == null ? null : moment), ct));
    }

    /// <summary>Only the clock: there are no log-ins, or they were moved already.</summary>
    public void ZetOp(DateTimeOffset moment)
    {
        klok.ZetOp(moment);
        Bewaar();
    }

    /// <summary>At the start: goes on where the last one stopped, or begins on the first day.</summary>
    public void Hervat()
    {
        var bewaard = map.Klokbestand is { } pad && File.Exists(pad) && DateTimeOffset.TryParse(File.ReadAllText(pad), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? moment
            : Demojaar.Geef(Demojaar.Januari).Moment;
        ZetOp(bewaard);
    }

    /// <summary>Where the next start goes on: before that moment, what was written today would not exist yet.</summary>
    public void Bewaar()
    {
        if (map.Klokbestand is { } pad)
            File.WriteAllText(pad, klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
    }
}

/// <summary>Folder of the demo; null in tests.</summary>
public sealed record Demomap(string? Pad)
{
    public string? Klokbestand => Pad is null ? null : Path.Combine(Pad, "klok.txt");
}
