using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Demo.Spel;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Demo.Momenten;

/// <summary>Makes the state of a moment out of the one before it, and puts a state that is ready in the place of the running one.</summary>
internal sealed class Momentbouw(IServiceProvider diensten, Momentenmap momenten, Demotijd tijd, Demosluis sluis)
{
    /// <summary>Played in a program of its own beside the running one, with the same keys.</summary>
    public Task MaakAsync(Demomoment moment, CancellationToken ct) => InWerkmapAsync(Demojaar.Zoek(moment.Vanuit), async (werkmap, werk) =>
    {
        await werk.AlsPlatformAsync(db => db.Database.MigrateAsync(ct));
        await new Schooljaarspel(werk, werkmap, momenten.Leerlingen).SpeelAsync(moment, ct);
        momenten.Bewaar(moment, Path.Combine(werkmap, Momentenmap.Databasenaam));
    });

    /// <summary>Back to how it was made: nothing that was done in the demo comes along, only who is logged in.</summary>
    public Task HerstelAsync(Demomoment moment, CancellationToken ct) => InWerkmapAsync(moment, async (werkmap, werk) =>
    {
        await werk.AlsPlatformAsync(db => db.Database.MigrateAsync(ct));
        using var dicht = await sluis.SluitAsync(ct);
        var (sessies, sleutels) = await diensten.AlsPlatformAsync(async db => (
            await db.Sessies.AsNoTracking().Where(s => s.BeeindigdOp == null).ToListAsync(ct), await db.Sleutelregels.AsNoTracking().ToListAsync(ct)));
        await werk.AlsPlatformAsync(db => NeemMeeAsync(db, sessies, sleutels, moment.Moment, ct));
        momenten.ZetTerug(Path.Combine(werkmap, Momentenmap.Databasenaam));
        tijd.ZetOp(moment.Moment);
    });

    /// <summary>The cookie of whoever is logged in needs its row and the key it was made with.</summary>
    private static async Task NeemMeeAsync(OversteekDb db, List<Sessie> sessies, List<Sleutelregel> sleutels, DateTimeOffset moment, CancellationToken ct)
    {
        var (functies, accounts) = (await db.Functies.Select(f => f.Id).ToListAsync(ct), await db.Users.Select(u => u.Id).ToListAsync(ct));
        var (bekend, namen) = (await db.Sessies.Select(s => s.Id).ToListAsync(ct), await db.Sleutelregels.Select(s => s.Id).ToListAsync(ct));
        db.AddRange(sleutels.Where(s => !namen.Contains(s.Id)));
        db.AddRange(sessies.Where(s => !bekend.Contains(s.Id) && accounts.Contains(s.AccountId.Waarde))
            .Where(s => s.FunctieId is null || functies.Contains(s.FunctieId.Value)).Select(s => Verzet(s, moment)));
        await db.SaveChangesAsync(ct);
    }

    private static Sessie Verzet(Sessie s, DateTimeOffset moment) => new()
    {
        Id = s.Id,
        AccountId = s.AccountId,
        FunctieId = s.FunctieId,
        Schooljaar = Demoplan.Schooljaar.ToString(),
        BegonnenOp = moment,
        LaatstGezienOp = moment,
        TweedeFactorOp = s.TweedeFactorOp is null ? null : moment,
        Apparaat = s.Apparaat,
    };

    private async Task InWerkmapAsync(Demomoment? van, Func<string, IServiceProvider, Task> doe)
    {
        var werkmap = momenten.Werkmap(van);
        try
        {
            await using var app = DemoOpdracht.Bouw(werkmap, "http://localhost:0", sleutels: momenten.Sleutels);
            await doe(werkmap, app.Services);
        }
        finally
        {
            Momentenmap.Ruim(werkmap);
        }
    }
}
