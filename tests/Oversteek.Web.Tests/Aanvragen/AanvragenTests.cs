using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>Requests to the samenwerkingsverband: from the school to the committee, and by itself back into the dossier.</summary>
public sealed class AanvragenTests
{
    [Theory, Databases, Regel("TLV-01", "TLV-02", "TLV-03", "D-47")]
    public async Task Van_aanvraag_tot_besluit_in_het_dossier(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        (await wereld.Vo.GetAsync("/aanvragen")).Tekst.ShouldContain("nog geen aanvraag");
        await wereld.VulInAsync(id);
        var klaar = await wereld.Vo.GetAsync(Aanvraagwereld.Url(id));
        klaar.Tekst.ShouldContain("B8-toetsen");
        klaar.Formulier("#aanvraag").Waarde("Invoer.Velden[iqTest]").ShouldBe("WISC-V", "overgenomen uit het dossier");
        klaar.Formulier("#aanvraag").Waarde("Invoer.Velden[motivering]").ShouldBe("Leert het best in kleine stappen.");
        (await wereld.Swv.GetAsync("/swv")).Tekst.ShouldNotContain("Jansen", Case.Sensitive, "de commissie ziet een concept niet");
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");

        (await wereld.Swv.GetAsync("/swv")).Tekst.ShouldContain("controleren of alles er is");
        var beoordelen = await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id));
        foreach (var tekst in new[] { "OKR Jansen, Sanne.pdf", "rapport.pdf", "Wij zijn het eens.", "WISC-V" })
            beoordelen.Tekst.ShouldContain(tekst);
        var stuk = beoordelen.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).First(h => h?.Contains("/stuk/", StringComparison.Ordinal) == true)!;
        System.Text.Encoding.ASCII.GetString((await wereld.Swv.GetAsync(stuk)).Bytes[..5]).ShouldBe("%PDF-");
        (await beoordelen.Formulier("#vragen").Zet("Tekst", "Stuur het handelingsplan.").VerstuurAsync()).Tekst.ShouldContain("De vraag is naar de school.");
        (await wereld.Vo.GetAsync("/")).Tekst.ShouldContain("Aanvragen aanvullen voor het samenwerkingsverband");
        (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Tekst.ShouldContain("Stuur het handelingsplan.");
        await wereld.RapportAsync(id, "handelingsplan.pdf");
        await wereld.DienInAsync(id);
        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Tekst.ShouldContain("handelingsplan.pdf");

        await wereld.GeadviseerdAsync(id);
        (await wereld.BesluitAsync(id, toekennen: true)).Tekst.ShouldContain("Het besluit is genomen.");

        foreach (var url in new[] { Aanvraagwereld.Beoordelen(id), Aanvraagwereld.Beoordelen(id) + "/besluit", stuk })
            (await wereld.Swv.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, "de commissie is klaar met dit kind");
        var brief = await wereld.Server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == id));
        (brief.Type, brief.Bron, brief.Vrijgegeven).ShouldBe(("TLV", Bijlagebron.Systeem, true));
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var pdf = await Pdftekst.WoordenAsync((await po.GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{brief.Id.Waarde}")).Bytes);
        foreach (var tekst in new[] { "Wij kennen de toelaatbaarheidsverklaring praktijkonderwijs toe.", "2810 27-0001", "tot en met 18 mei 2027", "psycholoog, arts" })
            pdf.ShouldContain(tekst);
        var school = (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Tekst;
        school.ShouldContain("toegekend op 5 april 2027");
        school.ShouldContain("18 mei 2027");
        (await wereld.MailsAsync()).ShouldBe(["swv.aanvraag", "swv.aanvraag", "vo.tlv-besluit", "vo.tlv-vraag"]);
    }

    [Theory, Databases, Regel("SEC-5", "SEC-7", "PRIV-3", "D-50", "D-59")]
    public async Task De_commissie_ziet_alleen_wat_is_ingestuurd_en_een_ander_niets(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync("Kanariewaarde", (_, okr, h) =>
            okr.SlaOp("5", (okr.Inhoud("5") ?? new Onderdeelinhoud()).Met("verrijking", "Kanarieverrijking"), h).IsGelukt.ShouldBeTrue());
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn;
        string[] geheim = ["Kanarieverrijking", bsn!, "Kerkstraat", "3011AB", "3011 AB", "bakker@proef.example"];
        foreach (var url in new[] { "/swv", Aanvraagwereld.Beoordelen(id), Aanvraagwereld.Beoordelen(id) + "/besluit" })
        {
            var tekst = (await wereld.Swv.GetAsync(url)).Tekst;
            tekst.ShouldContain("Kanariewaarde");
            geheim.ShouldAllBe(g => !tekst.Contains(g, StringComparison.OrdinalIgnoreCase), url);
        }
        foreach (var url in new[] { $"/leerlingen/{id.Waarde}/okr/2", Aanvraagwereld.Url(id), "/aanvragen" })
            (await wereld.Swv.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldBe("aanvragen 1, stukken 2, leerlingen 0, ouders 0, okrs 0, bijlagen 0, codes 0");
        foreach (var (wie, rol) in new[]
        {
            (wereld.AnderSwvId, Rol.Samenwerkingsverband), (wereld.Server.Regio.AnderePoSchool, Rol.PoGebruiker), (wereld.Server.Regio.AndereVoSchool, Rol.VoGebruiker), (wereld.Server.Regio.Regio, Rol.Regiocoordinator),
        })
            (await RijenAsync(wereld, wie, rol)).ShouldStartWith("aanvragen 0, stukken 0", customMessage: rol.ToString());
        (await RijenAsync(wereld, wereld.Server.Regio.PoSchool, Rol.PoGebruiker)).ShouldStartWith("aanvragen 1, stukken 0", customMessage: "de basisschool stopt haar, en leest de stukken niet");
        var ander = await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.AnderSwvId);
        (await ander.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ander.GetAsync("/swv")).Tekst.ShouldNotContain("Kanariewaarde");
        var andereVo = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.AndereVoSchool);
        (await andereVo.GetAsync(Aanvraagwereld.Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        var cijfers = (await regio.GetAsync("/aanvragen/regio")).Tekst;
        cijfers.ShouldContain("toelaatbaarheidsverklaring praktijkonderwijs");
        cijfers.ShouldNotContain("Kanariewaarde");
        cijfers.ShouldContain("< 5 aanvragen", customMessage: "een klein aantal wijst iemand aan (PRIV-16)");
        (await regio.GetAsync("/aanvragen/regio")).Document.QuerySelectorAll("main td").Select(c => c.TextContent).ShouldNotContain("1");
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.Select(b => b.Gegevens).ToListAsync())).ShouldAllBe(m => !m.Contains("Kanarie", StringComparison.Ordinal));
        (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Toelaatbaarheid).ToListAsync())).Select(i => (i.Reikwijdte, i.Tot))
            .ShouldBe([(Inzagereikwijdte.Onderzoek, Nederland.Moment(new DateOnly(2028, 9, 1), TimeOnly.MinValue))], "uiterlijk 31 augustus van het jaar erna");
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        (await po.GetAsync($"/leerlingen/{id.Waarde}/gezien")).Tekst.ShouldContain("heeft de aanvraag bij het samenwerkingsverband bekeken");
    }

    [Theory, Databases, Regel("TLV-01", "D-58")]
    public async Task Na_een_afwijzing_opent_een_bezwaar_de_aanvraag_weer_en_verandert_het_besluit(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GeadviseerdAsync(id);
        var zonder = await wereld.BesluitAsync(id, toekennen: false);
        zonder.Status.ShouldBe(HttpStatusCode.BadRequest);
        zonder.Tekst.ShouldContain(AanvraagWeigeringen.MotiveringOntbreekt.Zin());
        (await wereld.Server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);
        (await wereld.BesluitAsync(id, toekennen: false, "De leerling past op het vmbo.")).Tekst.ShouldContain("Het besluit is genomen.");
        var afwijzing = await wereld.Server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == id));
        (afwijzing.Type, afwijzing.Vrijgegeven).ShouldBe(("OVERIG", false), "een afwijzing gaat niet mee naar een andere school");
        (await wereld.Vo.GetAsync("/")).Tekst.ShouldContain("bezwaar kan nog");
        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);

        var leeg = await (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Formulier("#bezwaar").Zet("Bezwaar.Wie", "De ouders").VerstuurAsync();
        leeg.Formulier("#bezwaar").Waarde("Bezwaar.Wie").ShouldBe("De ouders", "wat getypt is, blijft");
        (await leeg.Formulier("#bezwaar").Zet("Bezwaar.Gronden", "De IQ-test klopt niet.").VerstuurAsync()).Tekst.ShouldContain("Het bezwaar is bij het samenwerkingsverband.");
        var bezwaar = await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id));
        bezwaar.Tekst.ShouldContain("De IQ-test klopt niet.");
        (await wereld.BesluitAsync(id, toekennen: true, "Bij nader inzien past pro.")).Tekst.ShouldContain("Het besluit is genomen.");

        var nu = await wereld.NuAsync(id);
        (nu.Status, nu.Inhoud.Besluiten.Count, nu.Inhoud.Besluit!.Toegekend).ShouldBe((Aanvraagstatus.Heroverwogen, 2, true));
        (await wereld.Server.Systeem(db => db.Bijlagen.Where(b => b.LeerlingId == id).ToListAsync())).Select(b => (b.Type, b.Vrijgegeven)).ShouldBe([("OVERIG", false), ("TLV", true)], ignoreOrder: true);
        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Tekst.ShouldContain("na bezwaar");
    }

    internal static Task<string> RijenAsync(Aanvraagwereld wereld, OrganisatieId wie, Rol rol) => wereld.Server.InScopeAsync(async sp =>
    {
        var db = sp.GetRequiredService<OversteekDb>();
        return $"aanvragen {await db.Aanvragen.CountAsync()}, stukken {await db.Set<Application.Aanvragen.Aanvraagbestand>().CountAsync()}, leerlingen {await db.Leerlingen.CountAsync()}, ouders {await db.Ouders.CountAsync()}, "
            + $"okrs {await db.Okrs.CountAsync()}, bijlagen {await db.Bijlagen.CountAsync()}, codes {await db.UniekeCodes.CountAsync()}";
    }, toegang => toegang.Gebruik(wie, null, rol));
}
