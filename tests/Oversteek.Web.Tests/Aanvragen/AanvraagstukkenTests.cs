using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>The documents of a request: made before anything moves, of one request only, within the space of the school, and as old as on the day of sending.</summary>
public sealed class AanvraagstukkenTests
{
    [Theory, Databases, Regel("B-20", "SEC-52", "TLV-02")]
    public async Task Wat_uit_het_dossier_meegaat_past_bij_de_school_of_de_aanvraag_blijft_waar_zij_is(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        (await wereld.Server.InScopeAsync(sp => sp.GetRequiredService<BijlageToevoegen>().ExecuteAsync(
            new BijlageToevoegenOpdracht(id, "OPP", new Gekeurdbestand("opp.pdf", "application/pdf", Aanvraagwereld.Pdf, Bijlagetoestand.InOrde), true),
            wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken),
            toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker))).Weigeringen.ShouldBeEmpty();
        await wereld.VulInAsync(id);
        await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().ExecuteUpdateAsync(b => b.SetProperty(x => x.Grootte, Bijlagegrenzen.School - 1)));

        var vol = await wereld.DienInAsync(id);

        vol.Status.ShouldBe(HttpStatusCode.BadRequest);
        vol.Tekst.ShouldContain(BijlageWeigeringen.SchoolVol.Zin());
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
        (await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().CountAsync())).ShouldBe(1, "alleen het rapport van de school zelf");
        await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().ExecuteUpdateAsync(b => b.SetProperty(x => x.Grootte, 10)));
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
    }

    [Theory, Databases, Regel("TLV-02", "REL-3")]
    public async Task Een_pdf_die_niet_gemaakt_kan_worden_verandert_niets(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort, aanpassing: ZonderPdf);
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);

        foreach (var antwoord in new[] { await wereld.DienInAsync(id), await wereld.Vo.GetAsync(Aanvraagwereld.Url(id) + "/pakket") })
        {
            antwoord.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            antwoord.Tekst.ShouldContain("De pdf kan nu niet worden gemaakt.");
        }

        await wereld.Server.InScopeAsync(async sp =>
        {
            var nu = await sp.GetRequiredService<Aanvraagbron>().LaatsteAsync(id, wereld.Server.Regio.VoSchool, TestContext.Current.CancellationToken);
            await Should.ThrowAsync<DocumentMisluktException>(() => sp.GetRequiredService<AanvraagIndienen>().ExecuteAsync(
                new(id, wereld.SwvId, Aanvraagbron.Stempel(nu)), wereld.Server.Handeling(wereld.Server.Regio.VoSchool, Rol.VoGebruiker), TestContext.Current.CancellationToken));
            sp.GetRequiredService<OversteekDb>().ChangeTracker.HasChanges().ShouldBeFalse("ook in het geheugen bewoog er niets");
            return 0;
        }, toegang => toegang.Gebruik(wereld.Server.Regio.VoSchool, null, Rol.VoGebruiker));
        var aanvraag = await wereld.NuAsync(id);
        (aanvraag.Status, aanvraag.SwvId, aanvraag.IngediendOp).ShouldBe((Aanvraagstatus.Concept, null, null));
        (await StukkenAsync(wereld, id)).ShouldBe([("rapport.pdf", null)]);
        (await wereld.MailsAsync()).ShouldBeEmpty();
        (await wereld.Server.Systeem(db => db.Inzagerechten.CountAsync(i => i.HouderId == HouderId.Van(wereld.SwvId)))).ShouldBe(0);
    }

    [Fact, Regel("TLV-02")]
    public async Task Ook_de_commissie_leest_dat_het_pakket_nu_niet_gemaakt_kan_worden()
    {
        await using var wereld = await Aanvraagwereld.OpAsync(aanpassing: ZonderPdf);
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);
        await wereld.Server.Systeem(async db =>
        {
            var handeling = wereld.Server.Handeling(wereld.Server.Regio.VoSchool, Rol.VoGebruiker);
            var aanvraag = await db.Aanvragen.SingleAsync(a => a.LeerlingId == id);
            aanvraag.DienIn([], wereld.SwvId, new Testkind("Sanne", new DateOnly(2015, 3, 14), "8A", "College", null, "Karin"), handeling.Vandaag, handeling).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });

        var antwoord = await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id) + "/pakket");

        antwoord.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        antwoord.Tekst.ShouldContain("De pdf kan nu niet worden gemaakt.");
        antwoord.Tekst.ShouldContain("Terug naar de aanvraag");
    }

    [Theory, Databases, Regel("SEC-5", "SEC-7", "TLV-02")]
    public async Task Na_een_nieuwe_aanvraag_ziet_de_commissie_alleen_de_stukken_daarvan(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (ingetrokken, besloten) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"));
        var oud = (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(ingetrokken))).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))
            .First(h => h?.Contains("/stuk/", StringComparison.Ordinal) == true)!;
        (await (await wereld.Vo.GetAsync(Aanvraagwereld.Url(ingetrokken))).Formulier("#intrekken").Zet("Reden", "Verkeerde soort.").VerstuurAsync()).Tekst
            .ShouldContain("De aanvraag is ingetrokken.");
        await wereld.GeadviseerdAsync(besloten);
        await wereld.BesluitAsync(besloten, toekennen: false, "De leerling past op het vmbo.");

        foreach (var id in new[] { ingetrokken, besloten })
        {
            await wereld.VulInAsync(id);
            await wereld.RapportAsync(id, "nieuw.pdf");
            (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
        }

        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 2, stukken 6");
        (await wereld.Swv.GetAsync(oud)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var id in new[] { ingetrokken, besloten })
        {
            (await StukkenAsync(wereld, id)).Count(s => s.Swv is not null).ShouldBe(3, "okr, rapport en het nieuwe stuk van deze aanvraag");
            (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Tekst.ShouldContain("nieuw.pdf");
        }
        // The school still has what it sent and what was decided.
        (await StukkenAsync(wereld, besloten)).Count.ShouldBe(6);
        var eerste = await wereld.Server.Systeem(db => db.Aanvragen.SingleAsync(a => a.LeerlingId == besloten && a.Status == Aanvraagstatus.Afgewezen));
        eerste.MaakBezwaar("De ouders", wereld.Server.Handeling(wereld.Server.Regio.VoSchool).Vandaag, "Nee.", wereld.Server.Handeling(wereld.Server.Regio.VoSchool))
            .Weigeringen.ShouldBe([AanvraagWeigeringen.Vervangen]);
    }

    /// <summary>A row of before the decision kept its committee, and documents of a request that the po school stopped.</summary>
    [Theory, Databases, Regel("SEC-5", "SEC-7", "TLV-02")]
    public async Task Een_nieuwe_aanvraag_neemt_ook_terug_wat_van_een_eerdere_nog_openstond(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GeadviseerdAsync(id);
        await wereld.BesluitAsync(id, toekennen: false, "De leerling past op het vmbo.");
        OrganisatieId? swv = wereld.SwvId;
        await wereld.Server.Systeem(db => db.Aanvragen.Where(a => a.LeerlingId == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.SwvId, swv)));
        await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().Where(b => b.LeerlingId == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.SwvId, swv)));

        await wereld.VulInAsync(id);
        await wereld.RapportAsync(id, "nieuw.pdf");
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");

        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 1, stukken 3");
        (await wereld.Server.Systeem(db => db.Aanvragen.SingleAsync(a => a.LeerlingId == id && a.Status == Aanvraagstatus.Afgewezen))).Behandelaar.ShouldBeNull();
    }

    [Theory, Databases, Regel("B-20", "SEC-52")]
    public async Task Een_school_waarvan_de_ruimte_op_is_voegt_geen_stuk_meer_toe(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (vol, ander) = (await wereld.KindAsync(), await wereld.KindAsync("Vries"));
        await wereld.BeginAsync(vol);
        await wereld.RapportAsync(vol);
        await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().ExecuteUpdateAsync(s => s.SetProperty(b => b.Grootte, Bijlagegrenzen.School - 10)));
        await wereld.BeginAsync(ander);
        var (regels, versie) = (await LogboekAsync(wereld), (await wereld.NuAsync(ander)).Versie);

        var fout = await (await wereld.Vo.GetAsync(Aanvraagwereld.Url(ander))).Formulier("#bestand").Zet("Bestandsoort", "Rapport")
            .MetBestand("Bestand", "rapport.pdf", Aanvraagwereld.Pdf, "application/pdf").VerstuurAsync();

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(BijlageWeigeringen.SchoolVol.Zin());
        (await StukkenAsync(wereld, ander)).ShouldBeEmpty();
        ((await LogboekAsync(wereld)), (await wereld.NuAsync(ander)).Versie).ShouldBe((regels, versie));
    }

    [Fact, Regel("TLV-02", "D-63")]
    public async Task Een_test_is_zo_oud_als_op_de_dag_van_indienen()
    {
        await using var wereld = await Aanvraagwereld.OpAsync();
        var id = await wereld.KindAsync(iqDatum: "2025-05-01");
        await wereld.VulInAsync(id);
        await wereld.DienInAsync(id);
        (await (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Formulier("#vragen").Zet("Tekst", "Wat?").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        var toen = await StappenAsync(wereld.Vo, id);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 5, 20));
        var (vo, swv) = (await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.VoSchool), await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.SwvId));

        foreach (var pagina in new[] { await vo.GetAsync(Aanvraagwereld.Url(id)), await swv.GetAsync(Aanvraagwereld.Beoordelen(id)) })
        {
            pagina.Status.ShouldBe(HttpStatusCode.OK);
            pagina.Tekst.ShouldNotContain("te oud", Case.Insensitive);
            pagina.Tekst.ShouldNotContain("telt niet meer");
        }

        (await StappenAsync(vo, id)).ShouldBe(toen);
        (await (await vo.GetAsync(Aanvraagwereld.Url(id))).Formulier("#indienen").VerstuurAsync()).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
    }

    [Theory, Databases, Regel("TLV-02", "SWV-01", "SEC-7")]
    public async Task Wie_het_kind_om_een_andere_reden_ziet_leest_geen_aanvraag_die_besloten_is(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GeadviseerdAsync(id);
        await wereld.BesluitAsync(id, toekennen: false, "De leerling past op het vmbo.");
        var tot = wereld.Server.Klok.GetUtcNow().AddDays(30);
        (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Toelaatbaarheid)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Grond, Inzagegrond.Zorgaanmeldroute).SetProperty(i => i.Tot, tot)))).ShouldBe(1);

        (await RijenAsync()).ShouldStartWith("aanvragen 0, stukken 0");
        (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Tekst.ShouldContain("Samenwerkingsverband Noord", customMessage: "de school leest wie besloot");
        await wereld.BezwaarAsync(id);
        (await RijenAsync()).ShouldStartWith("aanvragen 1, stukken 3", customMessage: "een bezwaar legt haar terug, met de stukken en het besluit");
        await wereld.BesluitAsync(id, toekennen: true, "Bij nader inzien past pro.");
        (await RijenAsync()).ShouldStartWith("aanvragen 0, stukken 0");

        Task<string> RijenAsync() => AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband);
    }

    private static void ZonderPdf(IServiceCollection diensten) =>
        diensten.Replace(ServiceDescriptor.Singleton(new TypstWerker(new WerkerOpties { Werkermap = Path.Combine(Path.GetTempPath(), "oversteek-zonder-werker") })));

    private static Task<List<(string Naam, OrganisatieId? Swv)>> StukkenAsync(Aanvraagwereld wereld, LeerlingId id) => wereld.Server.Systeem(async db =>
        (await db.Set<Aanvraagbestand>().AsNoTracking().Where(b => b.LeerlingId == id).ToListAsync()).ConvertAll(b => (b.Naam, b.SwvId)));

    private static Task<int> LogboekAsync(Aanvraagwereld wereld) => wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "AanvraagbestandToegevoegd"));

    private static async Task<string> StappenAsync(Webklant vo, LeerlingId id)
    {
        using var zip = new ZipArchive(new MemoryStream((await vo.GetAsync(Aanvraagwereld.Url(id) + "/pakket")).Bytes));
        using var lezer = new StreamReader(zip.GetEntry("aanvraag.json")!.Open(), Encoding.UTF8);
        return System.Text.Json.JsonDocument.Parse(await lezer.ReadToEndAsync()).RootElement.GetProperty("criteria").GetRawText();
    }
}
