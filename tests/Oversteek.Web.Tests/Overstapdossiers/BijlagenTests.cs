using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Overstapdossiers;

public sealed class BijlagenTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    private Proefserver Server => wereld.Server;

    [Fact, Regel("BIJ-01", "BIJ-02", "SEC-50")]
    public async Task Een_bijlage_wordt_versleuteld_bewaard_en_komt_gelijk_terug()
    {
        var (id, po) = await BeginAsync();

        await VoegToeAsync(po, id, "opp.pdf", Pdf);

        var bijlage = (await BijlagenAsync(id)).ShouldHaveSingleItem();
        bijlage.Vrijgegeven.ShouldBeTrue();
        Encoding.ASCII.GetString((await Server.Systeem(db => db.Bijlageinhouden.SingleAsync(b => b.BijlageId == bijlage.Id))).Bytes).ShouldNotContain("%PDF");
        var bestand = await po.GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{bijlage.Id.Waarde}");
        bestand.Bytes.ShouldBe(Pdf);
        bestand.Antwoord.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        bestand.Antwoord.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("sandbox; default-src 'none'");
        (await Server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && l.Soort == "BijlageGelezen"))).ShouldBe(1);
    }

    [Theory, Regel("SEC-48", "D-16")]
    [InlineData("rapport.exe", "MZ", "Dit soort bestand")]
    [InlineData("rapport.pdf.exe", "%PDF-1.7", "Dit soort bestand")]
    [InlineData("rapport.doc", "oud", "Dit soort bestand")]
    [InlineData("rapport.pdf", "<html><script>alert(1)</script>", "past niet bij de naam")]
    [InlineData("rapport.docx", "%PDF-1.7", "past niet bij de naam")]
    [InlineData("rapport.pdf", "", "Dit bestand is leeg")]
    public async Task Een_verkeerd_bestand_wordt_geweigerd_en_de_invoer_blijft(string naam, string inhoud, string melding)
    {
        var (id, po) = await BeginAsync();

        var fout = await VoegToeAsync(po, id, naam, Encoding.UTF8.GetBytes(inhoud), vrij: false);

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(melding);
        fout.Formulier("#toevoegen").Waarde("Invoer.Type").ShouldBe("OPP");
        fout.Document.QuerySelector("#toevoegen input[type=checkbox][name='Invoer.Vrijgeven']")!.HasAttribute("checked").ShouldBeFalse();
        (await BijlagenAsync(id)).ShouldBeEmpty();
    }

    [Fact, Regel("D-16")]
    public async Task Een_te_groot_bestand_wordt_geweigerd_en_de_invoer_blijft()
    {
        var (id, po) = await BeginAsync();
        var groot = new byte[(25 * 1024 * 1024) + 1];
        Pdf.CopyTo(groot, 0);

        var fout = await VoegToeAsync(po, id, "groot.pdf", groot);

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(BijlageWeigeringen.TeGroot.Zin());
        fout.Formulier("#toevoegen").Waarde("Invoer.Type").ShouldBe("OPP");
        (await BijlagenAsync(id)).ShouldBeEmpty();
    }

    [Theory, Regel("SEC-48")]
    [InlineData("..\\..\\web.pdf", "web.pdf")]
    [InlineData("../../etc/web.pdf", "web.pdf")]
    [InlineData("rapport\u202Efdp.pdf", "rapportfdp.pdf")]
    public async Task Een_naam_met_een_truc_wordt_een_gewone_naam(string naam, string verwacht)
    {
        var (id, po) = await BeginAsync();

        await VoegToeAsync(po, id, naam, Pdf);

        (await BijlagenAsync(id)).ShouldHaveSingleItem().Bestandsnaam.ShouldBe(verwacht);
    }

    [Fact, Regel("BIJ-05", "BIJ-09")]
    public async Task Een_iq_rapport_vraagt_toestemming_van_de_ouders_en_die_staat_in_het_logboek()
    {
        var (id, po) = await BeginAsync();

        var fout = await VoegToeAsync(po, id, "iq.pdf", Pdf, "ONDERZOEK_IQ");
        fout.HeeftFout("Invoer.ToestemmingOuders", BijlageWeigeringen.ToestemmingOntbreekt.Zin()).ShouldBeTrue();
        (await BijlagenAsync(id)).ShouldBeEmpty();

        await fout.Formulier("#toevoegen").Zet("Invoer.ToestemmingOuders", "true").MetBestand("Invoer.Bestand", "iq.pdf", Pdf, "application/pdf").VerstuurAsync();
        (await BijlagenAsync(id)).ShouldHaveSingleItem();
        (await Server.Systeem(db => db.Logboek.SingleAsync(l => l.LeerlingId == id && l.Soort == "BijlageToegevoegd"))).Reden.ShouldNotBeNull();
    }

    [Fact, Regel("REL-9")]
    public async Task Twee_keer_versturen_voegt_een_bijlage_toe()
    {
        var (id, po) = await BeginAsync();
        var pagina = await po.GetAsync(OkrTests.Url(id, "6"));
        for (var i = 0; i < 2; i++)
            await pagina.Formulier("#toevoegen").Zet("Invoer.Type", "OPP").MetBestand("Invoer.Bestand", "opp.pdf", Pdf, "application/pdf").VerstuurAsync();

        (await BijlagenAsync(id)).ShouldHaveSingleItem();
    }

    [Fact, Regel("BIJ-02", "BIJ-03", "OKR-09", "OKR-20")]
    public async Task Het_vo_ziet_alleen_wat_is_vrijgegeven_en_pas_met_het_dossier()
    {
        var (id, code) = await wereld.LeerlingAsync();
        var po = await PoAsync();
        var vo = await wereld.VoAsync();
        await Vowereld.VoerInAsync(vo, code);
        var aanmelding = await wereld.AanmeldingVanAsync(id);
        await VoegToeAsync(po, id, "eerder.pdf", Pdf);
        var bijlage = (await BijlagenAsync(id))[0];
        var url = $"/leerlingen/{id.Waarde}/bijlagen/{bijlage.Id.Waarde}";
        (await vo.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);

        await Vowereld.DefinitiefAsync(vo, aanmelding.Id, wereld.Havo);
        (await vo.GetAsync(url)).Bytes.ShouldBe(Pdf);

        await (await po.GetAsync(OkrTests.Url(id, "6"))).Formulier($"#vrijgave-{bijlage.Id.Waarde}").VerstuurAsync();
        (await vo.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await vo.GetAsync(OkrTests.Url(id, "6"))).Tekst.ShouldNotContain("eerder.pdf");

        await VoegToeAsync(po, id, "later.pdf", Pdf);
        (await vo.GetAsync(OkrTests.Url(id, "6"))).Tekst.ShouldContain("later.pdf");
        (await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<Webklant> PoAsync() => Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);

    private async Task<(LeerlingId Id, Webklant Klant)> BeginAsync() => (await Server.LeerlingAsync(Server.Regio.PoSchool), await PoAsync());

    private static async Task<Pagina> VoegToeAsync(Webklant po, LeerlingId id, string naam, byte[] inhoud, string type = "OPP", bool vrij = true) =>
        await (await po.GetAsync(OkrTests.Url(id, "6"))).Formulier("#toevoegen").Zet("Invoer.Type", type).Zet("Invoer.Vrijgeven", vrij ? "true" : "false")
            .MetBestand("Invoer.Bestand", naam, inhoud, "application/pdf").VerstuurAsync();

    private Task<List<Bijlage>> BijlagenAsync(LeerlingId id) => Server.Systeem(db => db.Bijlagen.Where(b => b.LeerlingId == id).ToListAsync());
}
