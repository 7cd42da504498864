using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Post;
using Oversteek.Data.Tests.Samples;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>A mail server that takes a message and never says so (B-72).</summary>
public sealed class SilentMailTests
{
    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("REL-14", "B-72")]
    public async Task A_message_that_may_have_arrived_leaves_three_times_at_most_with_one_id_and_then_waits_for_somebody(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        await region.MakeListDefinitiveAsync(await region.ApplyAsync(pupil, region.VoA), region.VoA, 1);
        await using var mailbox = await Mailbox.StartAsync("--zwijg");
        var options = new Postopties("https://oversteek.example", "overstap@example.nl", "127.0.0.1", mailbox.Port, Tls: false);
        await using var postman = new Smtppostbode(options, TimeSpan.FromSeconds(3));

        for (var hour = 0; hour < 8; hour++)
        {
            await region.SendAsync(postman);
            region.Database.Klok.Verder(TimeSpan.FromHours(1));
        }

        mailbox.Mails.Count.ShouldBe(3);
        mailbox.Mails.Select(m => m.Ruw.Split('\n').Single(r => r.StartsWith("Message-I", StringComparison.OrdinalIgnoreCase)).Trim()).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        var stuck = await region.Database.SysteemAsync(db => db.UitgaandeBerichten.AsNoTracking().SingleAsync(b => b.Status == Berichtstatus.Vastgelopen));
        stuck.Fout.ShouldBe("SMTP-ONBEVESTIGD");
    }
}
