using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanvragen;
using Oversteek.Web.Tests.Isk;
using Oversteek.Web.Tests.Zib;

namespace Oversteek.Web.Tests.Start;

/// <summary>What runs past the end of its school year stays on the start page and on the list of the new one, and says its last day before that.</summary>
public sealed class JaargrenstakenTests
{
    private static readonly DateOnly September = new(2027, 9, 6);

    [Theory, Databases, Regel("D-59", "TLV-01")]
    public async Task Wat_de_commissie_in_september_vraagt_staat_op_de_startpagina_van_de_school(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (id, concept) = (await wereld.IngediendAsync(), await wereld.KindAsync("Vries"));
        await wereld.BeginAsync(concept);
        (await wereld.Vo.GetAsync("/")).Tekst.ShouldContain("Uiterlijk 31 juli 2027");
        wereld.Server.Klok.ZetOp(September);
        var swv = await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.SwvId);
        await (await swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Formulier("#vragen").Zet("Tekst", "Wat?").VerstuurAsync();
        var vo = await InNieuwJaarAsync(wereld.Server, Rol.VoGebruiker, wereld.Server.Regio.VoSchool);

        var start = (await vo.GetAsync("/")).Tekst;

        start.ShouldContain("Aanvragen aanvullen voor het samenwerkingsverband");
        start.ShouldContain("de laatste dag was 31 juli 2027");
        (await vo.GetAsync("/aanvragen")).Tekst.ShouldContain("Jansen");
        (wereld.Vo, wereld.Swv) = (vo, swv);
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
        (await vo.GetAsync("/")).Tekst.ShouldNotContain("Aanvragen aanvullen voor het samenwerkingsverband");
    }

    [Theory, Databases, Regel("D-59", "ZIB-02", "ZIB-08")]
    public async Task Wat_het_bureau_in_september_vraagt_staat_op_de_startpagina_van_de_school(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var (id, concept) = (await wereld.IngediendAsync(), await wereld.KindAsync("Vries"));
        await wereld.VulInAsync(concept);
        (await wereld.Po.GetAsync("/")).Tekst.ShouldContain("de laatste dag was 31 december 2026");
        wereld.Server.Klok.ZetOp(September);
        var bureau = await wereld.Server.LogInAsync(Rol.Onderzoeksbureau, wereld.BureauId);
        await (await bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#vragen").Zet("Invoer.Tekst", "Welke taal?").VerstuurAsync();
        var po = await InNieuwJaarAsync(wereld.Server, Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        (await po.GetAsync("/")).Tekst.ShouldContain("Vragen van het onderzoeksbureau");

        (await po.GetAsync("/zib")).Tekst.ShouldContain("Jansen");
    }

    [Theory, Databases, Regel("D-59", "ISK-02")]
    public async Task Wie_in_september_niet_op_de_isk_test_kwam_staat_op_de_startpagina_van_de_school(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 7, 20));
        var loket = await wereld.Server.LogInAsync(Rol.IskTestloket, wereld.LoketId);
        await (await loket.GetAsync("/isk/balie/uitnodigen")).Formulier("#velen").Zet("Invoer.Dag", "2027-09-01").Zet("Invoer.Tijd", "09:30")
            .Zet("Invoer.Plaats", "Lokaal 3").Zet("Kies", id.ToString()).VerstuurAsync();
        wereld.Server.Klok.ZetOp(September);
        loket = await wereld.Server.LogInAsync(Rol.IskTestloket, wereld.LoketId);
        await (await loket.GetAsync(Iskwereld.Test(id))).Formulier("#niet-verschenen").VerstuurAsync();
        var po = await InNieuwJaarAsync(wereld.Server, Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        (await po.GetAsync("/")).Tekst.ShouldContain("Leerlingen niet op de ISK-test verschenen");

        (await po.GetAsync("/isk")).Tekst.ShouldContain("Jansen");
    }

    private static async Task<Webklant> InNieuwJaarAsync(Proefserver server, Rol rol, OrganisatieId school)
    {
        var klant = await server.LogInAsync(rol, school);
        var jaar = Proefregio.Schooljaar.Volgende.ToString();
        await server.Systeem(db => db.Sessies.Where(s => s.AccountId == klant.Account).ExecuteUpdateAsync(s => s.SetProperty(x => x.Schooljaar, jaar)));
        return klant;
    }
}
