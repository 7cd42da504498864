using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Gebruikers;
using Oversteek.Web.Tests.Ouderportaal;
using Oversteek.Web.Tests.Toegang;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>B-16, PRIV-4: what somebody closed is looked for in everything that leaves the po school.</summary>
public sealed class GeheimAdreskanarieTests : IDisposable
{
    private const string Huis = "Schuilgracht";
    private const string Elders = "Wijkersteeg";
    private const string Nummer = "0687654321";
    private const string Mail = "schuil@proef.example";

    private readonly Brievenbus brievenbus = new();
    private readonly Meelezer log = new();

    public void Dispose() => log.Dispose();

    [Theory]
    [Databases]
    [Regel("B-16", "PRIV-4", "OSO-V05")]
    public async Task Een_geheim_adres_van_de_leerling_sluit_het_ook_bij_de_ouder_die_er_woont(Databasesoort soort)
    {
        await using var wereld = await WereldAsync(soort);
        var (id, code) = await LeerlingAsync(wereld);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        var tab = await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.AdresGeheim", "true").Zet("Invoer.Ouders[1].AdresGeheim", "true").VerstuurAsync("Opslaan");

        tab.Status.ShouldBe(HttpStatusCode.OK);
        (await po.GetAsync(TabEen(id))).Formulier("#okr").Waarde("Invoer.Straat").ShouldBe(Huis, "de eigen school houdt het adres");
        await AllesAsync(wereld, id, code, 1, [Huis, Elders, Nummer, Mail]);
    }

    [Theory]
    [Databases]
    [Regel("B-16")]
    public async Task Een_geheim_adres_van_een_ouder_staat_ook_niet_bij_de_leerling_die_er_woont(Databasesoort soort)
    {
        await using var wereld = await WereldAsync(soort);
        var (id, code) = await LeerlingAsync(wereld);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.Ouders[0].AdresGeheim", "true").VerstuurAsync("Opslaan");

        await AllesAsync(wereld, id, code, 2, [Huis]);
        (await UitvoerAsync(wereld, id, Verstrekking.VoSchool)).ShouldContain(Elders, customMessage: "per persoon: de ander woont ergens anders");
    }

    [Theory]
    [Databases]
    [Regel("B-16")]
    public async Task Ook_niet_als_straat_en_nummer_in_een_veld_zijn_getypt(Databasesoort soort)
    {
        await using var wereld = await WereldAsync(soort);
        var (id, code) = await LeerlingAsync(wereld);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.Straat", $"{Huis} 12a").Zet("Invoer.Huisnummer", "").Zet("Invoer.Ouders[0].AdresGeheim", "true").VerstuurAsync("Opslaan");

        await AllesAsync(wereld, id, code, 2, [Huis]);
    }

    [Theory]
    [Databases]
    [Regel("B-16")]
    public async Task Verhuist_het_kind_met_een_ouder_die_sloot_dan_staat_ook_het_nieuwe_huis_nergens(Databasesoort soort)
    {
        await using var wereld = await WereldAsync(soort);
        var (id, code) = await LeerlingAsync(wereld);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.Ouders[0].AdresGeheim", "true").VerstuurAsync("Opslaan");

        var na = await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.Straat", "Vluchtpad").Zet("Invoer.Huisnummer", "77").Zet("Invoer.Postcode", "9999XX").VerstuurAsync("Opslaan");

        na.Tekst.ShouldContain("Het nieuwe adres is geheim gebleven");
        na.Formulier("#okr").Waarde("Invoer.AdresGeheim").ShouldBe("true");
        await AllesAsync(wereld, id, code, 2, [Huis, "Vluchtpad"]);
    }

    [Fact]
    [Regel("B-16")]
    public async Task Zonder_vinkje_gaat_het_adres_gewoon_mee()
    {
        await using var wereld = await WereldAsync(Databasesoort.Sqlite);
        var (id, _) = await LeerlingAsync(wereld);
        await MaakDefinitiefAsync(wereld, id);

        var uit = await UitvoerAsync(wereld, id, Verstrekking.VoSchool);

        foreach (var waarde in new[] { Huis, Elders, Nummer, Mail })
            uit.ShouldContain(waarde);
    }

    [Theory]
    [Databases]
    [Regel("B-16")]
    public async Task Een_bestand_opent_nooit_wat_een_mens_sloot_en_zegt_dat(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var eerste = await server.EenAsync(Osobestanden.Eigen());
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await po.GetAsync(TabEen(eerste.Leerling!.Value))).Formulier("#okr").Zet("Invoer.AdresGeheim", "true").Zet("Invoer.Ouders[0].AdresGeheim", "true").VerstuurAsync("Opslaan");

        var later = await server.EenAsync(Osobestanden.Eigen(l => l with { Adreslijst = [Osobestanden.Adres("Nieuwestraat")] }));

        var leerling = await server.LeerlingVanAsync(later);
        (leerling.Adres!.Geheim, leerling.Ouders.Single(o => o.Volgnummer == 1).Contact!.Geheim).ShouldBe((true, true));
        later.Regels.Count(r => r.Soort == Regelsoort.Waarschuwing && r.Tekst.Contains("blijft geheim", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    [Regel("B-16")]
    public async Task Wie_verhuist_laat_het_oude_geheime_huis_niet_open_achter_en_een_vinkje_kan_weer_weg()
    {
        await using var wereld = await WereldAsync(Databasesoort.Sqlite);
        var (id, _) = await LeerlingAsync(wereld);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.AdresGeheim", "true").VerstuurAsync("Opslaan");

        await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.Straat", "Elders").Zet("Invoer.Huisnummer", "99").Zet("Invoer.Postcode", "9999XX").VerstuurAsync("Opslaan");
        (await UitvoerAsync(wereld, id, Verstrekking.Samenwerkingsverband)).ShouldNotContain(Huis);

        await (await po.GetAsync(TabEen(id))).Formulier("#okr").Zet("Invoer.Straat", "").Zet("Invoer.Huisnummer", "").Zet("Invoer.Postcode", "").Zet("Invoer.Plaats", "").Zet("Invoer.AdresGeheim", "false").VerstuurAsync("Opslaan");
        (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Adres!.Geheim.ShouldBeFalse();
    }

    private async Task<Vowereld> WereldAsync(Databasesoort soort) => await Vowereld.OpAsync(new Proefserver
    {
        Soort = soort,
        Aanpassing = services =>
        {
            services.AddSingleton<IPostbode>(brievenbus);
            Meelezer.Registreer(services, log);
        },
    });

    /// <summary>The pupil and parent 1 live in the same house, written in two ways; parent 2 lives elsewhere.</summary>
    private static async Task<(LeerlingId Id, string Code)> LeerlingAsync(Vowereld wereld)
    {
        var (id, code) = await wereld.LeerlingAsync(okrDefinitief: false);
        await wereld.Server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id);
            var handeling = wereld.Server.Handeling(leerling.OrganisatieId);
            (await db.Organisaties.SingleAsync(o => o.Id == leerling.OrganisatieId)).WijzigAdres("Schoolplein", "1", "3033EF", "Proefstad", handeling);
            leerling.VulAan(new Leerlinggegevens { Adres = new() { Straat = Huis, Huisnummer = "12", Toevoeging = "a", Postcode = "3011AB", Plaats = "Proefstad", Telefoon = Nummer } }, handeling);
            Verhuis(leerling, 1, new() { Straat = Huis.ToUpperInvariant(), Huisnummer = "12A", Postcode = "3011 ab", Plaats = "Proefstad", Email = "ouder1@proef.example" }, handeling);
            Verhuis(leerling, 2, new() { Straat = Elders, Huisnummer = "3", Postcode = "3022CD", Plaats = "Anderdorp", Email = Mail }, handeling);
            await db.SaveChangesAsync();
        });
        return (id, code);
    }

    private static void Verhuis(Leerling leerling, int nummer, Adresgegevens adres, Handeling handeling) =>
        leerling.WijzigOuder(nummer, leerling.Ouders.Single(o => o.Volgnummer == nummer).Gegevens with { Contact = adres }, handeling).IsGelukt.ShouldBeTrue();

    /// <param name="kijker">The parent who reads in the portal, and sees the own house.</param>
    private async Task AllesAsync(Vowereld wereld, LeerlingId id, string code, int kijker, string[] geheim)
    {
        await MaakDefinitiefAsync(wereld, id);
        await NodigUitAsync(wereld, id);
        var vo = await wereld.VoAsync();
        await Vowereld.VoerInAsync(vo, code);
        await Vowereld.DefinitiefAsync(vo, (await wereld.AanmeldingVanAsync(id)).Id, wereld.Havo);
        await Brievenbus.VerzendAsync(wereld.Server);

        Niet(geheim, await AfdrukAsync(wereld, id), "okr op papier");
        await foreach (var (url, tekst) in SchermenAsync(wereld, id))
            Niet(geheim, tekst, url);
        await foreach (var (url, tekst) in PortaalAsync(wereld, id, kijker))
            Niet([.. geheim.Except(kijker == 1 ? [Huis, Nummer] : [Elders, Mail])], tekst, url);
        foreach (var uitvoer in Enum.GetValues<Verstrekking>())
            Niet(geheim, await UitvoerAsync(wereld, id, uitvoer), uitvoer.ToString());
        Niet(geheim, await UitdraaiAsync(wereld, id), "uitdraai voor een ouder");
        Niet(geheim, string.Join('\n', log.Regels), "log");
        Niet(geheim, string.Join('\n', brievenbus.Ontvangen.Select(b => b.Onderwerp + b.Tekst)), "mail");
        Niet(geheim, await wereld.Server.Systeem(async db => string.Join('\n', (await db.Logboek.Where(l => l.LeerlingId == id).ToListAsync()).Select(l => Json.Schrijf(l)))), "logboek");
    }

    /// <summary>The other parent, who may have closed the address, and has not answered.</summary>
    private static async Task NodigUitAsync(Vowereld wereld, LeerlingId id)
    {
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        await (await po.GetAsync($"/leerlingen/{id.Waarde}/ouderportaal")).Formulier("#mail-2").VerstuurAsync();
        (await wereld.Server.Systeem(db => db.Ouderportaalcodes.SingleAsync(c => c.LeerlingId == id && c.Ouder == 2))).Adres.ShouldBe(Mail);
    }

    private static Task MaakDefinitiefAsync(Vowereld wereld, LeerlingId id) => wereld.Server.Systeem(async db =>
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id);
        okr.MaakDefinitief([], wereld.Server.Handeling(wereld.Server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    /// <summary>A file for outside the platform, through the command of the page.</summary>
    private static async Task<string> UitvoerAsync(Vowereld wereld, LeerlingId id, Verstrekking soort)
    {
        var uit = await wereld.Server.VerstrekAsync(id, soort);
        uit.IsGelukt.ShouldBeTrue(string.Join(' ', uit.Weigeringen.Select(w => w.Zin())));
        return System.Text.Encoding.UTF8.GetString(uit.Waarde.Inhoud);
    }

    /// <summary>What the school hands to one of the parents, and the other may have closed. No library leaves out anything here.</summary>
    private static async Task<string> UitdraaiAsync(Vowereld wereld, LeerlingId id)
    {
        var beheerder = await wereld.Server.LogInAsync(Rol.PoBeheerder, wereld.Server.Regio.PoSchool);
        var zip = (await (await beheerder.GetAsync($"/leerlingen/{id.Waarde}/uitdraai")).Formulier("#uitdraai").VerstuurAsync()).Bytes;
        using var pakket = new ZipArchive(new MemoryStream(zip));
        var delen = pakket.Entries.Select(deel =>
        {
            using var lezer = new StreamReader(deel.Open());
            return lezer.ReadToEnd();
        }).ToList();
        delen.ShouldContain(deel => deel.Contains("LeerlingToegevoegd", StringComparison.Ordinal));
        return string.Join('\n', delen);
    }

    /// <summary>The model that the template draws: what is not in it is not on paper.</summary>
    private static Task<string> AfdrukAsync(Vowereld wereld, LeerlingId id) => wereld.Server.InScopeAsync(async sp =>
    {
        var db = sp.GetRequiredService<OversteekDb>();
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id);
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id);
        var velden = await sp.GetRequiredService<Okrveldenbron>().VoorAsync(id, CancellationToken.None);
        return Json.Schrijf(await sp.GetRequiredService<Okropmaak>().MaakAsync([new Afdrukdossier(leerling, okr)], velden, wereld.Server.Handeling(wereld.School), CancellationToken.None));
    }, toegang => toegang.Gebruik(wereld.School, null, Rol.VoGebruiker));

    /// <summary>Every page of this child that the vo school, the region and the board may open.</summary>
    private static async IAsyncEnumerable<(string Url, string Tekst)> SchermenAsync(Vowereld wereld, LeerlingId id)
    {
        var aanmelding = (await wereld.AanmeldingVanAsync(id)).Id;
        foreach (var (rol, organisatie) in new[] { (Rol.VoBeheerder, wereld.School), (Rol.Regiocoordinator, wereld.Server.Regio.Regio), (Rol.Monitorrol, wereld.Server.Regio.Bestuur) })
        {
            var klant = await wereld.Server.LogInAsync(rol, organisatie);
            foreach (var route in Verwachting.Alle().Where(v => v.Rollen.Contains(rol)).Select(v => v.Route))
            {
                var wie = route.StartsWith("/aanmeldingen", StringComparison.Ordinal) ? aanmelding.Waarde : id.Waarde;
                var url = route.Replace("{id:guid}", wie.ToString(), StringComparison.Ordinal).Replace("{nummer:regex(^(2|3|4|4b|4c|5)$)}", "3", StringComparison.Ordinal);
                if (!url.Contains('{', StringComparison.Ordinal))
                    yield return (url, System.Text.Encoding.UTF8.GetString((await klant.GetAsync(url)).Bytes));
            }
        }
    }

    /// <summary>Every page that the other parent may read.</summary>
    private async IAsyncEnumerable<(string Url, string Tekst)> PortaalAsync(Vowereld wereld, LeerlingId id, int kijker)
    {
        var ouder = await Ouderproef.BinnenAsync(wereld.Server, brievenbus, id, kijker);
        foreach (var url in Eindpunten.Regels("autorisatie-ouders.csv").Select(r => r.Split(';')).Where(d => d[1] == "kind" && d[2] == "lezen").Select(d => d[0]))
        {
            var pagina = await ouder.GetAsync(url);
            pagina.Status.ShouldBe(HttpStatusCode.OK, url);
            yield return (url, System.Text.Encoding.UTF8.GetString(pagina.Bytes));
        }
    }

    private static void Niet(string[] geheim, string tekst, string waar)
    {
        tekst.ShouldNotBeEmpty(waar);
        foreach (var waarde in geheim)
            tekst.Contains(waarde, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{waarde} staat in {waar}");
    }

    private static string TabEen(LeerlingId id) => $"/leerlingen/{id.Waarde}/okr/1";
}
