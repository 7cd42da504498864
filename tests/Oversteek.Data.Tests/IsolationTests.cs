using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>School B tries to reach a pupil of school A, each time by another way (SEC-9, SEC-13).</summary>
public sealed class IsolationTests
{
    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task Another_school_sees_no_row_of_any_table(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        await region.ApplyAsync(pupil, region.VoA);

        (await Counts(region, region.PoA)).ShouldAllBe(count => count > 0);
        (await Counts(region, region.PoB)).ShouldAllBe(count => count == 0);
        (await Counts(region, null)).ShouldAllBe(count => count == 0);
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task Another_school_does_not_find_a_pupil_by_its_id(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            (await db.Leerlingen.FindAsync(pupil)).ShouldBeNull();
            (await db.Leerlingen.Where(l => l.OrganisatieId == region.PoA).Select(l => l.Personalia.Achternaam).ToListAsync()).ShouldBeEmpty();
            (await db.Okrs.Include(o => o.Onderdelen).FirstOrDefaultAsync(o => o.LeerlingId == pupil)).ShouldBeNull();
        });
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task A_bulk_update_or_delete_of_another_school_touches_nothing(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            (await db.Leerlingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Groep, "weg"))).ShouldBe(0);
            (await db.Ouders.ExecuteDeleteAsync()).ShouldBe(0);
        });

        await AssertUnchanged(region, pupil);
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task A_row_attached_by_another_school_cannot_be_written(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var stolen = await region.Database.AlsAsync(region.PoA, db => db.Leerlingen.AsNoTracking().SingleAsync(l => l.Id == pupil));

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            db.Attach(stolen);
            stolen.ZetAlternatieveStatus("weg", region.Act(region.PoB));
            await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
        });

        await AssertUnchanged(region, pupil);
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task A_forged_owner_does_not_help(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var stolen = await region.Database.AlsAsync(region.PoA, db => db.Leerlingen.AsNoTracking().SingleAsync(l => l.Id == pupil));

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            var entry = db.Attach(stolen);
            entry.Property(l => l.OrganisatieId).OriginalValue = region.PoB;
            entry.Property(l => l.OrganisatieId).CurrentValue = region.PoB;
            stolen.ZetAlternatieveStatus("weg", region.Act(region.PoB));
            await Should.ThrowAsync<Exception>(() => db.SaveChangesAsync());
        });

        await AssertUnchanged(region, pupil);
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task A_child_row_cannot_be_hung_under_a_pupil_of_another_school(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var own = await region.AddPupilAsync(region.PoB, "De Vries", "999990020");
        var parent = await region.Database.AlsAsync(region.PoA, db => db.Ouders.AsNoTracking().FirstAsync(o => o.LeerlingId == pupil));

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            db.Entry(parent).State = EntityState.Added;
            db.Entry(parent).Property(o => o.Id).CurrentValue = Guid.NewGuid();
            db.Entry(parent).Property(o => o.Volgnummer).CurrentValue = 3;
            await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
        });
        await region.Database.AlsAsync(region.PoB, async db =>
        {
            var mine = await db.Ouders.FirstAsync(o => o.LeerlingId == own);
            db.Entry(mine).Property(o => o.LeerlingId).CurrentValue = pupil;
            await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
        });

        await AssertUnchanged(region, pupil);
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task Nobody_writes_an_access_row_by_hand(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            db.Add(new Domain.Toegang.Inzagerecht(
                pupil, region.PoA, region.PoB, Domain.Toegang.Inzagegrond.EigenLeerling, Domain.Toegang.Inzagereikwijdte.Dossier, region.Database.Klok.GetUtcNow()));
            await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
            (await db.Inzagerechten.ToListAsync()).ShouldBeEmpty();
        });
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task Looking_along_writes_nothing(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(
            region.PoA,
            async db =>
            {
                (await db.Leerlingen.SingleAsync(l => l.Id == pupil)).ZetAlternatieveStatus("weg", region.Act(region.PoA));
                await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
                return true;
            },
            Domain.Gebruikers.Rol.Helpdeskrol,
            alleenLezen: true);

        await AssertUnchanged(region, pupil);
    }

    [Theory]
    [Databases]
    [Regel("OKR-20")]
    public async Task The_first_choice_school_sees_the_dossier_only_after_the_definitive_list(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var application = await region.ApplyAsync(pupil, region.VoA);

        (await Sees(region, region.VoA, pupil)).ShouldBe((true, false, true));
        await region.MakeListDefinitiveAsync(application, region.VoA);
        (await Sees(region, region.VoA, pupil)).ShouldBe((true, true, true));
        (await Sees(region, region.VoB, pupil)).ShouldBe((false, false, false));
        // Board and region: where the pupil stands, not who it is.
        (await Sees(region, region.Regio, pupil)).ShouldBe((false, false, true));
        (await Sees(region, region.Board, pupil)).ShouldBe((false, false, true));
    }

    [Theory]
    [Databases]
    [Regel("AVT-01")]
    public async Task A_school_that_sends_a_dossier_back_can_do_so_and_then_no_longer_sees_it(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        await region.MakeOkrDefinitiveAsync(pupil, region.PoA);
        await region.MakeListDefinitiveAsync(await region.ApplyAsync(pupil, region.VoA), region.VoA);

        await region.Database.AlsAsync(region.VoA, async db =>
        {
            var okr = await db.Okrs.SingleAsync(o => o.LeerlingId == pupil);
            okr.ZetTerug(region.Act(region.VoA, reason: "Het advies klopt niet.")).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        (await Sees(region, region.VoA, pupil)).ShouldBe((true, false, true));

        // AVT-03: definitive again, visible again.
        await region.MakeOkrDefinitiveAsync(pupil, region.PoA);
        (await Sees(region, region.VoA, pupil)).ShouldBe((true, true, true));
    }

    [Theory]
    [Databases]
    [Regel("SEC-9")]
    public async Task An_ended_access_works_on_the_next_request(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var id = await region.ApplyAsync(pupil, region.VoA);
        await region.MakeListDefinitiveAsync(id, region.VoA);

        await region.Database.AlsAsync(region.VoA, async db =>
        {
            (await db.Aanmeldingen.SingleAsync(a => a.Id == id)).Verwijder(region.Act(region.VoA)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });

        (await Sees(region, region.VoA, pupil)).ShouldBe((false, false, false));
        (await Sees(region, region.PoA, pupil)).ShouldBe((true, true, true));
    }

    private static Task<(bool Name, bool Dossier, bool Progress)> Sees(Region region, OrganisatieId who, LeerlingId pupil) => region.Database.AlsAsync(who, async db =>
        (await db.Leerlingen.AnyAsync(l => l.Id == pupil), await db.OkrOnderdelen.AnyAsync(o => o.LeerlingId == pupil), await db.Voortgangen.AnyAsync(v => v.LeerlingId == pupil)));

    private static Task<List<int>> Counts(Region region, OrganisatieId? who) => region.Database.AlsAsync(who, async db => new List<int>
    {
        await db.Leerlingen.CountAsync(), await db.Ouders.CountAsync(), await db.Okrs.CountAsync(), await db.OkrOnderdelen.CountAsync(), await db.Bijlagen.CountAsync(),
        await db.Bijlageinhouden.CountAsync(), await db.Adviesformulieren.CountAsync(), await db.UniekeCodes.CountAsync(), await db.Aanmeldingen.CountAsync(),
        await db.Voorkeuren.CountAsync(), await db.Voortgangen.CountAsync(), await db.Inzagerechten.CountAsync(),
    });

    private static async Task AssertUnchanged(Region region, LeerlingId pupil)
    {
        var read = await region.Database.AlsAsync(region.PoA, db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == pupil));
        read.AlternatieveStatus.ShouldBeNull();
        read.Groep.ShouldBe("8A");
        read.Versie.ShouldBe(0);
        read.Ouders.Count.ShouldBe(2);
    }
}
