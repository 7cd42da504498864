using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Adviesformulieren;

public sealed class AdviesformulierTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private Proefserver Server => wereld.Server;

    [Fact, Regel("ADV-01", "ADV-09", "LLN-03", "D-10", "REL-9")]
    public async Task Definitief_maken_geeft_een_code_en_een_tweede_klik_geen_tweede()
    {
        var (id, po) = await BeginAsync(Proefgegevens.Compleet);
        var formulier = (await po.GetAsync(Url(id))).Formulier("#definitief");

        var pagina = await formulier.VerstuurAsync();
        await formulier.VerstuurAsync();

        pagina.Document.GetElementById("unieke-code")!.TextContent.ShouldMatch("^[0-9A-Z]{4}-?\\s?[0-9A-Z]{4}.*$");
        (await CodesAsync(id)).ShouldHaveSingleItem().Status.ShouldBe(UniekeCodestatus.Vrij);
    }

    [Fact, Regel("ADV-03", "D-20")]
    public async Task Zonder_definitief_advies_wordt_het_formulier_geweigerd_en_is_er_geen_code()
    {
        var (id, po) = await BeginAsync((l, o, h) => o.StelAdviesVast(new Schooladvies { Voorlopig = "60", VoorlopigOp = h.Vandaag }, h));

        var fout = await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(AdviesformulierWeigeringen.AdviesOntbreekt.Zin());
        (await CodesAsync(id)).ShouldBeEmpty();
        (await Server.Systeem(db => db.Adviesformulieren.CountAsync(a => a.LeerlingId == id))).ShouldBe(0);
    }

    [Theory, Databases, Regel("ADV-08", "CAP-03")]
    public async Task Na_ronde_1_staan_op_een_nieuwe_lijst_de_plekken_van_nu_en_is_de_oude_vervangen(Databasesoort soort)
    {
        await using var eigen = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (server, havo, tweede) = (eigen.Server, eigen.Havo, eigen.HavoElders);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
        });
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();
        var eerst = await AfdrukAsync();
        eerst.ShouldNotContain("Nieuwe lijst na ronde 1");
        await server.Systeem(db => db.Brugklassen.Where(k => k.Id == havo).ExecuteUpdateAsync(s => s.SetProperty(k => k.ActueleCapaciteit, 0)));
        await server.Systeem(db => db.Brugklassen.Where(k => k.Id == tweede).ExecuteUpdateAsync(s => s.SetProperty(k => k.ActueleCapaciteit, 1)));
        var van = await server.Systeem(async db => (await db.Procedures.SingleAsync(p => p.OrganisatieId == server.Regio.Regio)).Mijlpaal(Mijlpalen.EersteActueleCapaciteit).Van);
        server.Klok.ZetOp(van);
        po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var nieuw = await AfdrukAsync();
        await AfdrukAsync();

        nieuw.ShouldContain("Nieuwe lijst na ronde 1");
        var namen = await server.Systeem(async db => (await db.Brugklassen.SingleAsync(k => k.Id == havo)).Naam);
        Klassen(eerst).ShouldContain(namen);
        Klassen(nieuw).Length.ShouldBeLessThan(Klassen(eerst).Length, "een volle klas staat er niet meer op");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && l.Soort == "AdviesformulierVervangen"))).ShouldBe(1, "een keer, niet bij elke afdruk");

        async Task<string> AfdrukAsync() => await Pdftekst.WoordenAsync((await (await po.GetAsync(Url(id))).Formulier("#pdf").VerstuurAsync()).Bytes);
        static string Klassen(string pdf) => pdf[pdf.IndexOf("Klassen die passen bij het advies", StringComparison.Ordinal)..];
    }

    [Theory, Databases, Regel("ADV-01", "ADV-07", "ADV-08", "LLN-03")]
    public async Task Op_het_scherm_staan_de_klassen_die_passen_met_hun_plaatsen_en_de_stand_van_de_portaalcode(Databasesoort soort)
    {
        await using var eigen = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (server, havo, vwo) = (eigen.Server, eigen.Havo, eigen.Vwo);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var zonder = await server.LeerlingAsync(server.Regio.PoSchool, (_, o, h) => o.StelAdviesVast(new Schooladvies { Voorlopig = "60" }, h), "Zonder");
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var klassen = await server.Systeem(db => db.Brugklassen.ToDictionaryAsync(k => k.Id));

        var pagina = await po.GetAsync(Url(id));

        Rijen(pagina).ShouldContain($"Havencollege Proefstad {klassen[havo].Naam} havo {klassen[havo].OorspronkelijkeCapaciteit}");
        Rijen(pagina).ShouldAllBe(r => !r.Contains(klassen[vwo].Naam, StringComparison.Ordinal), "past niet bij havo");
        pagina.Tekst.ShouldContain("Ouderportaalcode ouder 1niet uitgenodigd");
        Rijen(await po.GetAsync(Url(zonder))).ShouldBeEmpty("zonder definitief advies is er geen lijst");
        await server.Systeem(db => db.Brugklassen.Where(k => k.Id == havo).ExecuteUpdateAsync(s => s.SetProperty(k => k.ActueleCapaciteit, 2)));
        server.Klok.ZetOp(await server.Systeem(async db => (await db.Procedures.SingleAsync(p => p.OrganisatieId == server.Regio.Regio)).Mijlpaal(Mijlpalen.EersteActueleCapaciteit).Van));
        po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var na = await po.GetAsync(Url(id));
        na.Tekst.ShouldContain("Nog vrij");
        Rijen(na).ShouldContain($"Havencollege Proefstad {klassen[havo].Naam} havo 2");

        static List<string> Rijen(Pagina pagina) => [.. pagina.Document.QuerySelectorAll("main tbody tr")
            .Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    [Theory, Databases, Regel("D-20")]
    public async Task Het_logboek_houdt_bij_welke_code_en_welke_lijst_op_een_afdruk_stonden(Databasesoort soort)
    {
        await using var eigen = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (server, havo) = (eigen.Server, eigen.Havo);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();
        for (var i = 0; i < 3; i++)
        {
            if (i == 2)
                await server.Systeem(db => db.Brugklassen.Where(k => k.Id == havo).ExecuteUpdateAsync(s => s.SetProperty(k => k.OorspronkelijkeCapaciteit, 7)));
            await (await po.GetAsync(Url(id))).Formulier("#pdf").VerstuurAsync();
        }

        var afdrukken = await server.Systeem(async db => (await db.Logboek.Where(l => l.LeerlingId == id && l.Soort == "AdviesformulierUitgereikt").OrderBy(l => l.Nummer).ToListAsync())
            .ConvertAll(l => (AdviesformulierUitgereikt)Application.Logboek.Logboeklezer.Lees(l)!));
        var code = await server.Systeem(db => db.UniekeCodes.SingleAsync(c => c.LeerlingId == id));
        afdrukken.Select(a => a.Code).ShouldAllBe(c => c == code.Id);
        afdrukken[0].Lijst.ShouldNotBeNullOrEmpty();
        afdrukken[1].Lijst.ShouldBe(afdrukken[0].Lijst, "dezelfde lijst");
        afdrukken[2].Lijst.ShouldNotBe(afdrukken[0].Lijst, "een plaats minder is een andere lijst");
        (await server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == id).Select(l => l.Gegevens).ToListAsync())).ShouldAllBe(g => !g.Contains(code.Code, StringComparison.Ordinal));
    }

    [Fact, Regel("ADV-05", "ADV-09")]
    public async Task De_taak_telt_wat_haar_lijst_toont_en_wie_geen_formulier_krijgt_niet()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        foreach (var (naam, uitstroom) in new[] { ("Gewoon", Uitstroom.Regulier), ("Nieuwkomer", Uitstroom.Isk) })
        {
            await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
            {
                Proefgegevens.Compleet(l, o, h);
                o.StelAdviesVast(o.Advies with { Uitstroom = uitstroom }, h);
                o.MaakDefinitief([], h);
            }, naam);
        }
        await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Bezig");
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var taak = (await po.GetAsync("/")).Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Adviesformulier uitreiken", StringComparison.Ordinal));
        taak.ParentElement!.Closest("li, tr")!.TextContent.ShouldContain("25 maart");
        var lijst = await po.GetAsync(taak.GetAttribute("href")!);

        lijst.Document.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Gewoon");
    }

    [Fact, Regel("PRIV-18")]
    public async Task De_lijst_toont_de_leerlingen_van_het_gekozen_jaar_en_geen_andere()
    {
        var (_, po) = await BeginAsync(Proefgegevens.Compleet);
        await Server.Systeem(async db =>
        {
            foreach (var (naam, jaar) in new[] { ("Ditjaar", Proefregio.Schooljaar), ("Vorigjaar", Schooljaar.Beginnend(2025)) })
            {
                var leerling = Leerling.VoegToe(Server.Regio.PoSchool, jaar, new Personalia(naam, null, "Kind", null, new DateOnly(2014, 2, 1), Geslacht.Onbekend), Server.Handeling(Server.Regio.PoSchool));
                db.AddRange(leerling, new Okr(leerling.Id));
            }
            await db.SaveChangesAsync();
        });

        var pagina = await po.GetAsync("/adviesformulieren");

        pagina.Tekst.ShouldContain("Ditjaar");
        pagina.Tekst.ShouldNotContain("Vorigjaar");
    }

    [Fact, Regel("ADV-05")]
    public async Task Een_isk_leerling_krijgt_geen_formulier_en_geen_code()
    {
        var (id, po) = await BeginAsync((l, o, h) => o.StelAdviesVast(new Schooladvies { Definitief = "60", DefinitiefOp = h.Vandaag, Uitstroom = Uitstroom.Isk }, h));
        var pagina = await po.GetAsync(Url(id));
        pagina.Document.QuerySelector("#definitief").ShouldBeNull();
        var token = (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/3")).Formulier("#okr").Waarde("__RequestVerificationToken")!;

        (await po.PostAsync($"{Url(id)}?handler=Definitief", [new("__RequestVerificationToken", token)])).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await CodesAsync(id)).ShouldBeEmpty();
    }

    [Fact, Regel("D-10")]
    public async Task Een_nieuwe_code_maakt_de_oude_waardeloos()
    {
        var (id, po) = await BeginAsync((l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
        });
        var oud = Code(await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync());
        var formulier = (await po.GetAsync(Url(id))).Formulier("#nieuwe-code");

        var nieuw = Code(await formulier.VerstuurAsync());
        var dubbel = Code(await formulier.VerstuurAsync());

        nieuw.ShouldNotBe(oud);
        dubbel.ShouldBe(nieuw);
        (await CodesAsync(id)).Count(c => c.Status == UniekeCodestatus.Vrij).ShouldBe(1);
        var vo = await wereld.VoAsync();
        (await Vowereld.ZoekAsync(vo, oud, Vowereld.Geboren)).Tekst.ShouldContain(CodeWeigeringen.NietGevonden.Zin());
        (await Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == id))).ShouldBe(0);
        await Vowereld.VoerInAsync(vo, nieuw);
        (await wereld.AanmeldingVanAsync(id)).OrganisatieId.ShouldBe(wereld.School);
    }

    [Fact, Regel("D-10", "AAN-06")]
    public async Task Tijdens_een_aanmelding_kan_de_code_niet_worden_vervangen()
    {
        var (id, po) = await BeginAsync((l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
        });
        var code = Code(await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync());
        var formulier = (await po.GetAsync(Url(id))).Formulier("#nieuwe-code");
        await Vowereld.VoerInAsync(await wereld.VoAsync(), code);

        var fout = await formulier.VerstuurAsync();

        fout.Tekst.ShouldContain(AdviesformulierWeigeringen.CodeInGebruik.Zin());
        Code(await po.GetAsync(Url(id))).ShouldBe(code);
        (await CodesAsync(id)).ShouldHaveSingleItem().Status.ShouldBe(UniekeCodestatus.Bezet);
    }

    [Fact, Regel("D-10", "STA-05")]
    public async Task Na_een_opgeheven_alternatieve_status_is_er_een_nieuwe_code_nodig()
    {
        var (id, po) = await BeginAsync(Proefgegevens.Compleet);
        var oud = Code(await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync());
        await StatusAsync(po, id, "KOPKLAS");
        var pagina = await po.GetAsync(Url(id));
        pagina.Document.GetElementById("unieke-code").ShouldBeNull();
        pagina.Document.QuerySelector("#nieuwe-code").ShouldBeNull();

        await StatusAsync(po, id, "");

        var nieuw = Code(await (await po.GetAsync(Url(id))).Formulier("#nieuwe-code").VerstuurAsync());
        nieuw.ShouldNotBe(oud);
    }

    private async Task<(LeerlingId Id, Webklant Po)> BeginAsync(Action<Leerling, Okr, Handeling> meer) =>
        (await Server.LeerlingAsync(Server.Regio.PoSchool, meer), await Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool));

    private static string Url(LeerlingId id) => $"/leerlingen/{id.Waarde}/adviesformulier";

    private static string Code(Pagina pagina) => pagina.Document.GetElementById("unieke-code")?.TextContent ?? throw new InvalidOperationException($"Geen code: {pagina.Tekst}");

    private static async Task StatusAsync(Webklant po, LeerlingId id, string status) =>
        await (await po.GetAsync($"/aanmeldstatus/{id.Waarde}")).Formulier("#status").Zet("Invoer.Status", status).VerstuurAsync();

    private Task<List<UniekeCode>> CodesAsync(LeerlingId id) => Server.Systeem(db => db.UniekeCodes.Where(c => c.LeerlingId == id).ToListAsync());
}
