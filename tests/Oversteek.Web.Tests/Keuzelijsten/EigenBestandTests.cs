using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Bestanden;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Ouderportaal;
using Oversteek.Web.Tests.Overstapdossiers;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>B-18, B-20: a file that parents added themselves is theirs until it counts: replaced or taken away, with its bytes.</summary>
[Regel("B-18", "B-20")]
public sealed class EigenBestandTests
{
    private const string Voorrang = "/ouders/voorrang";
    private const string Zienswijze = "/ouders/zienswijze";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    [Theory, Databases, Regel("D-29")]
    public async Task Een_bewijs_wordt_vervangen_of_weggehaald_en_het_oude_is_weg(Databasesoort soort)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync(soort);
        await using var _ = wereld;
        var (kind, _) = await wereld.LeerlingAsync();
        var ouder = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        await KiesAsync(ouder, wereld.Havo);
        await ClaimAsync(ouder, "een.png");
        var een = (await BestandenAsync(wereld.Server, kind)).ShouldHaveSingleItem();
        var oudePagina = await ouder.GetAsync(Voorrang);

        await ClaimAsync(ouder, "twee.png");

        var twee = (await BestandenAsync(wereld.Server, kind)).ShouldHaveSingleItem();
        (twee.Naam, await LogAsync(wereld.Server, kind)).ShouldBe(("twee.png", 1));
        (await wereld.Server.Systeem(db => db.Bijlageinhouden.CountAsync(i => i.BijlageId == een.Id))).ShouldBe(0);
        (await oudePagina.Formulier("#voorrang").VerstuurAsync("Foto of bestand weghalen")).Status.ShouldBe(HttpStatusCode.Conflict, "de ander vervangt ondertussen");
        (await BestandenAsync(wereld.Server, kind)).ShouldBe([twee]);

        var na = await (await ouder.GetAsync(Voorrang)).Formulier("#voorrang").VerstuurAsync("Foto of bestand weghalen");

        na.Pad.ShouldBe(Voorrang);
        na.Tekst.ShouldNotContain("Er is al een foto of bestand");
        (await BestandenAsync(wereld.Server, kind)).ShouldBeEmpty();
        (await LogAsync(wereld.Server, kind)).ShouldBe(2);
        var lijst = (await wereld.LijstAsync(kind))!;
        (lijst.Concept.Voorrangsregel, lijst.Concept.Bewijs).ShouldBe(("BROER_ZUS", null), "zonder bewijs blijft de vraag om voorrang staan");
    }

    [Theory, Databases, Regel("D-29", "D-34")]
    public async Task Wat_verstuurd_is_telt_tot_er_iets_anders_is_verstuurd_en_wat_beoordeeld_is_blijft(Databasesoort soort)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync(soort);
        await using var _ = wereld;
        var (kind, _) = await wereld.LeerlingAsync();
        var ouder = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        await KiesAsync(ouder, wereld.Havo);
        await ClaimAsync(ouder, "een.png");
        await (await ouder.GetAsync("/ouders/controle")).Formulier("#versturen").VerstuurAsync();

        await (await ouder.GetAsync(Voorrang)).Formulier("#voorrang").VerstuurAsync("Foto of bestand weghalen");
        (await BestandenAsync(wereld.Server, kind)).ShouldHaveSingleItem("het telt nog").Naam.ShouldBe("een.png");
        await ClaimAsync(ouder, "twee.png");
        await (await ouder.GetAsync("/ouders/controle")).Formulier("#versturen").VerstuurAsync();
        (await BestandenAsync(wereld.Server, kind)).ShouldHaveSingleItem("niemand keek ernaar").Naam.ShouldBe("twee.png");

        await wereld.Server.Systeem(async db =>
        {
            var lijst = await db.Keuzelijsten.SingleAsync(k => k.LeerlingId == kind);
            lijst.BeoordeelClaim(Claimstatus.Geweigerd, "Niet leesbaar", wereld.Server.Handeling(wereld.School, Rol.VoGebruiker)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        await ClaimAsync(ouder, "drie.png");
        await (await ouder.GetAsync("/ouders/controle")).Formulier("#versturen").VerstuurAsync();
        (await BestandenAsync(wereld.Server, kind)).ConvertAll(b => b.Naam).ShouldBe(["drie.png", "twee.png"], ignoreOrder: true, "waarop de school oordeelde blijft");
        (await LogAsync(wereld.Server, kind)).ShouldBe(1);
    }

    [Theory, Databases]
    public async Task Een_andere_school_op_een_of_geen_voorrang_meer_laat_het_bestand_niet_liggen(Databasesoort soort)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync(soort);
        await using var _ = wereld;
        var (kind, _) = await wereld.LeerlingAsync();
        var ouder = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        await KiesAsync(ouder, wereld.Havo);
        await ClaimAsync(ouder, "een.png");
        await (await ouder.GetAsync(Voorrang)).Formulier("#voorrang").Zet("Regel", "").VerstuurAsync();
        (await BestandenAsync(wereld.Server, kind)).ShouldBeEmpty();

        await ClaimAsync(ouder, "twee.png");
        await KiesAsync(ouder, wereld.HavoElders);
        var school = await wereld.Server.Systeem(db => db.Organisaties.Where(o => o.Id == wereld.AndereSchool).Select(o => o.Naam).SingleAsync());
        await (await ouder.GetAsync("/ouders/lijst")).Formulier("#lijst").VerstuurAsync($"Zet {school}, Havo hoger");

        (await wereld.LijstAsync(kind))!.Concept.Eerste!.Brugklas.ShouldBe(wereld.HavoElders);
        (await BestandenAsync(wereld.Server, kind)).ShouldBeEmpty();
    }

    [Theory, Databases, Regel("BIJ-08", "D-19")]
    public async Task Het_document_bij_een_zienswijze_wordt_vervangen_of_weggehaald_tot_zij_verstuurd_is(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);
        await (await ouder.GetAsync(Zienswijze)).Formulier("#zienswijze").Zet("Tekst", "Wij zien meer in haar.").Zet("Over", "het advies").VerstuurAsync();
        await DocumentAsync(ouder, "een.pdf");
        await DocumentAsync(ouder, "twee.pdf");
        (await BestandenAsync(server, kind)).ShouldHaveSingleItem().Naam.ShouldBe("twee.pdf");

        await (await ouder.GetAsync(Zienswijze)).Formulier("#document-weg").VerstuurAsync();
        (await BestandenAsync(server, kind)).ShouldBeEmpty();
        (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(0);
        (await LogAsync(server, kind)).ShouldBe(2);
        (await server.Systeem(db => db.Zienswijzen.SingleAsync(z => z.LeerlingId == kind))).Document.ShouldBeNull();

        await DocumentAsync(ouder, "drie.pdf");
        var oudePagina = await ouder.GetAsync(Zienswijze);
        await (await ouder.GetAsync("/ouders/zienswijze?nakijken=true")).Formulier("#versturen").VerstuurAsync();
        var voor = await BestandenAsync(server, kind);
        voor.Count.ShouldBe(2, "het document en het formulier");

        (await oudePagina.Formulier("#document-weg").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await oudePagina.Formulier("#document").MetBestand("Bestand", "vier.pdf", Pdf, "application/pdf").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await BestandenAsync(server, kind)).ShouldBe(voor);
        (await LogAsync(server, kind)).ShouldBe(2);
    }

    [Theory, Databases]
    public async Task Vervangen_past_ook_als_het_dossier_vol_is(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);
        await DocumentAsync(ouder, "een.pdf");
        await server.Systeem(async db =>
        {
            var bestand = new Bestand("OVERIG", "vol.pdf", "application/pdf", 1, Bijlagetoestand.InOrde);
            db.AddRange(Enumerable.Range(1, Bijlagegrenzen.Aantal - 1).Select(_ => Bijlage.VoegToe(kind, bestand, Bijlagebron.Upload, false, server.Handeling(server.Regio.PoSchool))));
            await db.SaveChangesAsync();
        });

        await DocumentAsync(ouder, "twee.pdf");

        var bestanden = await BestandenAsync(server, kind);
        bestanden.Count.ShouldBe(Bijlagegrenzen.Aantal);
        bestanden.ShouldContain(b => b.Naam == "twee.pdf");
        bestanden.ShouldNotContain(b => b.Naam == "een.pdf");
    }

    [Theory, Databases, Regel("BIJ-08", "D-18", "D-29")]
    public async Task De_school_doet_het_namens_de_ouder_net_zo(Databasesoort soort)
    {
        var (wereld, _) = await Uitslagwereld.OpAsync(soort);
        await using var weg = wereld;
        var (kind, _) = await wereld.LeerlingAsync();
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var pagina = $"/leerlingen/{kind.Waarde}/okr/zienswijze/1";
        await (await po.GetAsync(pagina)).Formulier("#document").MetBestand("Bestand", "een.pdf", Pdf, "application/pdf").VerstuurAsync();
        await (await po.GetAsync(pagina)).Formulier("#document").MetBestand("Bestand", "twee.pdf", Pdf, "application/pdf").VerstuurAsync();
        (await BestandenAsync(wereld.Server, kind)).ShouldHaveSingleItem().Naam.ShouldBe("twee.pdf");
        await (await po.GetAsync(pagina)).Formulier("#document-weg").VerstuurAsync();
        (await BestandenAsync(wereld.Server, kind)).ShouldBeEmpty();

        var namens = $"/aanmeldstatus/{kind.Waarde}/keuzelijst";
        var gekozen = await (await po.GetAsync(namens)).Formulier("#keuzelijst").Zet("Invoer.Ouder", "1").Zet("Invoer.Toevoegen", wereld.Havo.Waarde.ToString())
            .VerstuurAsync("Klas toevoegen");
        await gekozen.Formulier("#keuzelijst").Zet("Invoer.Voorrangsregel", "BROER_ZUS")
            .MetBestand("Bestand", "bewijs.png", Proefbestanden.Png(40, 30), "image/png").VerstuurAsync("Lijst bewaren");
        (await BestandenAsync(wereld.Server, kind)).ShouldHaveSingleItem().Naam.ShouldBe("bewijs.png");
        await (await po.GetAsync(namens)).Formulier("#keuzelijst").Zet("Invoer.Ouder", "1").Zet("Invoer.BewijsWeg", "true").VerstuurAsync("Lijst bewaren");

        (await BestandenAsync(wereld.Server, kind)).ShouldBeEmpty();
        (await wereld.LijstAsync(kind))!.Concept.Voorrangsregel.ShouldBe("BROER_ZUS");
    }

    private static async Task KiesAsync(Webklant ouder, BrugklasId klas) =>
        await (await ouder.GetAsync("/ouders/lijst")).Formulier("#lijst").Zet("Erbij", klas.Waarde.ToString()).VerstuurAsync("Klas toevoegen");

    private static async Task ClaimAsync(Webklant ouder, string naam)
    {
        var na = await (await ouder.GetAsync(Voorrang)).Formulier("#voorrang").Zet("Regel", "BROER_ZUS")
            .MetBestand("Bestand", naam, Proefbestanden.Png(40, 30), "image/png").VerstuurAsync("Verder");
        na.Pad.ShouldBe("/ouders/controle", na.Tekst);
    }

    private static async Task DocumentAsync(Webklant ouder, string naam) =>
        (await (await ouder.GetAsync(Zienswijze)).Formulier("#document").MetBestand("Bestand", naam, Pdf, "application/pdf").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);

    private static Task<List<(BijlageId Id, string Naam)>> BestandenAsync(Proefserver server, LeerlingId kind) => server.Systeem(async db =>
        (await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == kind).OrderBy(b => b.Id).ToListAsync()).ConvertAll(b => (b.Id, b.Bestandsnaam)));

    private static Task<int> LogAsync(Proefserver server, LeerlingId kind) =>
        server.Systeem(db => db.Logboek.CountAsync(r => r.LeerlingId == kind && r.Soort == nameof(BijlageVerwijderd)));
}
