using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>Research for lwoo and pro: from the school to the bureau, to the parents, and with their permission back into the dossier.</summary>
public sealed class ZibTests
{
    [Theory, Databases, Regel("ZIB-02", "ZIB-03", "ZIB-06", "ZIB-07", "ZIB-09", "D-22", "BIJ-09")]
    public async Task Van_aanmelding_tot_uitslag_in_het_okr(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        (await wereld.NuAsync(id)).TeLaat.ShouldBeTrue("20 januari is na de periode, en het mag");
        var postbus = await wereld.Bureau.GetAsync("/onderzoeken");
        postbus.Tekst.ShouldContain("1 nieuw");
        var aanmelding = await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id));
        aanmelding.Tekst.ShouldContain("2019-2020");
        aanmelding.Tekst.ShouldContain("Leerachterstand begrijpend lezen: 1 - 30 / 55 = 0,455");
        (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id) + "/formulier")).Bytes.ShouldBe(Zibwereld.Pdf);

        await aanmelding.Formulier("#nemen").VerstuurAsync();
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#plannen").Zet("Invoer.Dag", "2027-02-03").Zet("Invoer.Tijd", "09:30").Zet("Invoer.Plaats", "Lokaal 3").VerstuurAsync();
        (await wereld.Bureau.GetAsync("/onderzoeken")).Tekst.ShouldContain("Lokaal 3");
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#vragen").Zet("Invoer.Tekst", "Welke taal spreekt het kind thuis?").VerstuurAsync();
        (await wereld.Po.GetAsync(Zibwereld.Url(id))).Tekst.ShouldContain("Welke taal spreekt het kind thuis?");
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#zib").Zet("Invoer.Velden[taal]", "Pools").VerstuurAsync("Opslaan");
        await wereld.DienInAsync(id);
        (await wereld.NuAsync(id)).Aanvullingsvraag.ShouldBeNull();
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#uitslag").VerstuurAsync();

        (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Status.ShouldBe(HttpStatusCode.NotFound, "het bureau is klaar met dit kind");
        (await wereld.MailsAsync()).ShouldBe(["bureau.aanvraag", "bureau.aanvraag", "po.zib-uitslag", "po.zib-vraag"]);
        var zonder = await wereld.Po.GetAsync(Zibwereld.Url(id) + "/uitslag");
        zonder.Tekst.ShouldContain("geen toestemming gegeven om de uitslag met de basisschool te delen");
        foreach (var ouder in new[] { 1, 2 })
            await wereld.ToestemmingAsync(id, ouder, Toestemmingsoort.DelenMetPo);
        var klaar = await (await wereld.Po.GetAsync(Zibwereld.Url(id) + "/uitslag")).Formulier("#uitslag").Zet("Invoer.Velden[iqTest]", "WISC-V").Zet("Invoer.Velden[iqDatum]", "2027-01-15")
            .Zet("Invoer.Velden[iqTotaal]", "84").MetBestand("Bestand", "verslag.pdf", Zibwereld.Pdf, "application/pdf").VerstuurAsync();

        klaar.Tekst.ShouldContain("De uitslag staat in het okr.");
        klaar.Formulier("#okr").Waarde("Invoer.Velden[iqTotaal]").ShouldBe("84");
        var rapport = await wereld.Server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == id));
        (rapport.Type, rapport.Vrijgegeven).ShouldBe(("ONDERZOEK_IQ", false), "delen met de vo-school is niet gevraagd");
        (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.UitslagInOkr);
    }

    [Theory, Databases, Regel("D-22", "ZIB-08", "SEC-7")]
    public async Task Trekt_een_ouder_de_toestemming_in_dan_ziet_het_bureau_meteen_niets_meer(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        var open = await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id));

        await wereld.ToestemmingAsync(id, 2, Toestemmingsoort.Deelnemen, "Toestemming intrekken");

        foreach (var url in new[] { Zibwereld.Onderzoek(id), Zibwereld.Onderzoek(id) + "/formulier" })
            (await wereld.Bureau.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await open.Formulier("#nemen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Bureau.GetAsync("/onderzoeken")).Tekst.ShouldNotContain("Jansen");
        (await TellingAsync(wereld)).ShouldBe((0, 0));
        var nu = await wereld.NuAsync(id);
        (nu.Status, nu.Toestemming(2, Toestemmingsoort.Deelnemen)!.IngetrokkenOp).ShouldBe((ZibAanmeldingstatus.Ingetrokken, new DateOnly(2027, 1, 20)));
        (await wereld.MailsAsync()).ShouldContain("bureau.vervallen");
    }

    [Theory, Databases, Regel("SEC-5", "SEC-7", "PRIV-3", "D-50")]
    public async Task Het_bureau_ziet_alleen_de_aanmelding_en_geen_veld_van_het_dossier(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync("Kanariewaarde", (l, okr, h) =>
        {
            okr.SlaOp("3", new Onderdeelinhoud().Met("belemmeringen", "Kanariediagnose").Met("contact", "Kanariegedrag"), h);
            okr.StelAdviesVast(new Schooladvies { Voorlopig = "20", VoorlopigOp = h.Vandaag, Lwoo = true }, h);
        });
        var leerling = await wereld.Server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id));
        string[] geheim = [leerling.Bsn!, "Kerkstraat", "3011AB", "3011 AB", "jansen@proef.example", "bakker@proef.example", "0101234567", "Bakker", "Kanariediagnose", "Kanariegedrag", "vmbo-bb", leerling.Leerlingcode!];

        foreach (var url in new[] { "/", "/onderzoeken", Zibwereld.Onderzoek(id) })
        {
            var html = (await wereld.Bureau.GetAsync(url)).Document.DocumentElement.OuterHtml;
            geheim.ShouldAllBe(g => !html.Contains(g, StringComparison.OrdinalIgnoreCase), url);
        }
        (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Tekst.ShouldContain("Kanariewaarde");
        foreach (var url in new[] { $"/leerlingen/{id.Waarde}/okr/2", Zibwereld.Url(id), $"/leerlingen/{id.Waarde}/okr/afdruk" })
            (await wereld.Bureau.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await RijenAsync(wereld, wereld.BureauId, Rol.Onderzoeksbureau)).ShouldBe("aanmeldingen 1, bestanden 1, leerlingen 0, ouders 0, okrs 0, onderdelen 0, bijlagen 0");
        (await RijenAsync(wereld, wereld.Server.Regio.AnderePoSchool, Rol.PoGebruiker)).ShouldStartWith("aanmeldingen 0, bestanden 0");
        (await RijenAsync(wereld, wereld.Server.Regio.Regio, Rol.Regiocoordinator)).ShouldStartWith("aanmeldingen 0, bestanden 0");
        var mails = await wereld.Server.Systeem(db => db.UitgaandeBerichten.Select(b => b.Gegevens).ToListAsync());
        mails.ShouldAllBe(m => !m.Contains("Kanarie", StringComparison.Ordinal));
        (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Onderzoek).Select(i => i.Reikwijdte).ToListAsync())).ShouldBe([Inzagereikwijdte.Onderzoek]);
        (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/gezien")).Tekst.ShouldContain("heeft de aanmelding voor onderzoek bekeken");
    }

    [Fact, Regel("ZIB-01", "ZIB-04", "ZIB-05")]
    public async Task Wanneer_een_school_mag_aanmelden_staat_er_in_woorden()
    {
        await using var wereld = await Zibwereld.OpAsync();
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);
        var zonder = await wereld.Po.GetAsync(Zibwereld.Url(id));
        zonder.Tekst.ShouldContain(ZibWeigeringen.GeenContact.Zin());
        (await zonder.Formulier("#indienen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.Concept);

        await wereld.KiesBureauAsync(Zelftoetsing.Alles);
        (await wereld.DienInAsync(id)).Tekst.ShouldContain(ZibWeigeringen.SchoolToetstZelf.Zin());
        await wereld.KiesBureauAsync(Zelftoetsing.Groepstoets);
        (await wereld.DienInAsync(id)).Tekst.ShouldContain(ZibWeigeringen.GeenRegioakkoord.Zin());
        (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.Concept);

        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        await (await regio.GetAsync("/zib/regio")).Formulier("#akkoord").Zet("School", wereld.Server.Regio.PoSchool.ToString()).Zet("Akkoord", "true").VerstuurAsync();
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanmelding is bij het bureau.");
        var cijfers = await regio.GetAsync("/zib/regio");
        cijfers.Tekst.ShouldContain("< 5");
        cijfers.Tekst.ShouldNotContain("Jansen");

        var met = await wereld.KindAsync("Iqman", (_, okr, h) => okr.SlaOp("2", okr.Inhoud("2")!.Met("iqTotaal", "80").Met("iqDatum", "2026-09-01"), h));
        await wereld.KiesBureauAsync();
        (await wereld.Po.GetAsync(Zibwereld.Url(met))).Tekst.ShouldContain("1 september 2026");
        (await wereld.Server.Systeem(db => db.ZibAanmeldingen.CountAsync(z => z.LeerlingId == met))).ShouldBe(0);
    }

    [Theory, Databases, Regel("D-25", "ZIB-02")]
    public async Task Van_een_overleden_kind_stopt_alles_en_twee_tegelijk_kan_niet(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        var weigering = await wereld.Server.InScopeAsync(async sp =>
        {
            var db = sp.GetRequiredService<OversteekDb>();
            var tweede = new ZibAanmelding(id, wereld.Server.Regio.PoSchool, Proefregio.Schooljaar);
            return await db.BewaarAsync(tweede, Result.Gelukt, ZibWeigeringen.Gewijzigd, TestContext.Current.CancellationToken);
        }, toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));
        weigering.Weigeringen.ShouldBe([ZibWeigeringen.LooptAl]);

        await wereld.Server.InScopeAsync(async sp =>
        {
            var versie = await sp.GetRequiredService<OversteekDb>().Leerlingen.Where(l => l.Id == id).Select(l => l.Versie).SingleAsync();
            var uit = await sp.GetRequiredService<AlternatieveStatusZetten>().ExecuteAsync(
                new(id, "OVERLEDEN", true, true, versie), wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken);
            uit.Weigeringen.ShouldBeEmpty();
            return 0;
        }, toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));

        (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.Ingetrokken);
        (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await TellingAsync(wereld)).ShouldBe((0, 0));
        (await wereld.Server.Systeem(db => db.Logboek.AnyAsync(l => l.LeerlingId == id && l.Soort == "ZibAanmeldingIngetrokken"))).ShouldBeTrue();
        (await wereld.Po.GetAsync(Zibwereld.Url(id))).Tekst.ShouldContain(ZibWeigeringen.DoetNietMee.Zin());
    }

    [Fact, Regel("OKR-17", "ZIB-02")]
    public async Task Een_gat_in_de_loopbaan_houdt_de_aanmelding_tegen_en_niets_getypts_gaat_verloren()
    {
        await using var wereld = await Zibwereld.OpAsync();
        await wereld.KiesBureauAsync();
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#zib").Zet("Invoer.loopbaan[3].Schooljaar", "2021-2022").VerstuurAsync("Opslaan");

        var geweigerd = await wereld.DienInAsync(id);

        geweigerd.Status.ShouldBe(HttpStatusCode.BadRequest);
        geweigerd.Tekst.ShouldContain("Schooljaar 2022-2023 ontbreekt");
        geweigerd.Formulier("#zib").Waarde("Invoer.Velden[vraagstelling]").ShouldBe("Is lwoo passend?");
        (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.Concept);
    }

    private static Task<(int, int)> TellingAsync(Zibwereld wereld) => wereld.Server.InScopeAsync(async sp =>
    {
        var db = sp.GetRequiredService<OversteekDb>();
        return (await db.ZibAanmeldingen.CountAsync(), await db.Set<Zibbestand>().CountAsync());
    }, toegang => toegang.Gebruik(wereld.BureauId, null, Rol.Onderzoeksbureau));

    private static Task<string> RijenAsync(Zibwereld wereld, OrganisatieId wie, Rol rol) => wereld.Server.InScopeAsync(async sp =>
    {
        var db = sp.GetRequiredService<OversteekDb>();
        return $"aanmeldingen {await db.ZibAanmeldingen.CountAsync()}, bestanden {await db.Set<Zibbestand>().CountAsync()}, leerlingen {await db.Leerlingen.CountAsync()}, ouders {await db.Ouders.CountAsync()}, "
            + $"okrs {await db.Okrs.CountAsync()}, onderdelen {await db.OkrOnderdelen.CountAsync()}, bijlagen {await db.Bijlagen.CountAsync()}";
    }, toegang => toegang.Gebruik(wie, null, rol));
}
