using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>A region that keeps 1Loket: the school types over the decision, and puts right what it typed wrong.</summary>
public sealed class EldersbesluitTests
{
    [Theory, Databases, Regel("D-47", "TLV-01", "OSO-V03")]
    public async Task Een_verkeerd_overgenomen_besluit_is_te_verbeteren_en_het_oude_blijft_bewaard(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        await ViaLoketAsync(wereld);
        var id = await wereld.KindAsync();
        await wereld.BeginAsync(id);
        var zonder = await NeemOverAsync(wereld, id, "27-0001", brief: false);
        zonder.HeeftFout("Invoer.Bestand", AanvraagWeigeringen.BriefOntbreekt.Zin()).ShouldBeTrue();
        zonder.Formulier("#besluit").Waarde("Invoer.Nummer").ShouldBe("27-0001", "wat getypt is, blijft");
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
        (await wereld.Server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);

        (await NeemOverAsync(wereld, id, "27-0001")).Tekst.ShouldContain("Het besluit staat bij de aanvraag");

        var brief = await wereld.Server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == id));
        (brief.Type, brief.Vrijgegeven).ShouldBe(("TLV", true));
        (await AanvraagpakketTests.OsoAsync(wereld, id)).ShouldContain("tlvbeschikkingsnummer>27-0001<");
        (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Document.QuerySelector("#bezwaar").ShouldBeNull("bezwaar gaat naar 1Loket");

        var zonderReden = await NeemOverAsync(wereld, id, "27-0002", brief: false);
        zonderReden.HeeftFout("Invoer.Reden", AanvraagWeigeringen.RedenOntbreekt.Zin()).ShouldBeTrue();
        (await wereld.NuAsync(id)).Inhoud.Besluiten.Count.ShouldBe(1);
        (await NeemOverAsync(wereld, id, "27-0002", brief: false, reden: "Nummer verkeerd gelezen.")).Tekst.ShouldContain("Het besluit staat bij de aanvraag");

        var nu = await wereld.NuAsync(id);
        nu.Inhoud.Besluiten.Select(b => b.Nummer).ShouldBe(["27-0001", "27-0002"]);
        nu.Inhoud.Besluit!.Brief.ShouldBe(brief.Id, "de brief is dezelfde");
        var pagina = (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Tekst;
        pagina.ShouldContain("Eerder stond hier");
        pagina.ShouldNotContain("na bezwaar");
        (await AanvraagpakketTests.OsoAsync(wereld, id)).ShouldContain("tlvbeschikkingsnummer>27-0002<");
        (await wereld.MailsAsync()).ShouldBe(["vo.tlv-besluit", "vo.tlv-besluit"], "wie het hoorde, hoort het opnieuw");
        (await wereld.Server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == id && l.Soort.StartsWith("AanvraagBesluit")).OrderBy(l => l.Nummer).Select(l => l.Soort).ToListAsync()))
            .ShouldBe(["AanvraagBesluitVastgelegd", "AanvraagBesluitGecorrigeerd"]);
    }

    [Theory, Databases, Regel("D-47", "OSO-V03")]
    public async Task Was_het_een_afwijzing_dan_gaat_er_geen_tlv_meer_mee(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        await ViaLoketAsync(wereld);
        var id = await wereld.KindAsync();
        await wereld.BeginAsync(id);
        await NeemOverAsync(wereld, id, "27-0001");
        var oud = await wereld.Vo.GetAsync(Aanvraagwereld.Url(id) + "/besluit");

        (await NeemOverAsync(wereld, id, "", toegekend: false, brief: false, reden: "Verkeerde leerling.")).Tekst.ShouldContain("Het besluit staat bij de aanvraag");

        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Afgewezen);
        (await wereld.Server.Systeem(db => db.Bijlagen.Where(b => b.LeerlingId == id).ToListAsync())).Select(b => (b.Type, b.Vrijgegeven))
            .ShouldBe([("TLV", false), ("OVERIG", false)], ignoreOrder: true);
        (await AanvraagpakketTests.OsoAsync(wereld, id)).ShouldNotContain("tlvbeschikkingsnummer");
        (await oud.Formulier("#besluit").Zet("Invoer.Nummer", "27-0009").Zet("Invoer.Reden", "Oud scherm.").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await wereld.NuAsync(id)).Inhoud.Besluiten.Count.ShouldBe(2);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
    }

    [Theory, Databases, Regel("D-47", "SEC-5", "D-25")]
    public async Task Wat_de_commissie_hier_besloot_verandert_de_school_niet_en_een_ander_ziet_niets(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (id, concept) = (await wereld.IngediendAsync(), await wereld.KindAsync("Vries"));
        await wereld.GeadviseerdAsync(id);
        await wereld.BesluitAsync(id, toekennen: true);
        await wereld.BeginAsync(concept);

        foreach (var kind in new[] { id, concept })
            (await wereld.Vo.GetAsync(Aanvraagwereld.Url(kind) + "/besluit")).Status.ShouldBe(HttpStatusCode.NotFound, "deze regio besluit hier");

        await ViaLoketAsync(wereld);
        (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id) + "/besluit")).Status.ShouldBe(HttpStatusCode.NotFound, "ook niet als de regio van weg verandert");
        var open = await wereld.Vo.GetAsync(Aanvraagwereld.Url(concept) + "/besluit");
        open.Status.ShouldBe(HttpStatusCode.OK);
        var andere = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.AndereVoSchool);
        (await andere.GetAsync(Aanvraagwereld.Url(concept) + "/besluit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.NuAsync(id)).Inhoud.Besluiten.Count.ShouldBe(1);
        (await wereld.Swv.GetAsync(Aanvraagwereld.Url(concept) + "/besluit")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, Databases, Regel("B-20", "SEC-52", "D-47")]
    public async Task De_brief_past_bij_het_dossier_en_bij_beide_scholen_of_er_verandert_niets(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        await ViaLoketAsync(wereld);
        var id = await wereld.KindAsync();
        await wereld.BeginAsync(id);
        await wereld.RapportAsync(id);
        var lang = Bijlage.VoegToe(
            id, new Bestand("OVERIG", "lang.pdf", "application/pdf", Bijlagegrenzen.Dossier - 1, Bijlagetoestand.InOrde), Bijlagebron.Oso, false,
            wereld.Server.Handeling(wereld.Server.Regio.PoSchool));
        await wereld.Server.Systeem(async db =>
        {
            db.Add(lang);
            await db.SaveChangesAsync();
        });

        (await NeemOverAsync(wereld, id, "27-0001")).Tekst.ShouldContain(BijlageWeigeringen.DossierVol.Zin());

        await wereld.Server.Systeem(db => db.Bijlagen.Where(b => b.Id == lang.Id).ExecuteDeleteAsync());
        await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().ExecuteUpdateAsync(b => b.SetProperty(x => x.Grootte, Bijlagegrenzen.School - 1)));
        (await NeemOverAsync(wereld, id, "27-0001")).Tekst.ShouldContain(BijlageWeigeringen.SchoolVol.Zin());
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
        (await wereld.Server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);
        (await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().CountAsync())).ShouldBe(1);
    }

    private static async Task<Pagina> NeemOverAsync(Aanvraagwereld wereld, LeerlingId id, string nummer, bool toegekend = true, bool brief = true, string? reden = null)
    {
        var formulier = (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id) + "/besluit")).Formulier("#besluit").Zet("Invoer.Uitkomst", toegekend ? "Toekennen" : "Afwijzen").Zet("Invoer.Op", "2027-04-02")
            .Zet("Invoer.Van", "2027-08-01").Zet("Invoer.Tot", "2029-07-31").Zet("Invoer.Swvnummer", "2810").Zet("Invoer.Nummer", nummer);
        if (brief)
            formulier.MetBestand("Invoer.Bestand", "brief.pdf", Aanvraagwereld.Pdf, "application/pdf");
        if (reden is not null)
            formulier.Zet("Invoer.Reden", reden);
        return await formulier.VerstuurAsync();
    }

    private static Task ViaLoketAsync(Aanvraagwereld wereld) =>
        wereld.Server.ZetRegelsAsync(r => r with { AanvragenViaLoket = true });
}
