using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

public sealed partial class OutboxTests
{
    [Theory]
    [Databases]
    [Regel("REL-14", "KEU-04")]
    public async Task Only_the_parent_who_chose_mail_gets_one(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        var postman = new FakePostman();

        var report = await region.SendAsync(postman);

        report.ShouldBe(new Verzendverslag(1, 1, 0, 0, false));
        postman.Sent.ShouldHaveSingleItem().Aan.Waarde.ShouldBe("ouder@example.org");
        (await region.SendAsync(postman)).ShouldBe(new Verzendverslag(0, 0, 0, 0, false));
        (await StatesAsync(region)).ShouldBe([Berichtstatus.NietNodig, Berichtstatus.Verzonden], ignoreOrder: true);
    }

    [Theory]
    [Databases]
    [Regel("KEU-04")]
    public async Task A_choice_that_was_withdrawn_counts_at_once(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await AppliedAsync(region);
        await region.Database.AlsAsync(region.PoA, async db =>
        {
            (await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == pupil)).LegKeuzeVast(1, Communicatiekeuze.Nee, region.Act(region.PoA)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        var postman = new FakePostman();

        (await region.SendAsync(postman)).NietNodig.ShouldBe(2);

        postman.Sent.ShouldBeEmpty();
    }

    [Theory]
    [Databases]
    [Regel("REL-14")]
    public async Task A_change_that_is_rolled_back_is_never_mailed(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var id = await region.ApplyAsync(pupil, region.VoA);
        await region.Database.AlsAsync(region.VoA, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var application = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.Id == id);
            application.MaakLijstDefinitief(1, new Procedureregels(), region.Act(region.VoA)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });

        (await region.SendAsync(new FakePostman())).ShouldBe(new Verzendverslag(0, 0, 0, 0, false));
        (await StatesAsync(region)).ShouldBeEmpty();
    }

    [Theory]
    [Databases]
    [Regel("REL-14")]
    public async Task A_server_that_is_gone_costs_no_attempt_and_loses_nothing(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        var down = true;
        var postman = new FakePostman(_ => down ? new PostbodeFout(Postfout.Onbereikbaar, "SMTP-ONBEREIKBAAR") : null);

        // A weekend.
        for (var hour = 0; hour < 48; hour++)
        {
            (await region.SendAsync(postman)).Verzonden.ShouldBe(0);
            region.Database.Klok.Verder(TimeSpan.FromHours(1));
        }
        var waiting = await region.Database.SysteemAsync(db => db.UitgaandeBerichten.SingleAsync(b => b.Ouder == 1));
        (waiting.Status, waiting.Pogingen, waiting.Fout).ShouldBe((Berichtstatus.Wacht, 0, "SMTP-ONBEREIKBAAR"));

        down = false;
        (await region.SendAsync(postman)).Verzonden.ShouldBe(1);
    }

    [Theory]
    [Databases]
    [Regel("REL-14")]
    public async Task A_message_that_is_refused_again_and_again_gets_stuck_and_can_be_sent_again(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        var postman = new FakePostman(n => n <= BerichtenVersturen.Pogingen ? new PostbodeFout(Postfout.Tijdelijk, "SMTP-451") : null);

        var rounds = 0;
        while ((await StuckAsync(region)) is null && rounds++ < 50)
        {
            await region.SendAsync(postman);
            region.Database.Klok.Verder(TimeSpan.FromHours(1));
        }
        postman.Tries.ShouldBe(BerichtenVersturen.Pogingen);
        var stuck = (await StuckAsync(region)).ShouldNotBeNull();
        stuck.Fout.ShouldBe("SMTP-451");

        (await RetryAsync(region, stuck.Id, Rol.Regiocoordinator, region.Regio)).IsGelukt.ShouldBeTrue();
        (await region.SendAsync(postman)).Verzonden.ShouldBe(1);
        (await RetryAsync(region, stuck.Id, Rol.Regiocoordinator, region.Regio)).IsGelukt.ShouldBeFalse();
        (await region.Database.SysteemAsync(db => db.Logboek.CountAsync(l => l.Soort == "BerichtOpnieuwVerstuurd"))).ShouldBe(1);
    }

    [Theory]
    [Databases]
    [Regel("REL-14")]
    public async Task A_message_to_an_address_that_does_not_exist_gets_stuck_at_once(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);

        (await region.SendAsync(new FakePostman(_ => new PostbodeFout(Postfout.Blijvend, "SMTP-550")))).Vastgelopen.ShouldBe(1);

        (await StuckAsync(region))!.Fout.ShouldBe("SMTP-550");
    }

    [Theory]
    [Databases]
    [Regel("REL-14")]
    public async Task A_worker_that_dies_leaves_its_messages_to_the_next(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        await Should.ThrowAsync<OperationCanceledException>(() => region.SendAsync(new Dying()));

        (await region.SendAsync(new FakePostman())).Verzonden.ShouldBe(0);
        region.Database.Klok.Verder(TimeSpan.FromMinutes(6));
        (await region.SendAsync(new FakePostman())).Verzonden.ShouldBe(1);
    }

    [Theory]
    [Databases]
    [Regel("REL-14")]
    public async Task Four_workers_send_each_message_once(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        for (var i = 0; i < 15; i++)
            await AppliedAsync(region, i + 1);
        var postman = new FakePostman();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => region.SendAsync(postman))));

        postman.Sent.Count.ShouldBe(15);
        postman.Sent.Select(m => m.Id).Distinct().Count().ShouldBe(15);
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    public async Task Another_region_sees_and_resends_nothing(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        await region.SendAsync(new FakePostman(_ => new PostbodeFout(Postfout.Blijvend, "SMTP-550")));
        var stuck = (await StuckAsync(region))!;
        await using var scope = region.Database.Diensten.CreateAsyncScope();
        var mailbox = new Postbus(scope.ServiceProvider.GetRequiredService<Systeemtoegang>(), Outbox.Options);

        (await mailbox.LijstAsync(region.Act(region.Regio, Rol.Regiocoordinator), null, 1, 50, default)).Count.ShouldBe(2);
        (await mailbox.LijstAsync(region.Act(OrganisatieId.Nieuw(), Rol.Regiocoordinator), null, 1, 50, default)).ShouldBeEmpty();
        (await mailbox.LijstAsync(region.Act(OrganisatieId.Nieuw(), Rol.Platformbeheerder), null, 1, 50, default)).Count.ShouldBe(2);
        (await RetryAsync(region, stuck.Id, Rol.Regiocoordinator, OrganisatieId.Nieuw())).IsGelukt.ShouldBeFalse();
        (await StuckAsync(region)).ShouldNotBeNull();
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("D-50", "MSG-02")]
    public async Task The_mails_name_no_child_and_only_two_carry_more_than_a_link(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await AppliedAsync(region);
        var postman = new FakePostman();
        await region.SendAsync(postman);
        await region.Database.AlsAsync(region.VoA, async db =>
        {
            (await db.Aanmeldingen.SingleAsync(a => a.LeerlingId == pupil)).WijsAf(new Procedureregels().Afwijsredenen[2], "geheim van de school", new Afwijsruimte(false, false, false), region.Act(region.VoA)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        await region.SendAsync(postman);

        var texts = postman.Sent.Select(m => m.Tekst).ToList();
        texts[0].ShouldContain("1. School VoSchool, havo 1");
        texts[1].ShouldContain(new Procedureregels().Afwijsredenen[2].Oudertekst);
        foreach (var text in texts)
        {
            foreach (var canary in new[] { "Jansen", "Sam", "2014-11-05", "5 november", Region.Bsn, Region.Secret, "geheim van de school" })
                text.ShouldNotContain(canary);
            Placeholder().IsMatch(text).ShouldBeFalse(text);
        }
    }

    [Theory]
    [Databases]
    [Regel("B-60")]
    public async Task What_was_sent_is_kept_as_it_was_sent_and_closed(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        var postman = new FakePostman();
        await region.SendAsync(postman);
        await region.Database.SysteemAsync(db => db.Organisaties.Where(o => o.Id == region.VoA).ExecuteUpdateAsync(s => s.SetProperty(o => o.Naam, "Een andere naam")));

        var row = await region.Database.SysteemAsync(db => db.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.Status == Berichtstatus.Verzonden));
        await using var scope = region.Database.Diensten.CreateAsyncScope();
        var shown = await new Postbus(scope.ServiceProvider.GetRequiredService<Systeemtoegang>(), Outbox.Options).LeesInDemoAsync(row.Id, region.Act(region.Regio, Rol.Regiocoordinator), default);

        var sent = postman.Sent.ShouldHaveSingleItem();
        (row.Onderwerp, row.Tekst, row.Taal).ShouldBe((sent.Onderwerp, sent.Tekst, "nl"));
        row.Tekstversie.ShouldBe(Berichtteksten.Van(Modules.Alle.ZoekBericht(row.Sjabloon)!, "nl").Versie);
        shown.ShouldBe(new Leesbericht(sent.Onderwerp, sent.Tekst, row.VerzondenOp, row.Tekstversie));
        var closed = await region.Database.SysteemAsync(db => db.UitgaandeBerichten.Where(b => b.Id == row.Id).Select(b => EF.Property<byte[]?>(b, "TekstVersleuteld")).SingleAsync());
        System.Text.Encoding.UTF8.GetString(closed.ShouldNotBeNull()).ShouldNotContain("School VoSchool");
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("REL-14")]
    public async Task A_real_mail_server_gets_the_message_with_a_fixed_id(Databasesoort kind)
    {
        await using var mailbox = await Mailbox.StartAsync("--tijdelijk", "1");
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        await using var postman = new Smtppostbode(Outbox.Options with { SmtpHost = "127.0.0.1", SmtpPoort = mailbox.Port, Tls = false });

        (await region.SendAsync(postman)).Uitgesteld.ShouldBe(1);
        region.Database.Klok.Verder(TimeSpan.FromMinutes(2));
        (await region.SendAsync(postman)).Verzonden.ShouldBe(1);
        await mailbox.WaitForAsync(1);

        var mail = mailbox.Mails.ShouldHaveSingleItem();
        mail.Aan.ShouldBe(["ouder@example.org"]);
        mail.Van.ShouldBe("post@oversteek.example");
        var id = await region.Database.SysteemAsync(db => db.UitgaandeBerichten.Where(b => b.Status == Berichtstatus.Verzonden).Select(b => b.Id).SingleAsync());
        mail.Ruw.ShouldContain($"<{id:N}@oversteek.example>");
        mail.Ruw.ShouldContain("Auto-Submitted: auto-generated");
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("REL-14")]
    public async Task A_mailbox_that_does_not_exist_and_a_port_without_server_are_told_apart(Databasesoort kind)
    {
        await using var mailbox = await Mailbox.StartAsync("--weiger", "ouder@example.org");
        await using var region = await Region.CreateAsync(kind);
        await AppliedAsync(region);
        await using var nobody = new Smtppostbode(Outbox.Options with { SmtpHost = "127.0.0.1", SmtpPoort = 1, Tls = false });

        (await region.SendAsync(nobody)).Onbereikbaar.ShouldBeTrue();
        region.Database.Klok.Verder(TimeSpan.FromMinutes(2));
        await using var refusing = new Smtppostbode(Outbox.Options with { SmtpHost = "127.0.0.1", SmtpPoort = mailbox.Port, Tls = false });
        (await region.SendAsync(refusing)).Vastgelopen.ShouldBe(1);

        (await StuckAsync(region))!.Fout.ShouldBe("SMTP-550");
        mailbox.Mails.ShouldBeEmpty();
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    public async Task Mail_for_a_school_goes_to_its_own_address_and_without_one_is_visible(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.Database.SysteemAsync(async db =>
        {
            (await db.Organisaties.SingleAsync(o => o.Id == region.Regio)).WijzigContact(new Contactgegevens(null, "regio@example.org", null), null, region.Act(region.Regio));
            var classes = await db.Brugklasbeheren.Include(b => b.Klassen).SingleAsync();
            classes.Verstuur(region.Act(region.VoA)).IsGelukt.ShouldBeTrue();
            classes.Accepteer(region.Act(region.Regio)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        var postman = new FakePostman();

        (await region.SendAsync(postman)).ShouldBe(new Verzendverslag(1, 0, 0, 1, false));

        var mail = postman.Sent.ShouldHaveSingleItem();
        mail.Aan.Waarde.ShouldBe("regio@example.org");
        mail.Tekst.ShouldContain("https://oversteek.example/");
        (await StuckAsync(region))!.Fout.ShouldBe("GEEN-ADRES");
    }

    private static async Task<LeerlingId> AppliedAsync(Region region, int number = 1)
    {
        var pupil = await region.AddPupilAsync(region.PoA);
        await region.MakeListDefinitiveAsync(await region.ApplyAsync(pupil, region.VoA), region.VoA, number);
        return pupil;
    }

    private static Task<List<Berichtstatus>> StatesAsync(Region region) => region.Database.SysteemAsync(db => db.UitgaandeBerichten.Select(b => b.Status).ToListAsync());

    private static Task<UitgaandBericht?> StuckAsync(Region region) =>
        region.Database.SysteemAsync(db => db.UitgaandeBerichten.AsNoTracking().SingleOrDefaultAsync(b => b.Status == Berichtstatus.Vastgelopen));

    private static async Task<Result> RetryAsync(Region region, Guid message, Rol role, OrganisatieId organisation)
    {
        await using var scope = region.Database.Diensten.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return await new BerichtOpnieuwVersturen(services.GetRequiredService<Systeemtoegang>(), services.GetRequiredService<Ketensluiter>())
            .ExecuteAsync(message, region.Act(organisation, role), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    private sealed class Dying : IPostbode
    {
        public Task VerstuurAsync(Postbericht bericht, CancellationToken ct) => throw new OperationCanceledException();
    }
}
