using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Logboek;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Oso;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Over HTTP, as the system of a vo school asks.</summary>
public sealed class DossierOpvragenTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("OSO-09")]
    public async Task De_vo_school_haalt_op_wat_voor_haar_klaarstaat()
    {
        var kind = await server.DefinitiefKindAsync();
        (await server.ZetKlaarAsync(kind, "20cc", null, "cat_toetsresultaten")).Waarde.ShouldBe("Havencollege");
        var sleutel = await server.SleutelAsync();

        foreach (var vraag in new[] { Opvraagvraag.Juist, new Opvraagvraag("BRUGGINK", "269 326 728", "2015-05-06", "10aa") })
        {
            var antwoord = await server.VraagAsync(sleutel, vraag);

            (antwoord.Status, antwoord.Soort).ShouldBe((HttpStatusCode.OK, "application/xml"));
            using var bron = new MemoryStream(Encoding.UTF8.GetBytes(antwoord.Inhoud));
            var dossier = OsoLezer.Lees(bron).Bestand!.Dossier!;
            (dossier.Huidigeschool.Leerling.Bsn!.Value.Tekst, dossier.Metadata.CategorieUitlevering!.CatToetsresultaten).ShouldBe((Osobestanden.Bsn, "OPT-UIT"));
        }
        (await server.LogAsync(Leessoort.OsoOpgevraagd)).ShouldBe(2);
        var klaar = await server.Systeem(db => db.KlaargezetteDossiers.SingleAsync());
        klaar.OpgehaaldOp.ShouldBe(server.Klok.GetUtcNow());
        (await server.Systeem(db => db.Inzagerechten.CountAsync(i => i.HouderId == HouderId.Van(server.Regio.VoSchool)))).ShouldBe(0, "wie een bestand krijgt, ziet het dossier op het platform niet");
    }

    [Theory, Regel("OSO-09", "B-36")]
    [InlineData("van", "Bruggink", "van Bruggink")]
    [InlineData("van", "Bruggink", "Van BRUGGINK")]
    [InlineData(null, "van den Bruggink", "Bruggink")]
    [InlineData("d'", "Hondt", "d’Hondt")]
    [InlineData(null, "'t Hart", "Hart")]
    [InlineData(null, "Van", "van")]
    public async Task Woorden_voor_de_naam_houden_niemand_tegen(string? tussenvoegsel, string achternaam, string gevraagd)
    {
        await server.ZetKlaarAsync(await server.DefinitiefKindAsync(Osobestanden.Eigen(l => l with { Voorvoegsel = tussenvoegsel, Achternaam = achternaam })));
        var sleutel = await server.SleutelAsync();

        (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = gevraagd })).Status.ShouldBe(HttpStatusCode.OK);
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = "Ton" + achternaam })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = "van den" })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Regel("OSO-09", "SEC-25")]
    public async Task Elke_verkeerde_combinatie_krijgt_hetzelfde_antwoord_en_staat_in_het_logboek()
    {
        await server.ZetKlaarAsync(await server.DefinitiefKindAsync());
        var sleutel = await server.SleutelAsync();
        Opvraagvraag[] vragen =
        [
            Opvraagvraag.Juist with { Achternaam = "Brugging" }, Opvraagvraag.Juist with { Persoonsnummer = "111222333" }, Opvraagvraag.Juist with { Persoonsnummer = "12" },
            Opvraagvraag.Juist with { Geboortedatum = "2015-05-07" }, Opvraagvraag.Juist with { Geboortedatum = "6 mei" }, Opvraagvraag.Juist with { Brin = "11BB" },
            Opvraagvraag.Juist with { Brin = null }, new Opvraagvraag(null, null, null, null),
        ];

        var antwoorden = new List<Antwoord>();
        foreach (var vraag in vragen)
            antwoorden.Add(await server.VraagAsync(sleutel, vraag));
        antwoorden.Add(await server.VraagAsync(await server.SleutelAsync(server.Regio.AndereVoSchool), Opvraagvraag.Juist));

        antwoorden.Distinct().ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.NotFound);
        antwoorden[0].Inhoud.ShouldContain("OPV-001");
        (await server.LogAsync("OsoOpvragenGeweigerd")).ShouldBe(antwoorden.Count);
        (await server.LogAsync(Leessoort.OsoOpgevraagd)).ShouldBe(0);
        (await server.Systeem(db => db.KlaargezetteDossiers.SingleAsync())).OpgehaaldOp.ShouldBeNull();
    }

    [Fact]
    [Regel("OSO-09", "SEC-25", "SEC-51")]
    public async Task Wie_alles_goed_heeft_en_nog_geen_bestand_krijgt_heeft_niet_geraden()
    {
        var kind = await server.DefinitiefKindAsync();
        await server.ZetKlaarAsync(kind);
        var wacht = Domain.Bijlagen.Bijlage.VoegToe(
            kind, new Bestand("OPP", "opp.pdf", "application/pdf", 3, Bijlagetoestand.WachtOpControle), Bijlagebron.Upload, true,
            server.Handeling(server.Regio.PoSchool));
        await server.Systeem(async db =>
        {
            db.Add(wacht);
            await db.SaveChangesAsync();
        });
        var sleutel = await server.SleutelAsync();

        for (var i = 0; i < 12; i++)
        {
            var antwoord = await server.VraagAsync(sleutel, Opvraagvraag.Juist);
            (antwoord.Status, antwoord.Inhoud.Contains("OPV-009", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true), $"vraag {i}");
        }
        (await server.LogAsync("OsoOpvragenGeweigerd")).ShouldBe(0);
        (await server.LogAsync(Leessoort.OsoOpgevraagd)).ShouldBe(0);
        (await server.Systeem(db => db.KlaargezetteDossiers.SingleAsync())).OpgehaaldOp.ShouldBeNull();
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = "Anders" })).Status.ShouldBe(HttpStatusCode.NotFound);

        await server.Systeem(db => db.Bijlagen.Where(b => b.Id == wacht.Id).ExecuteDeleteAsync());
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Regel("OSO-07", "OSO-09")]
    public async Task Heropend_ingetrokken_of_verlopen_is_hetzelfde_als_niet_gevonden()
    {
        var kind = await server.DefinitiefKindAsync();
        await server.ZetKlaarAsync(kind);
        var sleutel = await server.SleutelAsync();
        var niets = await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = "Anders" });

        await OkrAsync(kind, okr => okr.Heropen(actieveAanmelding: false, server.Handeling(server.Regio.PoSchool, reden: "fout")).IsGelukt.ShouldBeTrue());
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).ShouldBe(niets);
        await OkrAsync(kind, okr => okr.MaakDefinitief([], server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue());
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.OK);

        server.Klok.ZetOp(new DateOnly(2027, 10, 2));
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).ShouldBe(niets);
        server.Klok.ZetOp(new DateOnly(2027, 10, 1));
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.OK, "de laatste dag");
        await server.InScopeAsync(
            sp => sp.GetRequiredService<KlaarzettenIntrekken>().ExecuteAsync(kind, server.Handeling(server.Regio.PoSchool), CancellationToken.None),
            toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker));
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).ShouldBe(niets);
    }

    [Fact]
    [Regel("OSO-09", "SEC-26")]
    public async Task Na_tien_foute_vragen_helpt_ook_de_juiste_niet_tot_het_uur_om_is()
    {
        await server.ZetKlaarAsync(await server.DefinitiefKindAsync());
        var sleutel = await server.SleutelAsync();
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.OK);
        for (var i = 0; i < 10; i++)
            (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Persoonsnummer = $"{100000000 + i}" })).Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = "Anders" })).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await server.LogAsync(Leessoort.OsoOpgevraagd)).ShouldBe(1);

        server.Klok.Verder(TimeSpan.FromMinutes(61));
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Databases, Regel("B-07", "SEC-60", "SEC-63")]
    public async Task Een_volle_drempel_geeft_een_keer_alarm_bij_wie_vroeg(Databasesoort soort)
    {
        await using var proef = new Proefserver { Soort = soort };
        await proef.InitializeAsync();
        await Proefaccount.MaakAsync(proef, Rol.Platformbeheerder, proef.Regio.Platform);
        var sleutel = await proef.SleutelAsync();
        for (var i = 0; i < 10; i++)
            (await proef.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await proef.LogAsync("CodeAlarm")).ShouldBe(0, "de laatste poging die nog mocht");

        for (var i = 0; i < 3; i++)
            (await proef.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        var alarm = await proef.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "CodeAlarm"));
        (alarm.Namens, alarm.Gegevens).ShouldBe((proef.Regio.VoSchool, """{"Drempel":"opvragen"}"""));
        (await proef.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "account.code-alarm"))).ShouldBe(1);
    }

    [Fact]
    [Regel("OSO-09", "SEC-26")]
    public async Task Kan_er_niet_geteld_worden_dan_komt_er_niets()
    {
        await server.ZetKlaarAsync(await server.DefinitiefKindAsync());
        var sleutel = await server.SleutelAsync();
        await server.Systeem(db => db.Database.ExecuteSqlAsync($"drop table teller"));

        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await server.LogAsync(Leessoort.OsoOpgevraagd)).ShouldBe(0);
    }

    [Fact]
    [Regel("SEC-1")]
    public async Task Zonder_geldige_sleutel_van_een_vo_school_komt_er_niets_uit()
    {
        await server.ZetKlaarAsync(await server.DefinitiefKindAsync());
        var sleutel = await server.SleutelAsync();
        (await server.VraagAsync(null, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await server.VraagAsync("osk_" + new string('a', 43), Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.Unauthorized);

        var ingelogd = await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool);
        (await ingelogd.VerstuurAsync(new HttpRequestMessage(HttpMethod.Post, Opvraagproef.Adres) { Content = System.Net.Http.Json.JsonContent.Create(Opvraagvraag.Juist) }, volg: false)).Status.ShouldBe(HttpStatusCode.Unauthorized);

        await server.Systeem(async db =>
        {
            (await db.Koppelsleutels.SingleAsync()).TrekIn(server.Handeling(server.Regio.VoSchool));
            await db.SaveChangesAsync();
        });
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var oud = await server.SleutelAsync();
        server.Klok.Verder(TimeSpan.FromDays(401));
        (await server.VraagAsync(oud, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await server.LogAsync(Leessoort.OsoOpgevraagd)).ShouldBe(0);
    }

    [Fact]
    [Regel("OSO-09")]
    public async Task Een_onleesbare_of_te_grote_vraag_krijgt_uitleg_en_telt_niet()
    {
        var sleutel = await server.SleutelAsync();
        foreach (var inhoud in new HttpContent[] { new StringContent("{", Encoding.UTF8, "application/json"), new StringContent("null", Encoding.UTF8, "application/json"), new StringContent("a=b"), new StringContent(new string(' ', 10_000) + "{}", Encoding.UTF8, "application/json") })
        {
            using var antwoord = await server.ZendAsync(sleutel, inhoud);
            ((int)antwoord.StatusCode).ShouldBeInRange(400, 413);
        }
        (await server.Systeem(db => db.Tellers.CountAsync(t => t.Sleutel.StartsWith("opvragen")))).ShouldBe(0);
    }

    private async Task OkrAsync(Domain.Bouwstenen.LeerlingId kind, Action<Domain.Overstapdossiers.Okr> werk) => await server.Systeem(async db =>
    {
        werk(await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == kind));
        await db.SaveChangesAsync();
    });
}
