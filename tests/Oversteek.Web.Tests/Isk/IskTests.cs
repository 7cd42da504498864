using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Isk;

/// <summary>The ISK test: from the school to the desk, and by itself back into the dossier; then to one ISK school.</summary>
public sealed class IskTests
{
    [Theory, Databases, Regel("ISK-01", "ISK-02", "ISK-04", "ISK-05", "BIJ-07", "D-23", "ADV-05")]
    public async Task Van_aanmelding_tot_plaats_op_de_isk_school(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync(meer: (_, okr, h) => okr.MaakDefinitief([], h).IsGelukt.ShouldBeTrue());
        var ingediend = await wereld.NuAsync(id);
        ingediend.TeLaat.ShouldBeTrue("20 januari is na 30 november, en het mag");
        ingediend.Inhoud.Velden["inNederlandSinds"].ShouldBe("2025-10-01", "overgenomen uit het dossier");
        (await wereld.Loket.GetAsync("/isk/balie")).Tekst.ShouldContain("te laat");

        await wereld.GetestAsync(id);
        (await wereld.UitslagAsync(id)).Tekst.ShouldContain("De uitslag is een bijlage in het dossier.");

        foreach (var url in new[] { Iskwereld.Test(id), Iskwereld.Test(id) + "/uitslag" })
            (await wereld.Loket.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, "het loket is klaar met dit kind");
        var uitslag = await wereld.Server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == id));
        (uitslag.Type, uitslag.Bron, uitslag.Vrijgegeven).ShouldBe(("ISK_UITSLAG", Bijlagebron.Systeem, true));
        System.Text.Encoding.ASCII.GetString((await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{uitslag.Id.Waarde}")).Bytes[..5]).ShouldBe("%PDF-");
        (await wereld.MailsAsync()).ShouldBe(["isk.aanvraag", "po.isk-test", "po.isk-uitslag"]);
        (await wereld.Po.GetAsync("/")).Tekst.ShouldContain("Leerlingen aanmelden bij een ISK-school");

        var pagina = await wereld.Po.GetAsync(Iskwereld.Url(id));
        (await pagina.Formulier("#aanmelden").Zet("Klas", wereld.Klas.ToString()).VerstuurAsync()).Tekst.ShouldContain("De leerling is aangemeld bij de ISK-school.");
        (await pagina.Formulier("#aanmelden").Zet("Klas", wereld.Klas.ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict, "twee keer is één aanmelding");
        var (aanmelding, code) = await wereld.Server.Systeem(async db => (await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.LeerlingId == id), await db.UniekeCodes.SingleAsync(c => c.LeerlingId == id)));
        (aanmelding.OrganisatieId, aanmelding.Voorkeuren.Single().BrugklasId, code.Status).ShouldBe((wereld.IskSchoolId, wereld.Klas, UniekeCodestatus.Bezet));
        foreach (var url in new[] { Iskwereld.Url(id), $"/leerlingen/{id.Waarde}/adviesformulier" })
            (await wereld.Po.GetAsync(url)).Tekst.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ShouldNotContain(code.Code, Case.Insensitive, "de code staat nergens");
        var school = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.IskSchoolId);
        (await school.GetAsync("/aanmeldingen")).Tekst.ShouldContain("Jansen");
        (await wereld.NuAsync(id)).Status.ShouldBe(IskTestaanmeldingstatus.AangemeldBijIsk, "geplaatst wordt de leerling door het besluit van die school");
    }

    [Theory, Databases, Regel("ISK-05", "B-37")]
    public async Task De_dag_van_aankomst_komt_ook_op_tabblad_1_en_gaat_nooit_over_een_ander_antwoord_heen(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.KindAsync(meer: (_, okr, h) => okr.SlaOp("1", okr.Inhoud("1")!.Met("inNederlandSinds", null), h));
        await (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#begin").VerstuurAsync();

        await OpslaanAsync("2025-09-01");
        (await AankomstAsync()).ShouldBe("2025-09-01");
        await OpslaanAsync("2025-11-03");
        (await AankomstAsync()).ShouldBe("2025-11-03", "wie hem hier verbetert, verbetert hem overal");
        await (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/1")).Formulier("#okr").Zet("Invoer.Velden[inNederlandSinds]", "2025-12-05").VerstuurAsync("Opslaan");
        await OpslaanAsync("2025-11-03");
        (await AankomstAsync()).ShouldBe("2025-12-05", "wat hier niet veranderde, verandert daar niets");
        await wereld.Server.Systeem(async db =>
        {
            (await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id)).MaakDefinitief([], wereld.Server.Handeling(wereld.Server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        await OpslaanAsync("2025-10-10");
        (await AankomstAsync()).ShouldBe("2025-12-05", "een definitief okr blijft zoals het is");
        (await wereld.NuAsync(id)).Inhoud.Velden["inNederlandSinds"].ShouldBe("2025-10-10");

        async Task OpslaanAsync(string dag) => (await (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#isk").Zet("Invoer.Velden[inNederlandSinds]", dag)
            .VerstuurAsync("Opslaan")).Tekst.ShouldContain("De aanmelding is opgeslagen.");
        async Task<string?> AankomstAsync() => (await wereld.Server.Systeem(db => db.OkrOnderdelen.SingleAsync(o => o.LeerlingId == id && o.Nummer == "1"))).Inhoud["inNederlandSinds"];
    }

    [Theory, Databases, Regel("ISK-04", "SEC-7")]
    public async Task Trekt_een_ouder_de_toestemming_in_dan_ziet_het_loket_meteen_niets_meer(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GetestAsync(id);
        var open = await wereld.Loket.GetAsync(Iskwereld.Test(id) + "/uitslag");

        await wereld.ToestemmingAsync(id, 2, "Toestemming intrekken");

        var laat = await open.Formulier("#uitslag").Zet("Invoer.Velden[rekenen]", "6").Zet("Invoer.Velden[advies]", "ISK").VerstuurAsync();
        laat.Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Loket.GetAsync("/isk/balie")).Tekst.ShouldNotContain("Jansen");
        (await RijenAsync(wereld, wereld.LoketId, Rol.IskTestloket)).ShouldStartWith("aanmeldingen 0");
        (await wereld.Server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);
        (await wereld.NuAsync(id)).Status.ShouldBe(IskTestaanmeldingstatus.Afgezien);
        (await wereld.MailsAsync()).ShouldContain("isk.vervallen");
    }

    [Fact, Regel("ISK-02", "D-73", "REL-7")]
    public async Task Wie_bij_velen_niet_kan_blijft_gekozen_en_niemand_wordt_tweemaal_uitgenodigd()
    {
        await using var wereld = await Iskwereld.OpAsync();
        var (blijft, stopt) = (await wereld.IngediendAsync("Aalders"), await wereld.IngediendAsync("Bakker"));
        var open = (await wereld.Loket.GetAsync("/isk/balie/uitnodigen")).Formulier("#velen").Zet("Invoer.Dag", "2027-01-20").Zet("Invoer.Tijd", "09:30").Zet("Invoer.Plaats", "Lokaal 3");
        await wereld.ToestemmingAsync(stopt, 2, "Toestemming intrekken");

        var uit = await open.VerstuurAsync();

        uit.Status.ShouldBe(HttpStatusCode.Conflict);
        uit.Tekst.ShouldContain("Uitgenodigd: 1.");
        uit.Tekst.ShouldNotContain("Bakker", Case.Insensitive, "het loket ziet dat kind niet meer");
        uit.Document.QuerySelectorAll("input[name=Kies][checked]").ShouldBeEmpty("wie is uitgenodigd staat niet meer aangevinkt");
        (await wereld.NuAsync(blijft)).Status.ShouldBe(IskTestaanmeldingstatus.Uitgenodigd);
        (await wereld.NuAsync(stopt)).Status.ShouldBe(IskTestaanmeldingstatus.Afgezien);
        (await wereld.MailsAsync()).Count(m => m == "po.isk-test").ShouldBe(1);
    }

    [Theory, Databases, Regel("REL-7", "D-73")]
    public async Task Wie_bij_het_loket_een_oude_pagina_heeft_schrijft_niet_over_een_collega_heen(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.NodigUitAsync("2027-01-20", id);
        var oud = await wereld.Loket.GetAsync(Iskwereld.Test(id));
        var velen = (await wereld.Loket.GetAsync("/isk/balie/uitnodigen")).Formulier("#velen").Zet("Kies", id.ToString());
        await wereld.NodigUitAsync("2027-01-21", id);
        var mails = await wereld.MailsAsync();

        Formulier Dag(Formulier formulier) => formulier.Zet("Invoer.Dag", "2027-01-25").Zet("Invoer.Tijd", "11:00").Zet("Invoer.Plaats", "Lokaal 9");
        foreach (var formulier in new[] { Dag(oud.Formulier("#uitnodigen")), oud.Formulier("#getest"), oud.Formulier("#niet-verschenen"), Dag(velen) })
        {
            var uit = await formulier.VerstuurAsync();
            uit.Status.ShouldBe(HttpStatusCode.Conflict, uit.Tekst);
            uit.Tekst.ShouldContain(IskWeigeringen.Gewijzigd.Zin());
            var nu = await wereld.NuAsync(id);
            (nu.Status, nu.Afspraak!.Dag).ShouldBe((IskTestaanmeldingstatus.Uitgenodigd, new DateOnly(2027, 1, 21)));
        }
        (await wereld.MailsAsync()).ShouldBe(mails, "niemand krijgt bericht van wat niet doorging");
    }

    [Theory, Databases, Regel("SEC-5", "SEC-7", "PRIV-3", "D-50", "D-59")]
    public async Task Het_loket_ziet_alleen_de_aanmelding_en_een_ander_niets(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync("Kanariewaarde", (_, okr, h) =>
            okr.SlaOp("3", (okr.Inhoud("3") ?? new Onderdeelinhoud()).Met("belemmeringen", "Kanariediagnose"), h).IsGelukt.ShouldBeTrue());
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn;
        string[] geheim = ["Kanariediagnose", bsn!, "Kerkstraat", "3011AB", "3011 AB", "bakker@proef.example"];
        foreach (var url in new[] { "/isk/balie", Iskwereld.Test(id), "/isk/balie/uitnodigen" })
        {
            var tekst = (await wereld.Loket.GetAsync(url)).Tekst;
            tekst.ShouldContain("Kanariewaarde");
            geheim.ShouldAllBe(g => !tekst.Contains(g, StringComparison.OrdinalIgnoreCase), url);
        }
        foreach (var url in new[] { $"/leerlingen/{id.Waarde}/okr/2", Iskwereld.Url(id), "/isk" })
            (await wereld.Loket.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await RijenAsync(wereld, wereld.LoketId, Rol.IskTestloket)).ShouldBe("aanmeldingen 1, leerlingen 0, ouders 0, okrs 0, bijlagen 0");
        foreach (var (wie, rol) in new[]
        {
            (wereld.AnderLoketId, Rol.IskTestloket), (wereld.Server.Regio.AnderePoSchool, Rol.PoGebruiker), (wereld.IskSchoolId, Rol.VoGebruiker), (wereld.Server.Regio.Regio, Rol.Regiocoordinator),
        })
            (await RijenAsync(wereld, wie, rol)).ShouldStartWith("aanmeldingen 0", customMessage: rol.ToString());
        var ander = await wereld.Server.LogInAsync(Rol.IskTestloket, wereld.AnderLoketId);
        foreach (var url in new[] { Iskwereld.Test(id), Iskwereld.Test(id) + "/uitslag" })
            (await ander.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ander.GetAsync("/isk/balie")).Tekst.ShouldNotContain("Kanariewaarde");
        var anderePo = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.AnderePoSchool);
        (await anderePo.GetAsync(Iskwereld.Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.Select(b => b.Gegevens).ToListAsync())).ShouldAllBe(m => !m.Contains("Kanarie", StringComparison.Ordinal));
        (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.IskTest).ToListAsync())).Select(i => (i.Reikwijdte, i.Tot))
            .ShouldBe([(Inzagereikwijdte.Onderzoek, Nederland.Moment(new DateOnly(2028, 9, 1), TimeOnly.MinValue))], "uiterlijk 31 augustus van het jaar erna");
        (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/gezien")).Tekst.ShouldContain("heeft de aanmelding voor de ISK-test bekeken");
    }

    private static Task<string> RijenAsync(Iskwereld wereld, OrganisatieId wie, Rol rol) => wereld.Server.InScopeAsync(async sp =>
    {
        var db = sp.GetRequiredService<OversteekDb>();
        return $"aanmeldingen {await db.IskTestaanmeldingen.CountAsync()}, leerlingen {await db.Leerlingen.CountAsync()}, ouders {await db.Ouders.CountAsync()}, okrs {await db.Okrs.CountAsync()}, bijlagen {await db.Bijlagen.CountAsync()}";
    }, toegang => toegang.Gebruik(wie, null, rol));
}
