using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Overstapdossiers;

namespace Oversteek.Web.Tests.Zienswijzen;

/// <summary>The view of the parents, as the school writes it down, receives it and closes it.</summary>
public sealed class ZienswijzenTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    [Theory, Databases, Regel("ZIE-01", "ZIE-02", "ZIE-03", "ZIE-05", "BIJ-07", "BIJ-08", "D-19")]
    public async Task De_school_schrijft_op_wat_de_ouder_vindt_en_definitief_gaat_het_mee_met_het_okr(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (po, vo) = (await PoAsync(wereld.Server), await wereld.VoAsync());
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var concept = await VulInAsync(po, id);
        concept.Tekst.ShouldContain("namens de ouder");
        await DocumentAsync(po, id, "brief van ouders.pdf");

        (await vo.GetAsync(OkrTests.Url(id, "6"))).Tekst.ShouldNotContain("brief van ouders.pdf", customMessage: "nog niet definitief");
        var klaar = await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();

        klaar.Tekst.ShouldContain("gaat mee met het okr");
        var zienswijze = await ZienswijzeAsync(wereld.Server, id);
        (zienswijze.Status, zienswijze.GewijzigdDoor, zienswijze.Inhoud["wijze"]).ShouldBe((Zienswijzestatus.Definitief, po.Account, "op papier"));
        var bijlagen = await wereld.Server.Systeem(db => db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == id).OrderBy(b => b.Type).ToListAsync());
        bijlagen.Select(b => (b.Type, b.Bron, b.Vrijgegeven, b.Vast)).ShouldBe([("ZIENSWIJZE_EIGEN", Bijlagebron.Upload, true, true), ("ZIENSWIJZE_FORMULIER", Bijlagebron.Systeem, true, true)]);
        var gezien = await vo.GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{bijlagen[1].Id.Waarde}");
        Encoding.ASCII.GetString(gezien.Bytes[..5]).ShouldBe("%PDF-");
        (await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{bijlagen[1].Id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);

        // D-24: sent back, the vo school sees neither OKR nor view.
        await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/okr-terugzetten")).Formulier().Zet("Invoer.Grond", "ANDERS").Zet("Invoer.Reden", "Graag aanvullen.").VerstuurAsync();
        (await vo.GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{bijlagen[1].Id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases, Regel("D-19")]
    public async Task Definitief_verandert_er_niets_meer_en_een_aanvulling_is_een_nieuwe(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (po, id) = (await PoAsync(server), await server.LeerlingAsync(server.Regio.PoSchool));
        var oud = await VulInAsync(po, id);
        await DocumentAsync(po, id, "brief.pdf");
        var vooraf = await po.GetAsync(Url(id));
        await vooraf.Formulier("#definitief").VerstuurAsync();

        (await oud.Formulier("#zienswijze").Zet("Invoer.Velden[tekst]", "Toch anders").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await vooraf.Formulier("#document").MetBestand("Bestand", "nieuw.pdf", Pdf, "application/pdf").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        var brief = await server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == id && b.Type == "ZIENSWIJZE_EIGEN"));
        var tab = await po.GetAsync(OkrTests.Url(id, "6"));
        (await tab.Formulier($"#vrijgave-{brief.Id.Waarde}").VerstuurAsync()).Tekst.ShouldContain("definitieve zienswijze");
        (await vooraf.Formulier("#definitief").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);

        var na = await ZienswijzeAsync(server, id);
        (na.Inhoud["tekst"], na.Document).ShouldBe(("Wij zien meer in haar dan havo.", brief.Id));
        (await server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id && b.Vrijgegeven))).ShouldBe(2, "een keer, en niets ingetrokken");

        var aanvulling = await (await po.GetAsync(Url(id))).Formulier("#aanvullen").VerstuurAsync();
        aanvulling.Formulier("#zienswijze").Waarde("Invoer.Velden[tekst]").ShouldBeNullOrEmpty();
        (await server.Systeem(db => db.Zienswijzen.AsNoTracking().Where(z => z.LeerlingId == id).OrderBy(z => z.Nummer).Select(z => z.Status).ToListAsync()))
            .ShouldBe([Zienswijzestatus.Definitief, Zienswijzestatus.Concept]);
    }

    [Fact, Regel("ZIE-02", "ZIE-04")]
    public async Task Zonder_inhoud_of_met_een_gat_wordt_het_niet_definitief_en_blijft_alles_staan()
    {
        await using var server = await Proefserver.StartAsync();
        var (po, id) = (await PoAsync(server), await server.LeerlingAsync(server.Regio.PoSchool));
        await (await po.GetAsync(Url(id))).Formulier("#zienswijze").Zet("Invoer.Velden[over]", "het advies").VerstuurAsync("Opslaan");

        var leeg = await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();
        leeg.Tekst.ShouldContain(ZienswijzeWeigeringen.Leeg.Zin());
        await (await po.GetAsync(Url(id))).Formulier("#zienswijze").Zet("Invoer.Velden[tekst]", "Wij zien het anders.").VerstuurAsync("Opslaan");
        var gat = await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();

        gat.Status.ShouldBe(HttpStatusCode.BadRequest);
        gat.Tekst.ShouldContain("Wanneer kreeg u de zienswijze?");
        (await ZienswijzeAsync(server, id)).Status.ShouldBe(Zienswijzestatus.Concept);
        (await server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);
        var lang = await (await po.GetAsync(Url(id))).Formulier("#zienswijze").Zet("Invoer.Velden[tekst]", new string('a', 4001)).VerstuurAsync("Opslaan");
        lang.Status.ShouldBe(HttpStatusCode.BadRequest);
        lang.Formulier("#zienswijze").Waarde("Invoer.Velden[tekst]")!.Length.ShouldBe(4001, "niets getypts gaat verloren");
    }

    [Theory, Databases, Regel("OKR-16", "ZIE-04", "D-73", "KEU-04")]
    public async Task Een_klas_wordt_uitgenodigd_herinnerd_en_na_de_laatste_dag_afgesloten(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await PoAsync(server);
        var eerste = await server.LeerlingAsync(server.Regio.PoSchool, (l, _, h) => l.LegKeuzeVast(1, Communicatiekeuze.Ja, h), "Aalders");
        var tweede = await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Bos");
        await (await po.GetAsync("/zienswijzen/velen?stap=Uitnodigen")).Formulier("#velen").VerstuurAsync("Uitnodigen");
        (await StandenAsync(server, eerste, tweede)).ShouldBe([Zienswijzestatus.Uitgenodigd, Zienswijzestatus.Uitgenodigd, Zienswijzestatus.Uitgenodigd, Zienswijzestatus.Uitgenodigd]);

        var vooraf = await po.GetAsync("/zienswijzen/velen?stap=Herinneren");
        vooraf.Tekst.ShouldContain("krijgt geen e-mail", customMessage: "wie geen mail wil, staat erbij met de reden");
        var na = await vooraf.Formulier("#velen").VerstuurAsync("Herinneren");
        na.Tekst.ShouldContain("Herinnerd: 1.");
        (await vooraf.Formulier("#velen").VerstuurAsync("Herinneren")).Tekst.ShouldContain("kreeg vandaag al een herinnering");
        var mail = (await server.Systeem(db => db.UitgaandeBerichten.Where(b => b.Sjabloon == "ouder.zienswijze-herinnering").ToListAsync())).ShouldHaveSingleItem();
        (mail.LeerlingId, mail.Ouder).ShouldBe((eerste, 1));
        mail.Gegevens.ShouldNotContain("Aalders");

        (await po.GetAsync("/zienswijzen/velen?stap=NietTijdig")).Tekst.ShouldContain("Ouders hebben nog tijd tot en met 24 maart 2027");
        server.Klok.ZetOp(new DateOnly(2027, 3, 24));
        po = await PoAsync(server);
        await (await po.GetAsync("/zienswijzen/velen?stap=NietTijdig")).Formulier("#velen").VerstuurAsync("Vastleggen");
        (await StandenAsync(server, eerste, tweede)).ShouldAllBe(s => s == Zienswijzestatus.NietTijdigOntvangen);
        (await po.GetAsync("/zienswijzen")).Tekst.ShouldContain("niet op tijd ontvangen");
        // What comes late still counts.
        (await VulInAsync(po, eerste)).Tekst.ShouldContain("De zienswijze is opgeslagen.");
    }

    [Fact, Regel("OKR-16", "D-13")]
    public async Task De_controle_van_het_okr_noemt_wat_open_staat_en_neemt_niet_tijdig_aan()
    {
        await using var server = await Proefserver.StartAsync();
        server.Klok.ZetOp(new DateOnly(2027, 3, 24));
        var po = await PoAsync(server);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        await (await po.GetAsync(Url(id))).Formulier("#stap").VerstuurAsync("Uitnodigen");
        var open = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");
        open.Document.QuerySelector($"a[href='{Url(id)}']").ShouldNotBeNull();

        await (await po.GetAsync(Url(id))).Formulier("#stap").VerstuurAsync("Niet op tijd");

        var dicht = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");
        dicht.Tekst.ShouldNotContain("De zienswijze van ouder 1 is nog niet klaar");
        await dicht.Formulier().VerstuurAsync("Definitief maken");
        var afdruk = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/afdruk");
        afdruk.Status.ShouldBe(HttpStatusCode.OK);
        (await server.Systeem(db => db.Okrs.Where(o => o.LeerlingId == id).Select(o => o.Status).SingleAsync())).ShouldBe(Domain.Overstapdossiers.Okrstatus.Definitief);
    }

    [Theory, Databases, Regel("ZIE-02", "SEC-7")]
    public async Task Een_andere_school_leest_en_schrijft_geen_zienswijze(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (po, id) = (await PoAsync(server), await server.LeerlingAsync(server.Regio.PoSchool));
        await VulInAsync(po, id);
        var vreemd = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);

        (await vreemd.GetAsync(Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await vreemd.GetAsync("/zienswijzen")).Tekst.ShouldNotContain("Jansen");
        var velen = await vreemd.PostAsync("/zienswijzen/velen", new("Stap", "Afzien"), new("Kies", $"{id.Waarde}:1"));

        velen.Status.ShouldNotBe(HttpStatusCode.OK);
        (await ZienswijzeAsync(server, id)).Status.ShouldBe(Zienswijzestatus.Concept);
        (await server.InScopeAsync(sp => ((Application.Persistence.OversteekDb)sp.GetService(typeof(Application.Persistence.OversteekDb))!).Zienswijzen.CountAsync(), t => t.Gebruik(server.Regio.AnderePoSchool, null, Rol.PoGebruiker))).ShouldBe(0);
    }

    [Fact, Regel("REL-7")]
    public async Task Wie_door_een_collega_is_ingehaald_kiest_per_vraag()
    {
        await using var server = await Proefserver.StartAsync();
        var (po, id) = (await PoAsync(server), await server.LeerlingAsync(server.Regio.PoSchool));
        var (mijn, ander) = (await po.GetAsync(Url(id)), await po.GetAsync(Url(id)));
        await ander.Formulier("#zienswijze").Zet("Invoer.Velden[tekst]", "Van de collega").VerstuurAsync("Opslaan");

        var conflict = await mijn.Formulier("#zienswijze").Zet("Invoer.Velden[tekst]", "Van mij").VerstuurAsync("Opslaan");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await ZienswijzeAsync(server, id)).Inhoud["tekst"].ShouldBe("Van de collega");
        await conflict.Formulier("#zienswijze").Zet("Keuze[tekst]", "mijn").VerstuurAsync("Opslaan");
        (await ZienswijzeAsync(server, id)).Inhoud["tekst"].ShouldBe("Van mij");
    }

    private static string Url(LeerlingId id, int ouder = 1) => $"/leerlingen/{id.Waarde}/okr/zienswijze/{ouder}";

    private static Task<Webklant> PoAsync(Proefserver server) => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private static async Task<Pagina> VulInAsync(Webklant po, LeerlingId id) => await (await po.GetAsync(Url(id))).Formulier("#zienswijze")
        .Zet("Invoer.Velden[over]", "het advies").Zet("Invoer.Velden[tekst]", "Wij zien meer in haar dan havo.").Zet("Invoer.Velden[nagelezen]", "ja")
        .Zet("Invoer.Velden[wijze]", "op papier").Zet("Invoer.Velden[ontvangenOp]", "2027-01-19").VerstuurAsync("Opslaan");

    private static async Task<Pagina> DocumentAsync(Webklant po, LeerlingId id, string naam) =>
        await (await po.GetAsync(Url(id))).Formulier("#document").MetBestand("Bestand", naam, Pdf, "application/pdf").VerstuurAsync();

    private static Task<Zienswijze> ZienswijzeAsync(Proefserver server, LeerlingId id) =>
        server.Systeem(db => db.Zienswijzen.AsNoTracking().Where(z => z.LeerlingId == id && z.Ouder == 1).OrderByDescending(z => z.Nummer).FirstAsync());

    private static Task<List<Zienswijzestatus>> StandenAsync(Proefserver server, params LeerlingId[] ids) =>
        server.Systeem(db => db.Zienswijzen.AsNoTracking().Where(z => ids.Contains(z.LeerlingId)).Select(z => z.Status).ToListAsync());
}
