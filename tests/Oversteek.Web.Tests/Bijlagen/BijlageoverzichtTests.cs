using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Bijlagen;

/// <summary>All documents of a school on one page, and release for many at once.</summary>
public sealed class BijlageoverzichtTests
{
    [Theory, Databases, Regel("LLN-05", "BIJ-01", "BIJ-04", "BIJ-06", "B-19")]
    public async Task De_school_ziet_van_elke_leerling_wat_er_is_wat_ontbreekt_en_wat_zij_moet_nakijken(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var (met, zonder) = (await LeerlingAsync(server, "Aalders", lwoo: false), await LeerlingAsync(server, "Bos", lwoo: false));
        await LeerlingAsync(server, "Cornelissen", lwoo: true);
        await BijlageAsync(server, met, "OVERIG", "groepsplan rekenen.pdf");
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var pagina = await po.GetAsync("/bijlagen");

        pagina.Tekst.ShouldContain("1 documenten · 1 vrijgegeven · 2 om na te kijken");
        var rijen = pagina.Document.QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
        rijen.Count.ShouldBe(3);
        rijen[0].ShouldContain(BijlageWeigeringen.OverGroep.Zin());
        rijen[1].ShouldContain("geen documenten");
        rijen[2].ShouldContain(BijlageWeigeringen.OppOntbreekt.Zin());
        var ontbreekt = await po.GetAsync("/bijlagen?letop=ontbreekt");
        ontbreekt.Tekst.ShouldContain("Cornelissen");
        ontbreekt.Tekst.ShouldNotContain("Aalders");
        var csv = await po.GetAsync("/bijlagen?handler=Uitvoer&soort=csv");
        Encoding.UTF8.GetString(csv.Bytes).ShouldContain("groepsplan rekenen.pdf");
        var vreemd = await (await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool)).GetAsync("/bijlagen");
        vreemd.Tekst.ShouldNotContain("Aalders");
        zonder.ShouldNotBe(default);
    }

    [Theory, Databases, Regel("BIJ-02", "D-73", "LLN-05")]
    public async Task Vrijgeven_en_intrekken_gaat_voor_veel_documenten_tegelijk_met_per_document_wat_er_gebeurt(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var (een, twee) = (await LeerlingAsync(server, "Aalders", lwoo: false), await LeerlingAsync(server, "Bos", lwoo: false));
        var goed = await BijlageAsync(server, een, "OPP", "opp.pdf", vrij: false);
        var plan = await BijlageAsync(server, twee, "OVERIG", "groepsplan.pdf", vrij: false);
        await BijlageAsync(server, twee, "OVERIG", "stuk.pdf", vrij: false, Bijlagetoestand.Beschadigd);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var vooraf = await po.GetAsync("/bijlagen/vrijgeven");
        vooraf.Tekst.ShouldContain("2 kunnen · 1 niet");
        vooraf.Tekst.ShouldContain(BijlageWeigeringen.BeschadigdNietVrijgeven.Zin());
        vooraf.Tekst.ShouldContain("gaat mee zodra het okr definitief is");

        var klaar = await vooraf.Formulier("#velen").VerstuurAsync("Vrijgeven");

        klaar.Tekst.ShouldContain("Vrijgegeven: 1.", customMessage: "wat twijfel geeft, staat niet vooraf aan");
        (await VrijAsync(server)).ShouldBe([goed]);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "BijlageVrijgaveGewijzigd"))).ShouldBe(1);
        var leeg = await (await po.GetAsync("/bijlagen/vrijgeven?vrij=false")).Formulier("#velen").VerstuurAsync("Vrijgave intrekken");
        leeg.Status.ShouldBe(HttpStatusCode.BadRequest);
        leeg.Tekst.ShouldContain("Kies ten minste één document.");
        await (await po.GetAsync("/bijlagen/vrijgeven?vrij=false")).Formulier("#velen").Zet("Kies", $"{goed.Waarde}").VerstuurAsync("Vrijgave intrekken");
        (await VrijAsync(server)).ShouldBeEmpty();
        plan.ShouldNotBe(default);
    }

    [Theory, Databases, Regel("BIJ-02", "SEC-7", "D-19")]
    public async Task Een_document_van_een_ander_verandert_niet_en_wat_vast_ligt_ook_niet(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var id = await LeerlingAsync(server, "Aalders", lwoo: false);
        var vast = await BijlageAsync(server, id, "ZIENSWIJZE_FORMULIER", "zienswijze.pdf", leg: true);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var bewijs = (await po.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        (await po.GetAsync("/bijlagen/vrijgeven?vrij=false")).Tekst.ShouldContain(BijlageWeigeringen.LigtVast.Zin());

        var slinks = await po.PostAsync("/bijlagen/vrijgeven", [new("__RequestVerificationToken", bewijs), new("Vrij", "false"), new("Kies", $"{vast.Waarde}")]);

        slinks.Status.ShouldBe(HttpStatusCode.BadRequest);
        slinks.Tekst.ShouldContain(BijlageWeigeringen.LigtVast.Zin());
        var vreemd = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        var ander = (await vreemd.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        (await vreemd.PostAsync("/bijlagen/vrijgeven", [new("__RequestVerificationToken", ander), new("Vrij", "false"), new("Kies", $"{vast.Waarde}")]))
            .Status.ShouldBe(HttpStatusCode.NotFound);
        (await VrijAsync(server)).ShouldBe([vast]);
    }

    [Theory, Databases, Regel("D-29", "BIJ-02", "SEC-7")]
    public async Task Een_bewijs_voor_voorrang_gaat_langs_geen_weg_mee_met_het_okr(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var id = await LeerlingAsync(server, "Aalders", lwoo: false);
        var (bewijs, opp) = (await BijlageAsync(server, id, Bijlagetypen.Voorrangsbewijs, "werkgever.pdf"), await BijlageAsync(server, id, "OPP", "opp.pdf"));
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var tab = await po.GetAsync(Bijlageproef.Lijst(id));

        tab.Document.QuerySelector($"#vrijgave-{bewijs.Waarde}").ShouldBeNull();
        tab.Document.QuerySelectorAll("#toevoegen option").Select(o => o.GetAttribute("value")).ShouldNotContain(Bijlagetypen.Voorrangsbewijs);
        var slinks = await tab.Formulier($"#vrijgave-{opp.Waarde}").Vervals("bijlage", $"{bewijs.Waarde}").Vervals("vrij", "true").VerstuurAsync();
        slinks.Tekst.ShouldContain(BijlageWeigeringen.VoorrangGaatNietMee.Zin());
        var nieuw = await tab.Formulier("#toevoegen").Vervals("Invoer.Type", Bijlagetypen.Voorrangsbewijs)
            .MetBestand("Invoer.Bestand", "bewijs.pdf", Bijlageproef.Pdf, "application/pdf").VerstuurAsync();
        nieuw.HeeftFout("Invoer.Type", BijlageWeigeringen.VoorrangGaatNietMee.Zin()).ShouldBeTrue();
        var velen = await po.GetAsync("/bijlagen/vrijgeven");
        velen.Tekst.ShouldContain("0 kunnen · 1 niet");
        velen.Tekst.ShouldContain(BijlageWeigeringen.VoorrangGaatNietMee.Zin());
        var wijzigen = await po.GetAsync(Bijlageproef.Wijzigen(id, opp));
        (await wijzigen.Formulier("#soort").Vervals("Invoer.Type", Bijlagetypen.Voorrangsbewijs).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await po.GetAsync(Bijlageproef.Wijzigen(id, bewijs))).Document.QuerySelector("#soort").ShouldBeNull("onder een andere naam zou het mee kunnen");

        (await VrijAsync(server)).ShouldBe([opp]);
        (await server.BijlagenAsync(id)).Select(b => b.Type).ShouldBe([Bijlagetypen.Voorrangsbewijs, "OPP"], ignoreOrder: true);
        await server.Systeem(db => db.Bijlagen.ExecuteUpdateAsync(b => b.SetProperty(x => x.Vrijgegeven, true)));
        (await server.Systeem(db => db.Bijlagen.VoorVo().Select(b => b.Id).ToListAsync())).ShouldBe([opp], "ook niet als het van vroeger vrij staat");
    }

    [Theory, Databases, Regel("BIJ-05", "BIJ-09", "D-16", "D-73")]
    public async Task Een_onderzoek_van_iq_se_of_dyslexie_geeft_niemand_vrij_zonder_dat_de_ouders_het_goed_vinden(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var id = await LeerlingAsync(server, "Aalders", lwoo: false);
        List<BijlageId> vragen = [];
        foreach (var type in new[] { "ONDERZOEK_IQ", "ONDERZOEK_SE", "DYSLEXIE" })
            vragen.Add(await BijlageAsync(server, id, type, $"{type}.pdf", vrij: false));
        var opp = await BijlageAsync(server, id, "OPP", "opp.pdf", vrij: false);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var velen = await po.GetAsync("/bijlagen/vrijgeven");

        velen.Document.QuerySelectorAll("#velen input[type=checkbox]").Count(v => v.HasAttribute("checked")).ShouldBe(1, "alleen het opp staat vooraf aan");
        await velen.Formulier("#velen").VerstuurAsync("Vrijgeven");
        (await VrijAsync(server)).ShouldBe([opp]);
        var token = velen.Formulier("#velen").Waarde("__RequestVerificationToken")!;
        var slinks = await po.PostAsync("/bijlagen/vrijgeven",
            [new("__RequestVerificationToken", token), .. vragen.Select(v => KeyValuePair.Create("Kies", $"{v.Waarde}"))]);
        slinks.Status.ShouldBe(HttpStatusCode.BadRequest);
        slinks.Tekst.ShouldContain(BijlageWeigeringen.ToestemmingOntbreekt.Zin());
        (await VrijAsync(server)).ShouldBe([opp]);

        var veld = $"Toestemming[{vragen[0].Waarde}]";
        var zonder = await (await po.GetAsync(Bijlageproef.Lijst(id))).Formulier($"#vrijgave-{vragen[0].Waarde}").VerstuurAsync();
        zonder.HeeftFout(veld, BijlageWeigeringen.ToestemmingOntbreekt.Zin()).ShouldBeTrue();
        (await VrijAsync(server)).ShouldBe([opp]);
        await zonder.Formulier($"#vrijgave-{vragen[0].Waarde}").Zet(veld, "true").VerstuurAsync();
        (await po.GetAsync("/bijlagen/vrijgeven")).Formulier("#velen").Waarde($"Toestemming[{vragen[1].Waarde}]").ShouldBe("true");
        await (await po.GetAsync("/bijlagen/vrijgeven")).Formulier("#velen").Zet($"Toestemming[{vragen[1].Waarde}]", "true").VerstuurAsync("Vrijgeven");

        (await VrijAsync(server)).ShouldBe([vragen[0], vragen[1], opp], ignoreOrder: true);
        (await server.Systeem(db => db.Logboek.Where(l => l.Soort == "BijlageVrijgaveGewijzigd").OrderBy(l => l.Nummer).ToListAsync()))
            .Select(l => l.Reden is not null).ShouldBe([false, true, true], "wat iemand verklaarde, staat in het logboek");
    }

    private static Task<LeerlingId> LeerlingAsync(Proefserver server, string naam, bool lwoo) => server.LeerlingAsync(
        server.Regio.PoSchool, (_, okr, h) => okr.StelAdviesVast(new Schooladvies { Voorlopig = "20", Lwoo = lwoo }, h), naam);

    private static async Task<BijlageId> BijlageAsync(
        Proefserver server, LeerlingId id, string type, string naam, bool vrij = true, Bijlagetoestand toestand = Bijlagetoestand.InOrde, bool leg = false)
    {
        var handeling = server.Handeling(server.Regio.PoSchool);
        var bijlage = Bijlage.VoegToe(id, new Bestand(type, naam, "application/pdf", 10, toestand), Bijlagebron.Upload, vrij, handeling);
        if (leg)
            bijlage.LegVast(handeling);
        await server.Systeem(async db =>
        {
            db.Add(bijlage);
            await db.SaveChangesAsync();
        });
        return bijlage.Id;
    }

    private static Task<List<BijlageId>> VrijAsync(Proefserver server) => server.Systeem(db => db.Bijlagen.Where(b => b.Vrijgegeven).Select(b => b.Id).ToListAsync());
}
