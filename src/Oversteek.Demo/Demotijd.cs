using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Demo;

/// <summary>A moment of the school year to jump to.</summary>
public sealed record Demomoment(string Sleutel, string Naam, DateOnly Dag, TimeOnly Tijd)
{
    public DateTimeOffset Moment => Nederland.Moment(Dag, Tijd);
}

/// <summary>Moves the clock of the demo and remembers it between starts. Whoever is logged in stays so.</summary>
public sealed class Demotijd(Demoklok klok, IServiceProvider diensten, Demomap map)
{
    public static IReadOnlyList<Demomoment> Momenten { get; } =
    [
        new("januari", "20 januari: voorlopige adviezen", new DateOnly(2027, 1, 20), new TimeOnly(9, 0)),
        new("toetsuitslag", "16 maart: uitslag doorstroomtoets", new DateOnly(2027, 3, 16), new TimeOnly(9, 0)),
        new("24maart", "24 maart: laatste dag okr en advies", new DateOnly(2027, 3, 24), new TimeOnly(9, 0)),
        new("aanmeldweek", "25 maart: aanmeldweek begint", new DateOnly(2027, 3, 25), new TimeOnly(9, 0)),
        new("bevriezing", "8 april 12.00 uur: voorkeurslijsten sluiten", new DateOnly(2027, 4, 8), new TimeOnly(12, 1)),
        new("lotingsdag", "9 april 10.00 uur: lotingsdag", new DateOnly(2027, 4, 9), new TimeOnly(10, 1)),
        new("juli", "5 juli: OSO naar de vo-scholen", new DateOnly(2027, 7, 5), new TimeOnly(9, 0)),
    ];

    /// <summary>How long a code of the second step stands (RFC 6238).</summary>
    public static readonly TimeSpan Codeduur = TimeSpan.FromSeconds(30);

    public DateTimeOffset Nu => klok.GetUtcNow();

    public async Task ZetAsync(DateTimeOffset moment, CancellationToken ct)
    {
        klok.ZetOp(moment);
        Bewaar();
        await diensten.AlsPlatformAsync(db => db.Sessies.Where(s => s.BeeindigdOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LaatstGezienOp, moment).SetProperty(x => x.BegonnenOp, moment).SetProperty(x => x.TweedeFactorOp, x => x.TweedeFactorOp == null ? null : moment), ct));
    }

    /// <summary>At the start: goes on where the last one stopped, or begins on 20 January.</summary>
    public void Hervat()
    {
        var bewaard = map.Klokbestand is { } pad && File.Exists(pad) && DateTimeOffset.TryParse(File.ReadAllText(pad), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? moment : Momenten[0].Moment;
        klok.ZetOp(bewaard);
        Bewaar();
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
