using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Reservekopieen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Tests.Bedrijf;

public sealed class StandTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static readonly DateTimeOffset Nu = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly Bedrijfsstand Goed = new(
        Nu, new Poststand(3, 0, Nu.AddMinutes(-14)), new Bestandentelling(1, Nu.AddMinutes(-14), 0, 5, 100), new Scannerstand(true, Nu, null, null), 40, false,
        true, new Laatstekopie("a.kopie", Nu.AddHours(-25), 1, "", true), null, TimeSpan.FromSeconds(1), [new Taakstand("E-mail versturen", Nu, null)], false);

    private static readonly Dictionary<Alarm, Bedrijfsstand> Gevallen = new()
    {
        [Alarm.PostBlijftHangen] = Goed with { Post = new Poststand(1, 0, Nu.AddMinutes(-16)) },
        [Alarm.PostVastgelopen] = Goed with { Post = new Poststand(0, 1, null) },
        [Alarm.ReservekopieTeOud] = Goed with { Kopie = Goed.Kopie! with { Op = Nu.AddHours(-27) } },
        [Alarm.ReservekopieNietNagekeken] = Goed with { Kopie = Goed.Kopie! with { Nagekeken = false } },
        [Alarm.ScannerGeeftGeenOordeel] = Goed with { Scanner = new Scannerstand(true, Nu, "geen antwoord", Nu) },
        [Alarm.BestandWachtTeLang] = Goed with { Bestanden = Goed.Bestanden with { Oudste = Nu.AddMinutes(-16) } },
        [Alarm.SchijfRaaktVol] = Goed with { SchijfVol = true },
        [Alarm.KlokLooptUiteen] = Goed with { Klokverschil = TimeSpan.FromSeconds(-3) },
        [Alarm.TaakMislukt] = Goed with { Taken = [new Taakstand("E-mail versturen", Nu, Nu)] },
        [Alarm.NietVrijgegeven] = Goed with { HersteldVan = Nu, Post = new Poststand(1, 0, Nu.AddDays(-1)) },
        [Alarm.WebserverOngenoemd] = Goed with { WebserverOngenoemd = true },
    };

    public static TheoryData<Alarm> Alarmen => [.. Enum.GetValues<Alarm>()];

    [Theory]
    [MemberData(nameof(Alarmen))]
    [Regel("SEC-63", "B-77")]
    public void Elk_alarm_gaat_af_om_zijn_eigen_reden_en_alleen_daarom(Alarm alarm)
    {
        Alarmregels.Van(Goed).ShouldBeEmpty();
        Alarmregels.Van(Gevallen[alarm]).ShouldBe([alarm]);
        Woorden.Geef($"Alarm.{alarm}.Wat").Length.ShouldBeGreaterThan(Woorden.Geef($"Alarm.{alarm}").Length);
    }

    [Fact, Regel("SEC-63")]
    public void Zonder_kopie_waar_er_een_hoort_te_zijn_is_alarm_en_waar_niemand_er_een_verwacht_niet()
    {
        Alarmregels.Van(Goed with { Kopie = null }).ShouldBe([Alarm.ReservekopieTeOud]);
        Alarmregels.Van(Goed with { Kopie = null, KopieVerwacht = false }).ShouldBeEmpty();
    }

    [Fact, Regel("REL-22", "SEC-63", "B-78")]
    public async Task Herstelde_gegevens_zijn_te_zien_voor_en_na_het_inloggen_tot_ze_zijn_vrijgegeven()
    {
        var beheerder = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);
        var voor = (await beheerder.GetAsync("/beheer/programma")).Tekst;
        voor.ShouldNotContain("Hersteld uit back-up");
        await server.Systeem(async db =>
        {
            db.Add(new Herstelstand { Kopie = Guid.NewGuid(), Van = new DateTimeOffset(2027, 1, 12, 2, 0, 0, TimeSpan.Zero), Op = server.Klok.GetUtcNow() });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        server.Klok.Verder(TimeSpan.FromSeconds(11));

        foreach (var pagina in new[] { await beheerder.GetAsync("/beheer/programma"), await server.Anoniem().GetAsync("/inloggen") })
        {
            pagina.Tekst.ShouldContain("Hersteld uit back-up");
            pagina.Tekst.ShouldContain("U ziet de gegevens van 12 januari 03:00");
        }
        await Meting.MeetAsync(TestContext.Current.CancellationToken);
        await Meting.MeetAsync(TestContext.Current.CancellationToken);
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldContain("oversteek reservekopie vrijgeven");
        await VrijgevenAsync();
        server.Klok.Verder(TimeSpan.FromSeconds(11));
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldNotContain("Hersteld uit back-up");
    }

    [Fact, Regel("SEC-63", "B-77")]
    public async Task Een_alarm_begint_bij_de_tweede_ronde_en_wie_de_pagina_opent_is_geen_ronde()
    {
        var ct = TestContext.Current.CancellationToken;
        var beheerder = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);
        var taken = server.Diensten.GetRequiredService<Taakstanden>();
        var woord = Woorden.Geef($"Alarm.{Alarm.TaakMislukt}");
        await Meting.MeetAsync(ct);
        taken.Mislukt("Proef");

        await Meting.MeetAsync(ct);
        var gemeten = Meting.Laatste;
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldNotContain(woord);
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldNotContain(woord);
        Meting.Laatste.ShouldBeSameAs(gemeten);

        await Meting.MeetAsync(ct);
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldContain(woord);
        taken.Gelukt("Proef");
        await Meting.MeetAsync(ct);
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldNotContain(woord);
    }

    [Fact, Regel("B-12", "SEC-63")]
    public async Task Een_webserver_ervoor_die_niet_is_genoemd_geeft_alarm_en_een_bezoeker_die_zich_zo_voordoet_niet()
    {
        var beheerder = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);
        var woord = Woorden.Geef($"Alarm.{Alarm.WebserverOngenoemd}");

        await TweeRondenAsync(via: 1, rechtstreeks: 3);
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldNotContain(woord);
        await TweeRondenAsync(via: 3, rechtstreeks: 1);
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldContain(woord);
        (await server.Anoniem().GetAsync("/health/ready")).Antwoord.IsSuccessStatusCode.ShouldBeTrue("de pagina's werken");

        await TweeRondenAsync(via: 0, rechtstreeks: 3);
        (await beheerder.GetAsync("/beheer/programma")).Tekst.ShouldNotContain(woord);
    }

    [Theory, Regel("B-12")]
    [InlineData("10.0.0.5", "203.0.113.7", false)]
    [InlineData("::ffff:10.0.0.5", "203.0.113.7", false)]
    [InlineData("10.0.0.6", "203.0.113.7", true)]
    [InlineData("10.0.0.5", "203.0.113.7, 10.0.0.9", true)]
    [InlineData("10.0.0.5", "203.0.113.7, 10.0.0.7", false)]
    [InlineData("10.0.0.5", "", false)]
    public void Alleen_wie_is_genoemd_wordt_geloofd_en_een_stille_ronde_verandert_niets(string adres, string keten, bool alarm)
    {
        var wacht = new Proxywacht(Options.Create(new Oversteekopties { Proxys = ["10.0.0.5", "10.0.0.7"] }));
        var context = new DefaultHttpContext();
        (context.Connection.RemoteIpAddress, context.Request.Headers["X-Forwarded-For"]) = (IPAddress.Parse(adres), keten);

        wacht.Tel(context);

        wacht.IsWebserverOngenoemd().ShouldBe(alarm);
        wacht.IsWebserverOngenoemd().ShouldBe(alarm);
    }

    /// <summary>What an alarm needs to begin: seen in two rounds. Who asks after its health all the time is no visitor.</summary>
    private async Task TweeRondenAsync(int via, int rechtstreeks)
    {
        await Meting.MeetAsync(TestContext.Current.CancellationToken);
        for (var ronde = 0; ronde < 2; ronde++)
        {
            for (var i = 0; i < 10; i++)
                await server.Anoniem().GetAsync("/health/live");
            for (var i = 0; i < via + rechtstreeks; i++)
            {
                var verzoek = new HttpRequestMessage(HttpMethod.Get, "/inloggen");
                if (i < via)
                    verzoek.Headers.Add("X-Forwarded-For", "203.0.113.7");
                await server.Anoniem().VerstuurAsync(verzoek);
            }
            await Meting.MeetAsync(TestContext.Current.CancellationToken);
        }
    }

    private Bedrijfsmeting Meting => server.Diensten.GetRequiredService<Bedrijfsmeting>();

    private async Task VrijgevenAsync()
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Application.Toegang.Systeemtoegang>().VoerUitAsync<Stilzetten, bool>(
            Application.Toegang.Systeemgrond.Beheer, (_, stil) => stil.GeefVrijAsync(TestContext.Current.CancellationToken))).ShouldBeTrue();
    }
}
