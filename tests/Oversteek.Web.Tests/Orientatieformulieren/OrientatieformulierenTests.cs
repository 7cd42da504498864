using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Orientatieformulieren;

/// <summary>What parents look around with, long before they apply.</summary>
public sealed class OrientatieformulierenTests
{
    [Theory, Databases, Regel("ORI-01", "ORI-02", "ORI-03", "D-73")]
    public async Task Een_klas_wordt_in_een_keer_definitief_en_een_pdf(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var po = await PoAsync(wereld.Server);
        var havo = await LeerlingAsync(wereld, "Aalders", "60");
        var zonder = await LeerlingAsync(wereld, "Bos", null);
        var vso = await LeerlingAsync(wereld, "Claes", "60", Uitstroom.GespecialiseerdOnderwijs);

        var vooraf = await po.GetAsync("/orientatieformulieren");
        vooraf.Tekst.ShouldContain(OrientatieformulierWeigeringen.AdviesOntbreekt.Zin());
        var na = await vooraf.Formulier("#formulieren").VerstuurAsync("Definitief maken");

        na.Tekst.ShouldNotContain("Niet bij iedereen", customMessage: "wie niet kan, staat niet aangevinkt en houdt de klas niet op");
        (await StandAsync(wereld.Server, havo)).ShouldBe(Orientatieformulierstatus.Definitief);
        (await StandAsync(wereld.Server, zonder)).ShouldBeNull();
        (await StandAsync(wereld.Server, vso)).ShouldBeNull();
        var pagina = await po.GetAsync(Url(havo));
        pagina.Document.QuerySelector("main table")!.TextContent.ShouldContain("Havo tweetalig");
        pagina.Document.QuerySelector("main table")!.TextContent.ShouldNotContain("Vwo");
        var pdf = await pagina.Formulier("#pdf").VerstuurAsync();
        Encoding.ASCII.GetString(pdf.Bytes[..5]).ShouldBe("%PDF-");
        (await wereld.Server.Systeem(db => db.Orientatieformulieren.Where(f => f.LeerlingId == havo).Select(f => f.Afdrukken).SingleAsync())).ShouldBe(1);
        Encoding.ASCII.GetString((await na.Formulier("#formulieren").VerstuurAsync("Afdrukken")).Bytes[..5]).ShouldBe("%PDF-", "de klas, met een vso-leerling erbij");
        (await wereld.Server.Systeem(db => db.Orientatieformulieren.Where(f => f.LeerlingId == havo).Select(f => f.Afdrukken).SingleAsync())).ShouldBe(2);
        // One that is not definitive is not printed, and then nothing is counted.
        (await na.Formulier("#formulieren").Smokkel("Kies", vso.ToString()).VerstuurAsync("Afdrukken")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.Server.Systeem(db => db.Orientatieformulieren.Where(f => f.LeerlingId == havo).Select(f => f.Afdrukken).SingleAsync())).ShouldBe(2);
    }

    [Theory, Databases, Regel("ORI-06")]
    public async Task In_het_najaar_kan_het_op_een_preadvies_en_een_ander_advies_zet_het_terug(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        wereld.Server.Klok.ZetOp(new DateOnly(2026, 9, 15));
        var po = await PoAsync(wereld.Server);
        var id = await LeerlingAsync(wereld, "Aalders", null);
        await (await po.GetAsync(Url(id))).Formulier("#preadvies").Zet("Invoer.Preadvies", "60").VerstuurAsync();
        await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();
        (await StandAsync(wereld.Server, id)).ShouldBe(Orientatieformulierstatus.Definitief);

        var tab = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/4");
        await tab.Formulier("#okr").Zet("Invoer.Voorlopig", "70").VerstuurAsync("Opslaan");

        (await StandAsync(wereld.Server, id)).ShouldBe(Orientatieformulierstatus.Concept);
        (await po.GetAsync(Url(id))).Tekst.ShouldContain("vwo");
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && l.Soort == "OrientatieformulierHerzien"))).ShouldBe(1);
    }

    [Theory, Databases, Regel("ORI-06", "D-73")]
    public async Task Een_preadvies_gaat_na_een_voorbeeld_naar_een_selectie_en_over_geen_advies_heen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        wereld.Server.Klok.ZetOp(new DateOnly(2026, 9, 15));
        var po = await PoAsync(wereld.Server);
        var (leeg, anders, advies) = (await LeerlingAsync(wereld, "Aalders", null), await LeerlingAsync(wereld, "Bos", null), await LeerlingAsync(wereld, "Claes", "60"));
        await (await po.GetAsync(Url(anders))).Formulier("#preadvies").Zet("Invoer.Preadvies", "20").VerstuurAsync();
        var formulier = (await (await po.GetAsync("/orientatieformulieren")).KlikAsync("Preadvies voor meer leerlingen")).Formulier("#preadviezen").Zet("Invoer.Advies", "70");
        foreach (var id in new[] { leeg, anders, advies })
            formulier.Zet("Kies", id.ToString());

        var vooraf = await formulier.VerstuurAsync("Bekijk wat er gebeurt");

        vooraf.Tekst.ShouldContain("krijgt preadvies vwo");
        vooraf.Tekst.ShouldContain(OrientatieformulierWeigeringen.HeeftPreadvies.Zin());
        vooraf.Tekst.ShouldContain(OrientatieformulierWeigeringen.HeeftAdvies.Zin());
        (await PreadviesAsync(leeg)).ShouldBeNull("bekijken bewaart niets");
        var na = await vooraf.Formulier("#preadviezen").VerstuurAsync("Preadvies vastleggen");
        na.Tekst.ShouldContain("Niet bij iedereen gelukt");
        ((await PreadviesAsync(leeg)), (await PreadviesAsync(anders)), (await PreadviesAsync(advies))).ShouldBe(("70", "20", null));

        await na.Formulier("#preadviezen").Zet("Invoer.Overschrijven", "true").VerstuurAsync("Preadvies vastleggen");
        (await PreadviesAsync(anders)).ShouldBe("70");
        var vreemd = await wereld.Server.LeerlingAsync(wereld.Server.Regio.AnderePoSchool);
        (await na.Formulier("#preadviezen").Smokkel("Kies", vreemd.ToString()).VerstuurAsync("Preadvies vastleggen")).Status.ShouldBe(HttpStatusCode.NotFound);
        var fout = await (await po.GetAsync("/orientatieformulieren/preadviezen")).Formulier("#preadviezen").Vervals("Invoer.Advies", "01").VerstuurAsync("Bekijk");
        fout.HeeftFout("Invoer.Advies", "Kies een preadvies.").ShouldBeTrue(fout.Tekst);

        Task<string?> PreadviesAsync(LeerlingId id) => wereld.Server.Systeem(db => db.Orientatieformulieren.Where(f => f.LeerlingId == id).Select(f => f.Preadvies).SingleOrDefaultAsync());
    }

    [Fact, Regel("ORI-04", "ORI-05")]
    public async Task Met_lwoo_gaat_het_vinkje_mee_en_een_vreemd_preadvies_wordt_geweigerd()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var po = await PoAsync(wereld.Server);
        var id = await LeerlingAsync(wereld, "Aalders", "20", lwoo: true);
        await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();

        var formulier = await wereld.Server.Systeem(db => db.Orientatieformulieren.AsNoTracking().SingleAsync(f => f.LeerlingId == id));
        (formulier.Advies, formulier.Lwoo).ShouldBe(("20", true));
        var fout = await (await po.GetAsync(Url(id))).Formulier("#preadvies").Vervals("Invoer.Preadvies", "01").VerstuurAsync();
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.Server.Systeem(db => db.Orientatieformulieren.Where(f => f.LeerlingId == id).Select(f => f.Preadvies).SingleAsync())).ShouldBeNull();
        (await (await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.AnderePoSchool)).GetAsync(Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Url(LeerlingId id) => $"/leerlingen/{id.Waarde}/orientatieformulier";

    private static Task<Webklant> PoAsync(Proefserver server) => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private static Task<LeerlingId> LeerlingAsync(Vowereld wereld, string naam, string? advies, Uitstroom uitstroom = Uitstroom.Regulier, bool lwoo = false) => wereld.Server.LeerlingAsync(
        wereld.Server.Regio.PoSchool, (_, okr, h) => okr.StelAdviesVast(new Schooladvies { Voorlopig = advies, Uitstroom = uitstroom, Lwoo = lwoo }, h), naam);

    private static Task<Orientatieformulierstatus?> StandAsync(Proefserver server, LeerlingId id) =>
        server.Systeem(db => db.Orientatieformulieren.Where(f => f.LeerlingId == id).Select(f => (Orientatieformulierstatus?)f.Status).SingleOrDefaultAsync());
}
