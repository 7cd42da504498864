using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>The largest save there is: a whole region gets its result at one moment, or nobody does (B-80).</summary>
public sealed class PublicationTests
{
    private const int Pupils = 120;

    [Theory]
    [Databases]
    [Regel("LOT-01", "D-42", "D-43", "SEC-61")]
    public async Task Every_pupil_has_one_result_access_moved_once_and_each_parent_gets_one_mail(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        var region = await DrawnAsync(database);

        (await region.PubliceerAsync()).IsGelukt.ShouldBeTrue();

        await database.SysteemAsync(async db =>
        {
            var drawn = (await db.Lotingsuitslagen.ToListAsync()).ToDictionary(u => u.LeerlingId);
            drawn.Count.ShouldBe(Pupils);
            var applications = await db.Aanmeldingen.Where(a => a.Lotingskenmerk != null).ToListAsync();
            applications.ShouldAllBe(a => (drawn[a.LeerlingId].BrugklasId == null) == (a.Status == Aanmeldingstatus.Uitgeloot));
            applications.ShouldContain(a => a.Status == Aanmeldingstatus.Doorgeschoven);
            var progress = await db.Voortgangen.ToDictionaryAsync(v => v.LeerlingId, v => v.Aanmeldingstatus);
            applications.ShouldAllBe(a => progress[a.LeerlingId] == a.Status);
            await CheckMailAsync(db, applications);
            await CheckAccessAsync(db, applications);
        });
        (await Audit.ReportAsync(database, [])).Klopt.ShouldBeTrue();
    }

    [Theory]
    [Databases]
    [Regel("TLV-01", "D-43")]
    public async Task A_request_to_the_committee_stops_for_who_goes_to_another_school_and_for_nobody_else(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        var region = await DrawnAsync(database);
        var committee = OrganisatieId.Nieuw();
        await database.SysteemAsync(async db =>
        {
            db.Add(new Organisatie(committee, Organisatiesoort.Samenwerkingsverband, "Committee"));
            foreach (var application in await db.Aanmeldingen.Where(a => a.Lotingskenmerk != null).ToListAsync())
                db.Add(Sent(application, committee, region.Handeling(application.OrganisatieId, Rol.VoGebruiker)));
            await db.SaveChangesAsync();
        });

        (await region.PubliceerAsync()).IsGelukt.ShouldBeTrue();

        await database.SysteemAsync(async db =>
        {
            var schools = await db.Aanmeldingen.Where(a => a.Lotingskenmerk != null).ToDictionaryAsync(a => a.LeerlingId, a => a.OrganisatieId);
            var requests = await db.Aanvragen.ToListAsync();
            requests.ShouldAllBe(r => (r.Status == Aanvraagstatus.Ingetrokken) == (schools[r.LeerlingId] != r.SchoolId));
            requests.Select(r => r.Status).Distinct().ShouldBe([Aanvraagstatus.Ingediend, Aanvraagstatus.Ingetrokken], ignoreOrder: true);
            var open = await db.Inzagerechten.Where(i => i.HouderId == HouderId.Van(committee) && (i.Tot == null || i.Tot > database.Klok.GetUtcNow())).Select(i => i.LeerlingId).ToListAsync();
            open.ShouldBe(requests.Where(r => r.IsBijSwv).Select(r => r.LeerlingId), ignoreOrder: true);
        });
    }

    [Theory]
    [Databases]
    [Regel("D-42", "REL-3")]
    public async Task A_publication_that_breaks_in_the_middle_changes_nothing(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        var region = await DrawnAsync(database);
        var before = await StateAsync(database);
        await database.BuitenomAsync(kind == Databasesoort.Sqlite ? LateFailure.Sqlite : LateFailure.Postgres);

        await Should.ThrowAsync<DbUpdateException>(region.PubliceerAsync);

        (await StateAsync(database)).ShouldBe(before);
        await database.BuitenomAsync(kind == Databasesoort.Sqlite ? "DROP TRIGGER stoor" : "DROP TRIGGER stoor ON logboekregel");
        (await region.PubliceerAsync()).IsGelukt.ShouldBeTrue();
        (await StateAsync(database)).Status.ShouldBe(Lotingstatus.Gepubliceerd);
    }

    [Theory]
    [Databases]
    [Regel("REL-10", "D-42")]
    public async Task Two_who_publish_at_once_publish_once(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        var region = await DrawnAsync(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(region.PubliceerAsync)));

        results.Count(r => r.IsGelukt).ShouldBe(1);
        results.Single(r => !r.IsGelukt).Weigeringen[0].Code.ShouldBeOneOf(AanmeldingWeigeringen.Gewijzigd.Code, LotingWeigeringen.VerkeerdeToestand.Code);
        await database.SysteemAsync(async db =>
        {
            (await db.Logboek.CountAsync(l => l.Soort == "LotingGepubliceerd")).ShouldBe(1);
            await CheckMailAsync(db, await db.Aanmeldingen.Where(a => a.Lotingskenmerk != null).ToListAsync());
        });
        (await Audit.ReportAsync(database, [])).Klopt.ShouldBeTrue();
    }

    [Theory]
    [Databases]
    [Regel("R2-03", "D-44")]
    public async Task The_place_on_a_waiting_list_is_a_row_and_not_a_text(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        await DrawnAsync(database);

        await database.SysteemAsync(async db =>
        {
            var told = (await db.Lotingsuitslagen.ToListAsync())
                .SelectMany(u => Json.Lees<Application.Lotingen.Lotingsuitleg>(u.Uitleg).Redenen.Where(r => r.Wachtlijstplaats != null)
                    .Select(r => (u.LeerlingId, Guid.Parse(r.Eenheid!), r.Wachtlijstplaats!.Value)));
            var kept = (await db.Wachtlijstplaatsen.ToListAsync()).ConvertAll(w => (w.LeerlingId, w.BrugklasId.Waarde, w.Plaats));
            kept.ShouldNotBeEmpty();
            kept.ShouldBe(told, ignoreOrder: true);
        });
    }

    /// <summary>How long it takes stands in bench/README.md; that it is linear is a number of statements, which no busy machine changes.</summary>
    [Theory]
    [Databases]
    [Regel("B-80")]
    public async Task Draw_and_publication_ask_no_more_per_pupil_in_a_larger_region(Databasesoort kind)
    {
        var (small, large) = (await StatementsAsync(kind, Pupils / 4), await StatementsAsync(kind, Pupils));

        // Four times the pupils. How many are passed on is chance, so a little more is no growth; a question per pair of pupils would be sixteen times.
        small.Draw.ShouldBeGreaterThan(0);
        large.Draw.ShouldBeLessThan(small.Draw * 5);
        small.Publish.ShouldBeGreaterThan(0);
        large.Publish.ShouldBeLessThan(small.Publish * 5);
    }

    private static async Task<(int Draw, int Publish)> StatementsAsync(Databasesoort kind, int pupils)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        var region = await FrozenAsync(database, pupils);
        var draw = await database.Meter.MeetAsync(region.TrekAsync);
        var publish = await database.Meter.MeetAsync(async () => (await region.PubliceerAsync()).IsGelukt.ShouldBeTrue());
        return (draw.Count, publish.Count);
    }

    private static Aanvraag Sent(Aanmelding application, OrganisatieId committee, Handeling handeling)
    {
        var request = new Aanvraag(application.LeerlingId, application.OrganisatieId, OrganisatieId.Nieuw(), application.Schooljaar, Aanvraagsoort.TlvPro);
        request.DienIn([], committee, new Testkind("Sanne", new DateOnly(2015, 1, 1), "8A", "College", null, "Karin"), handeling.Vandaag, handeling).IsGelukt.ShouldBeTrue();
        return request;
    }

    private static async Task<Meetregio> DrawnAsync(Proefdatabase database)
    {
        var region = await FrozenAsync(database, Pupils);
        await region.TrekAsync();
        return region;
    }

    private static async Task<Meetregio> FrozenAsync(Proefdatabase database, int pupils)
    {
        var region = new Meetregio(database, pupils);
        database.Klok.ZetOp(new DateOnly(2027, 3, 26));
        await region.VulAsync();
        await region.LegLotingVastAsync();
        await region.BevriesAsync();
        return region;
    }

    private static async Task CheckMailAsync(OversteekDb db, List<Aanmelding> applications)
    {
        var mails = (await db.UitgaandeBerichten.Where(b => b.Ouder != null && (b.Sjabloon == "ouder.loting-uitslag" || b.Sjabloon == "ouder.doorgeschoven"))
            .ToListAsync())
            .ConvertAll(b => (b.LeerlingId, b.Ouder));
        mails.ShouldBe(applications.SelectMany(a => new[] { ((LeerlingId?)a.LeerlingId, (int?)1), (a.LeerlingId, 2) }), ignoreOrder: true);
    }

    private static async Task CheckAccessAsync(OversteekDb db, List<Aanmelding> applications)
    {
        var running = (await db.Inzagerechten.Where(i => i.Tot == null || i.Grond == Inzagegrond.Contact)
            .Where(i => i.Grond != Inzagegrond.EigenLeerling && i.Grond != Inzagegrond.Bestuur && i.Grond != Inzagegrond.Regio)
            .ToListAsync()).ToLookup(i => i.LeerlingId);
        foreach (var application in applications)
        {
            var rows = running[application.LeerlingId].Select(i => (i.Grond, i.Reikwijdte, Handles: i.Organisatie == application.OrganisatieId));
            rows.ShouldBe(
                application.Status == Aanmeldingstatus.Doorgeschoven
                    ? [(Inzagegrond.Doorgeschoven, Inzagereikwijdte.Dossier, true), (Inzagegrond.Contact, Inzagereikwijdte.Contact, false)]
                    : [(Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Dossier, true)],
                ignoreOrder: true);
        }
    }

    private static Task<State> StateAsync(Proefdatabase database) => database.SysteemAsync(async db => new State(
        (await db.Lotingen.SingleAsync()).Status, await db.UitgaandeBerichten.CountAsync(), await db.Logboek.CountAsync(),
        await db.Inzagerechten.CountAsync(), await db.Inzagerechten.CountAsync(i => i.Tot == null),
        string.Join(',', await db.Aanmeldingen.GroupBy(a => a.Status).OrderBy(g => g.Key).Select(g => $"{g.Key}={g.Count()}").ToListAsync()),
        string.Join(',', await db.Voortgangen.GroupBy(v => v.Aanmeldingstatus).OrderBy(g => g.Key).Select(g => $"{g.Key}={g.Count()}").ToListAsync())));

    /// <summary>Breaks when access, results and mails are written and the log of nearly all results too: the later, the more must be undone.</summary>
    private static class LateFailure
    {
        private const string Late = "(SELECT count(*) FROM logboekregel WHERE soort IN ('LeerlingIngeloot', 'LeerlingUitgeloot', 'AanmeldingDoorgeschoven')) > 100";

        public const string Sqlite =
            $"CREATE TRIGGER stoor BEFORE INSERT ON logboekregel WHEN NEW.soort = 'InzagerechtBeeindigd' AND {Late} BEGIN SELECT RAISE(ABORT, 'gestoord'); END";

        public const string Postgres =
            $"""
            CREATE FUNCTION stoor() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {Late} THEN RAISE EXCEPTION 'gestoord'; END IF; RETURN NEW; END $$;
            CREATE TRIGGER stoor BEFORE INSERT ON logboekregel FOR EACH ROW WHEN (NEW.soort = 'InzagerechtBeeindigd') EXECUTE FUNCTION stoor();
            """;
    }

    private sealed record State(Lotingstatus Status, int Mails, int Log, int Access, int Running, string Applications, string Progress);
}
