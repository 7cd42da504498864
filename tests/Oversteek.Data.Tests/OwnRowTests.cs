using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>Drafts, operations, log-ins and what belongs to them are of one account (B-13).</summary>
public sealed class OwnRowTests
{
    private static readonly AccountId Mine = new(Guid.NewGuid());
    private static readonly AccountId Colleague = new(Guid.NewGuid());
    private static readonly AccountId Stranger = new(Guid.NewGuid());

    [Theory]
    [Databases]
    [Regel("B-13")]
    public async Task Somebody_sees_own_rows_and_the_names_of_colleagues_only(Databasesoort kind)
    {
        await using var region = await CreateAsync(kind);

        var seen = await CountsAsync(region, access => access.Gebruik(region.PoA, Mine, Rol.PoGebruiker));

        seen.ShouldBe(new Dictionary<string, int> { ["account"] = 2, ["functie"] = 2, ["sessie"] = 1, ["user_tokens"] = 1, ["formulierconcept"] = 1, ["bewerking"] = 1, ["teller"] = 0, ["sleutelregel"] = 0 }, ignoreOrder: true);
    }

    [Theory]
    [Databases]
    [Regel("B-13")]
    public async Task A_parent_and_a_system_of_a_school_see_no_account_of_others(Databasesoort kind)
    {
        await using var region = await CreateAsync(kind);

        (await CountsAsync(region, access => access.GebruikOuder(HouderId.Nieuw(), new AccountId(Guid.NewGuid())))).Values.ShouldAllBe(count => count == 0);
        (await CountsAsync(region, access => access.GebruikOuder(HouderId.Nieuw()))).Values.ShouldAllBe(count => count == 0);
        (await CountsAsync(region, access => access.Gebruik(region.VoA, null, Rol.VoGebruiker))).Values.ShouldAllBe(count => count == 0);
        (await CountsAsync(region, access => access.Gebruik(Stranger))).Values.ShouldAllBe(count => count <= 1);
    }

    [Theory]
    [Databases]
    [Regel("B-13")]
    public async Task Before_the_log_in_and_for_who_manages_accounts_log_ins_are_open_and_drafts_are_not(Databasesoort kind)
    {
        await using var region = await CreateAsync(kind);
        Dictionary<string, int> open = new() { ["account"] = 3, ["functie"] = 3, ["sessie"] = 3, ["user_tokens"] = 3, ["teller"] = 0, ["sleutelregel"] = 0 };

        (await CountsAsync(region, _ => { })).ShouldBe(new Dictionary<string, int>(open) { ["formulierconcept"] = 0, ["bewerking"] = 0 }, ignoreOrder: true);
        (await CountsAsync(region, access => access.Gebruik(region.PoA, Mine, Rol.PoBeheerder))).ShouldBe(new Dictionary<string, int>(open) { ["formulierconcept"] = 1, ["bewerking"] = 1 }, ignoreOrder: true);
        // Who looks along manages nothing.
        (await CountsAsync(region, access => access.Gebruik(region.PoA, Mine, Rol.PoBeheerder, alleenLezen: true)))["sessie"].ShouldBe(1);
    }

    [Theory]
    [Databases]
    [Regel("B-13")]
    public async Task A_draft_of_somebody_else_cannot_be_written(Databasesoort kind)
    {
        await using var region = await CreateAsync(kind);
        var draft = await region.Database.SysteemAsync(db => db.Formulierconcepten.AsNoTracking().SingleAsync(f => f.AccountId == Colleague));

        await region.Database.AlsAsync(access => access.Gebruik(region.PoA, Mine, Rol.PoGebruiker), async db =>
        {
            db.Attach(draft);
            draft.Inhoud = "weg";
            await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Add(new Formulierconcept { AccountId = Colleague, Formulier = "okr", Inhoud = "weg", Versie = 1, Op = db.Nu });
            await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
            (await db.Formulierconcepten.Where(f => f.AccountId == Colleague).ExecuteDeleteAsync()).ShouldBe(0);
            return true;
        });

        (await region.Database.SysteemAsync(db => db.Formulierconcepten.SingleAsync(f => f.AccountId == Colleague))).Inhoud.ShouldBe("concept");
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("B-13")]
    public async Task The_database_refuses_rows_of_somebody_else(Databasesoort kind)
    {
        await using var region = await CreateAsync(kind);

        await region.Database.AlsAsync(access => access.Gebruik(region.PoA, Mine, Rol.PoGebruiker), async db =>
        {
            foreach (var table in new[] { "formulierconcept", "bewerking", "sessie", "user_tokens" })
                (await db.Database.ExecuteSqlRawAsync($"delete from {table}")).ShouldBe(1, table);
            (await db.Database.ExecuteSqlRawAsync("update account set naam = 'weg'")).ShouldBe(1);
            (await db.Database.ExecuteSqlRawAsync("update functie set rol = 'PoBeheerder'")).ShouldBe(0, "nobody gives himself a role");
            var refused = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(
                $"insert into bewerking (account_id, id, soort, inhoud, uitkomst, op) values ('{Colleague.Waarde}', gen_random_uuid(), 'x', 'x', 'x', now())"));
            refused.SqlState.ShouldBe("42501");
            return true;
        });

        Convert.ToInt32(await region.Database.BuitenomAsync("select count(*) from formulierconcept")).ShouldBe(2);
        Convert.ToInt32(await region.Database.BuitenomAsync("select count(*) from account where naam = 'weg'")).ShouldBe(1);
    }

    private static async Task<Dictionary<string, int>> CountsAsync(Region region, Action<Toegangscontext> who)
    {
        var model = await region.Database.AlsAsync(who, async db => new Dictionary<string, int>
        {
            ["account"] = await db.Users.CountAsync(),
            ["functie"] = await db.Functies.CountAsync(),
            ["sessie"] = await db.Sessies.CountAsync(),
            ["user_tokens"] = await db.UserTokens.CountAsync(),
            ["formulierconcept"] = await db.Formulierconcepten.CountAsync(),
            ["bewerking"] = await db.Bewerkingen.CountAsync(),
            ["teller"] = await db.Tellers.CountAsync(),
            ["sleutelregel"] = await db.Sleutelregels.CountAsync(),
        });
        if (region.Database.Soort == Databasesoort.Postgres)
        {
            foreach (var (table, count) in model)
                (await region.Database.AlsAsync(who, db => db.Database.SqlQueryRaw<long>($"select count(*) as \"Value\" from {table}").SingleAsync())).ShouldBe(count, table);
        }
        return model;
    }

    private static async Task<Region> CreateAsync(Databasesoort kind)
    {
        var region = await Region.CreateAsync(kind);
        await region.Database.SysteemAsync(async db =>
        {
            foreach (var (account, organisation) in new[] { (Mine, region.PoA), (Colleague, region.PoA), (Stranger, region.PoB) })
            {
                db.Add(new Account { Id = account.Waarde, Naam = "Naam", UserName = account.Waarde.ToString() });
                db.Add(new Functie { AccountId = account, OrganisatieId = organisation, Rol = Rol.PoGebruiker, Van = db.Nu });
                db.Add(new Sessie { AccountId = account, Schooljaar = "2026-2027", BegonnenOp = db.Nu, LaatstGezienOp = db.Nu });
                db.Add(new IdentityUserToken<Guid> { UserId = account.Waarde, LoginProvider = "x", Name = "y", Value = "z" });
                db.Add(new Formulierconcept { AccountId = account, Formulier = "okr", Inhoud = "concept", Versie = 1, Op = db.Nu });
                db.Add(new Bewerking { AccountId = account, Id = Guid.NewGuid(), Soort = "x", Inhoud = "x", Uitkomst = "x", Op = db.Nu });
            }
            db.Add(new Teller { Sleutel = "x", Aantal = 1, VensterTot = db.Nu });
            db.Add(new Sleutelregel { Naam = "x", Xml = "<x/>" });
            await db.SaveChangesAsync();
        });
        return region;
    }
}
