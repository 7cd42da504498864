using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>Many pupils at once, and the space that the signed forms take.</summary>
public sealed class ZibvelenTests
{
    [Theory, Databases, Regel("D-73", "ZIB-01", "ZIB-03", "D-22")]
    public async Task Tien_leerlingen_in_een_keer_met_per_leerling_wat_er_gebeurt(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        await wereld.KiesBureauAsync();
        List<LeerlingId> klaar = [], nieuw = [];
        foreach (var naam in new[] { "Aalders", "Bakker" })
        {
            klaar.Add(await wereld.KindAsync(naam));
            await wereld.VulInAsync(klaar[^1]);
        }
        var half = await wereld.KindAsync("Claus");
        await (await wereld.Po.GetAsync(Zibwereld.Url(half))).Formulier("#begin").VerstuurAsync();
        foreach (var naam in new[] { "Dekker", "Everts", "Faber", "Groen", "Hoek" })
            nieuw.Add(await wereld.KindAsync(naam));
        var getest = await wereld.KindAsync("Iqman", (_, okr, h) => okr.SlaOp("2", okr.Inhoud("2")!.Met("iqTotaal", "80").Met("iqDatum", "2026-09-01"), h));
        var loopt = await wereld.IngediendAsync("Jonker");

        var pagina = await wereld.Po.GetAsync("/zib/velen");

        Rij(pagina, "Aalders").ShouldContain("gaat naar het bureau");
        Rij(pagina, "Claus").ShouldContain(ZibWeigeringen.DeelnemenOntbreekt.Met(2).Zin());
        Rij(pagina, "Claus").ShouldContain("Vul het formulier verder in (4 vragen open).");
        Rij(pagina, "Dekker").ShouldContain("aanmelding beginnen");
        Rij(pagina, "Dekker").ShouldContain(ZibWeigeringen.DeelnemenOntbreekt.Met(1).Zin(), Case.Sensitive, "wat daarna nog nodig is");
        Rij(pagina, "Iqman").ShouldContain("1 september 2026");
        pagina.Tekst.ShouldNotContain("Jonker", Case.Sensitive, "die ligt al bij het bureau");
        pagina.Document.QuerySelectorAll("input[name=Kies]").Length.ShouldBe(7, "wie niet kan, is niet te kiezen");
        pagina.Document.QuerySelectorAll("input[name=Kies][checked]").Length.ShouldBe(2, "wie klaar is");
        var formulier = pagina.Formulier("#velen");
        foreach (var id in nieuw.Take(4))
            formulier.Zet("Kies", $"{id}|nieuw");

        (await formulier.VerstuurAsync()).Tekst.ShouldContain("Naar het bureau: 2. Begonnen: 4.");

        foreach (var id in klaar)
            (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.Ingediend);
        foreach (var id in nieuw.Take(4).Append(half))
            (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.Concept);
        (await wereld.Server.Systeem(db => db.ZibAanmeldingen.CountAsync(z => z.LeerlingId == nieuw[4] || z.LeerlingId == getest))).ShouldBe(0);
        (await wereld.NuAsync(loopt)).Status.ShouldBe(ZibAanmeldingstatus.Ingediend);
        (await wereld.MailsAsync()).Count(m => m == "bureau.aanvraag").ShouldBe(3);
        (await wereld.Bureau.GetAsync("/onderzoeken")).Tekst.ShouldNotContain("Dekker", Case.Sensitive, "een concept ziet het bureau niet");
    }

    [Theory, Databases, Regel("D-73", "REL-7", "SEC-5")]
    public async Task Met_een_rij_gebeurt_niets_anders_dan_erbij_stond(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        await wereld.KiesBureauAsync();
        var (gewijzigd, gaat) = (await wereld.KindAsync("Aalders"), await wereld.KindAsync("Bakker"));
        foreach (var id in new[] { gewijzigd, gaat })
            await wereld.VulInAsync(id);
        var vreemd = await wereld.Server.LeerlingAsync(wereld.Server.Regio.AnderePoSchool, achternaam: "Vreemdeling");
        var pagina = await wereld.Po.GetAsync("/zib/velen");
        await wereld.ToestemmingAsync(gewijzigd, 1, Toestemmingsoort.Deelnemen, "Toestemming intrekken");

        var uit = await pagina.Formulier("#velen").Smokkel("Kies", $"{vreemd}|nieuw").Smokkel("Kies", "onzin").VerstuurAsync();

        uit.Tekst.ShouldContain(ZibWeigeringen.Gewijzigd.Zin());
        uit.Tekst.ShouldContain("Een leerling die niet in de lijst staat");
        uit.Tekst.ShouldNotContain("Vreemdeling", Case.Sensitive);
        (await wereld.NuAsync(gewijzigd)).Status.ShouldBe(ZibAanmeldingstatus.Concept);
        (await wereld.NuAsync(gaat)).Status.ShouldBe(ZibAanmeldingstatus.Ingediend);
        (await wereld.Server.Systeem(db => db.ZibAanmeldingen.CountAsync(z => z.LeerlingId == vreemd))).ShouldBe(0);
        (await (await wereld.Po.GetAsync("/zib/velen")).Formulier("#velen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest, "niemand gekozen");
        (await wereld.MailsAsync()).Count(m => m == "bureau.aanvraag").ShouldBe(1);
    }

    [Theory, Databases, Regel("B-20", "ZIB-03")]
    public async Task Een_getekend_formulier_telt_mee_in_de_ruimte_van_de_school(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var (een, ander) = (await wereld.KindAsync(), await wereld.KindAsync("Vries"));
        await wereld.VulInAsync(een);
        await (await wereld.Po.GetAsync(Zibwereld.Url(ander))).Formulier("#begin").VerstuurAsync();
        await wereld.Server.Systeem(async db =>
        {
            var grootte = await db.Set<Zibbestand>().Select(b => b.Bytes.Length).SingleAsync();
            db.Add(Bijlage.VoegToe(ander, new Bestand("OVERIG", "groot.pdf", "application/pdf", Bijlagegrenzen.School - grootte - 10, Bijlagetoestand.InOrde), Bijlagebron.Oso, true, wereld.Server.Handeling(wereld.Server.Regio.PoSchool)));
            await db.SaveChangesAsync();
        });

        var fout = await VoegToeAsync(wereld, ander);

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(BijlageWeigeringen.SchoolVol.Zin());
        (await wereld.Server.Systeem(db => db.Set<Zibbestand>().CountAsync())).ShouldBe(1);
        (await VoegToeAsync(wereld, een)).Tekst.ShouldContain("is toegevoegd", Case.Sensitive, "wat in de plaats komt, past altijd");
    }

    private static async Task<Pagina> VoegToeAsync(Zibwereld wereld, LeerlingId id) =>
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#bestand").MetBestand("Bestand", "getekend.pdf", Zibwereld.Pdf, "application/pdf").VerstuurAsync();

    private static string Rij(Pagina pagina, string naam) =>
        pagina.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(naam, StringComparison.Ordinal)).TextContent;
}
