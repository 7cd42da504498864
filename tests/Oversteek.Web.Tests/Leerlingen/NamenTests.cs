using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Overstapdossiers;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Leerlingen;

/// <summary>B-36: a name is one name, however its parts were typed or read.</summary>
[Regel("B-36")]
public sealed class NamenTests
{
    [Theory, Databases]
    public async Task Een_voorzetsel_met_apostrof_staat_aan_de_naam_vast_en_het_kind_is_overal_hetzelfde_kind(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await NieuwAsync(po, "Jan", "d'", "Hondt")).VerstuurAsync();
        var kind = await server.Systeem(db => db.Leerlingen.Select(l => l.Id).SingleAsync());

        var tab = await po.GetAsync(OkrTests.Url(kind, "1"));
        tab.Tekst.ShouldContain("Jan d'Hondt");
        tab.Tekst.ShouldNotContain("d' Hondt");
        foreach (var (voor, naam) in new[] { ("", "d' Hondt"), ("", "D’Hondt"), ("d'", "hondt"), ("", "Hondt") })
            (await (await NieuwAsync(po, "Jan", voor, naam)).VerstuurAsync()).HeeftFout("Invoer.TochToevoegen", "met deze naam en geboortedatum").ShouldBeTrue($"{voor}|{naam}");
        var gevraagd = await (await NieuwAsync(po, "Jan", "", "d' Hondt")).VerstuurAsync();
        (await gevraagd.Formulier("main form").Zet("Invoer.TochToevoegen", "true").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        var lijst = await po.GetAsync("/leerlingen");
        lijst.Tekst.ShouldContain("d'Hondt, Jan");
        lijst.Tekst.ShouldNotContain("d' Hondt");
    }

    [Theory, Databases]
    public async Task Een_ouder_heet_als_het_kind_en_wordt_in_een_volgend_bestand_herkend(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = await server.DefinitiefKindAsync(Osobestanden.Eigen(l => l with
        {
            Voorvoegsel = "d'",
            Achternaam = "Hondt",
            Verzorger = [l.Verzorger[0] with { Voorvoegsel = "d'", Achternaam = "Hondt" }, l.Verzorger[1] with { Achternaam = "Müller" }],
        }));
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var gelezen = (await po.GetAsync(OkrTests.Url(kind, "1"))).Tekst;
        gelezen.ShouldContain("A. d'Hondt");
        gelezen.ShouldNotContain("d' Hondt");
        var tweede = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Voorvoegsel = null,
            Achternaam = "d' Hondt",
            Verzorger = [l.Verzorger[0] with { Achternaam = "d' Hondt" }, l.Verzorger[1] with { Achternaam = "Muller" }],
        }));
        tweede.Leerling.ShouldBe(kind);
        tweede.Regels.ShouldNotContain(r => r.Tekst.Contains("er zijn al twee ouders", StringComparison.Ordinal));
        tweede.Regels.ShouldNotContain(r => r.Tekst.Contains("d' Hondt", StringComparison.Ordinal));
    }

    [Theory, Databases, Regel("OSO-09")]
    public async Task Wie_een_dossier_opvraagt_typt_de_naam_zoals_hij_klinkt_en_wat_al_klaarstond_gaat_nog_open(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.ZetKlaarAsync(await server.DefinitiefKindAsync(Osobestanden.Eigen(l => l with { Achternaam = "Sørensen-Strauß" })));
        var sleutel = await server.SleutelAsync();
        foreach (var naam in new[] { "Sørensen-Strauß", "sorensen strauss" })
            (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = naam })).Status.ShouldBe(HttpStatusCode.OK, naam);

        // As it was kept before the names had one form.
        var vroeger = await server.InScopeAsync(
            sp => Task.FromResult(sp.GetRequiredService<BlindeIndex>().Bereken("oso-opvragen", "10AA>20CC", $"{Osobestanden.Bsn}|2015-05-06|SØRENSENSTRAUß")),
            toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker));
        await server.Systeem(db => db.KlaargezetteDossiers.ExecuteUpdateAsync(s => s.SetProperty(k => k.Zoeksleutel, vroeger)));
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = "Sørensen-Strauß" })).Status.ShouldBe(HttpStatusCode.OK);
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist with { Achternaam = "Sorensen" })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases]
    public async Task Wie_een_code_invoert_ziet_de_initialen_zoals_iemand_ze_schrijft(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        foreach (var (roepnaam, achternaam, initialen) in new[] { ("IJsbrand", "Jansen", "IJ.J."), ("U\u0308mit", "'t Hof", "Ü.T."), ("𝒩oor", "Öztürk", "𝒩.Ö.") })
        {
            var (kind, code) = await wereld.LeerlingAsync(achternaam: achternaam);
            await wereld.Server.Systeem(async db =>
            {
                var leerling = await db.Leerlingen.SingleAsync(l => l.Id == kind);
                leerling.VulAan(new() { Personalia = leerling.Personalia with { Roepnaam = roepnaam } }, wereld.Server.Handeling(wereld.Server.Regio.PoSchool));
                await db.SaveChangesAsync();
            });

            (await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren)).Tekst.ShouldContain(initialen);
        }
    }

    private static async Task<Formulier> NieuwAsync(Webklant po, string roepnaam, string voor, string achternaam) => (await po.GetAsync("/leerlingen/nieuw")).Formulier("main form")
        .Zet("Invoer.Roepnaam", roepnaam).Zet("Invoer.Tussenvoegsel", voor).Zet("Invoer.Achternaam", achternaam).Zet("Invoer.Geboortedatum", "14-3-2015");
}
