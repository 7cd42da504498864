using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Leerlingen;

namespace Oversteek.Web.Tests.Zib;

/// <summary>A pupil that goes to another po school while the research is somewhere on its way.</summary>
public sealed class ZibverhuizingTests
{
    [Theory, Databases, Regel("D-25", "SEC-7", "ZIB-06")]
    public async Task Waar_het_onderzoek_ook_is_het_stopt_als_de_leerling_naar_een_andere_basisschool_gaat(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        await wereld.KiesBureauAsync();
        var concept = await wereld.KindAsync("Aalders");
        await wereld.VulInAsync(concept);
        var (ingediend, bezig, bijOuders, klaar) =
            (await wereld.IngediendAsync("Bakker"), await wereld.IngediendAsync("Claus"), await wereld.IngediendAsync("Dekker"), await wereld.IngediendAsync("Everts"));
        foreach (var id in new[] { bezig, bijOuders, klaar })
            await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#nemen").VerstuurAsync();
        foreach (var id in new[] { bijOuders, klaar })
            await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#uitslag").VerstuurAsync();
        await OvergenomenAsync(wereld, klaar);
        var (blijft, elders) = (await wereld.IngediendAsync("Zwart"), await wereld.IngediendAsync("Yilmaz"));
        var open = await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(ingediend));

        foreach (var id in new[] { concept, ingediend, bezig, bijOuders, klaar })
            await wereld.Po.ZetStatusAsync(id, "ANDERE_PO");
        await wereld.Po.ZetStatusAsync(elders, "BUITEN_PLATFORM");

        foreach (var id in new[] { concept, ingediend, bezig, bijOuders })
        {
            var nu = await wereld.NuAsync(id);
            (nu.Status, nu.Reden).ShouldBe((ZibAanmeldingstatus.Ingetrokken, "De leerling gaat naar een andere basisschool."));
            (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await wereld.Po.GetAsync(Zibwereld.Url(id))).Tekst.ShouldContain(ZibWeigeringen.DoetNietMee.Zin());
        }
        (await wereld.NuAsync(bijOuders)).UitslagVerzondenOp.ShouldNotBeNull("dat de ouders de uitslag hebben, blijft staan");
        (await wereld.NuAsync(klaar)).Status.ShouldBe(ZibAanmeldingstatus.UitslagInOkr, "wat in het okr staat, blijft");
        foreach (var id in new[] { blijft, elders })
            (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.Ingediend, "deze leerling zit nog op school");
        (await open.Formulier("#nemen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound, "een oud scherm doet niets");
        (await wereld.MailsAsync()).Count(m => m == "bureau.vervallen").ShouldBe(2, "alleen van wat bij het bureau lag");
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "ZibAanmeldingIngetrokken"))).ShouldBe(4);
    }

    [Theory, Databases, Regel("D-25", "SEC-5")]
    public async Task De_nieuwe_school_begint_opnieuw_en_ziet_niets_van_de_vorige(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var oud = await wereld.IngediendAsync();
        await wereld.Po.ZetStatusAsync(oud, "ANDERE_PO");
        var (school, andere) = (wereld.Server.Regio.AnderePoSchool, await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.AnderePoSchool));
        var nieuw = await wereld.Server.LeerlingAsync(school);

        (await (await andere.GetAsync(Zibwereld.Url(nieuw))).Formulier("#begin").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);

        (await wereld.NuAsync(nieuw)).Status.ShouldBe(ZibAanmeldingstatus.Concept);
        (await andere.GetAsync(Zibwereld.Url(oud))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Bureau.GetAsync("/onderzoeken")).Tekst.ShouldNotContain("Jansen", Case.Sensitive, "het bureau ziet de oude niet meer en de nieuwe nog niet");
        // A mistake: the school takes the status back and begins anew, with a signature of its own.
        await wereld.Po.ZetStatusAsync(oud, "");
        (await (await wereld.Po.GetAsync(Zibwereld.Url(oud))).Formulier("#begin").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await wereld.Server.Systeem(db => db.ZibAanmeldingen.Where(z => z.LeerlingId == oud).OrderBy(z => z.IngediendOp == null).ToListAsync())).Select(z => (z.Status, z.Toestemmingen.Count > 0))
            .ShouldBe([(ZibAanmeldingstatus.Ingetrokken, true), (ZibAanmeldingstatus.Concept, false)]);
        (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(oud))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases, Regel("D-25", "REL-7")]
    public async Task Meldt_het_bureau_de_uitslag_op_hetzelfde_moment_dan_klopt_het_einde(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#nemen").VerstuurAsync();
        var uitslag = (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#uitslag").Verzoek();
        var status = (await wereld.Po.GetAsync($"/aanmeldstatus/{id.Waarde}")).Formulier("#status").Zet("Invoer.Status", "ANDERE_PO").Verzoek();

        var antwoorden = await Webklant.TegelijkAsync([(uitslag, wereld.Bureau), (status, wereld.Po)]);

        antwoorden.ShouldAllBe(a => (int)a.Status < 500);
        var weg = await wereld.Server.Systeem(db => db.Leerlingen.AnyAsync(l => l.Id == id && l.AlternatieveStatus == "ANDERE_PO"));
        (await wereld.NuAsync(id)).Status.ShouldBe(weg ? ZibAanmeldingstatus.Ingetrokken : ZibAanmeldingstatus.UitslagVerzonden);
        (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Server.Systeem(db => db.Inzagerechten.CountAsync(i => i.LeerlingId == id && i.Grond == Domain.Toegang.Inzagegrond.Onderzoek && i.Tot > wereld.Server.Klok.GetUtcNow()))).ShouldBe(0);
    }

    private static async Task OvergenomenAsync(Zibwereld wereld, LeerlingId id)
    {
        foreach (var ouder in new[] { 1, 2 })
            await wereld.ToestemmingAsync(id, ouder, Toestemmingsoort.DelenMetPo);
        await wereld.Server.Systeem(async db =>
        {
            var nu = await db.ZibAanmeldingen.SingleAsync(z => z.LeerlingId == id);
            nu.NeemUitslagOver([1, 2], wereld.Server.Handeling(wereld.Server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
    }
}
