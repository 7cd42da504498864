using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>One capacity for more levels together, and classes with 0 places in which admitted pupils come later (BRK-06).</summary>
public sealed class IndelingTests
{
    private const string Pad = "/toegelaten/indeling";

    [Theory, Databases, Regel("BRK-06", "BRK-14", "B-46")]
    public async Task Een_toegelaten_leerling_van_een_cluster_komt_in_een_klas_met_0_plaatsen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (groen, vwo) = await NulklassenAsync(wereld);
        var (leerling, id) = await ToegelatenAsync(wereld);
        var vo = await wereld.VoAsync();

        var pagina = await vo.GetAsync(Pad);
        pagina.Document.QuerySelectorAll($"select[name='Klas[{id.Waarde}]'] option").Select(o => o.GetAttribute("value")).ShouldBe(["", $"{groen.Waarde}"]);
        (await pagina.Formulier("#indelen").Vervals($"Klas[{id.Waarde}]", $"{vwo.Waarde}").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await pagina.Formulier("#indelen").Vervals($"Klas[{id.Waarde}]", $"{wereld.Havo.Waarde}").VerstuurAsync()).Tekst.ShouldContain(AanmeldingWeigeringen.GeenIndelingsklas.Zin());
        (await wereld.AanmeldingVanAsync(leerling)).Indeling.ShouldBeNull();
        var formulier = (await vo.GetAsync(Pad)).Formulier("#indelen").Zet($"Klas[{id.Waarde}]", $"{groen.Waarde}");
        (await formulier.VerstuurAsync()).Tekst.ShouldContain("De indeling is bewaard.");
        (await formulier.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK, "hetzelfde nog eens verandert niets");

        var na = await wereld.AanmeldingVanAsync(leerling);
        (na.Indeling, na.Besluit!.Brugklas, na.Status).ShouldBe((groen, wereld.Havo, Aanmeldingstatus.Toegelaten));
        (await vo.GetAsync("/toegelaten")).Tekst.ShouldContain("Havo groen");
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "LeerlingIngedeeld"))).ShouldBe(1);
    }

    [Fact, Regel("BRK-06", "D-64", "REL-7")]
    public async Task De_klas_blijft_zolang_er_iemand_in_zit_en_wie_afziet_gaat_eruit()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (groen, _) = await NulklassenAsync(wereld);
        var (leerling, id) = await ToegelatenAsync(wereld);
        var (vo, collega) = (await wereld.VoAsync(), await wereld.VoAsync());
        var oud = await vo.GetAsync(Pad);
        await (await collega.GetAsync(Pad)).Formulier("#indelen").Zet($"Klas[{id.Waarde}]", $"{groen.Waarde}").VerstuurAsync();
        (await oud.Formulier("#indelen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await wereld.AanmeldingVanAsync(leerling)).Indeling.ShouldBe(groen);

        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        await (await regio.GetAsync($"/regio/brugklassen/{wereld.School.Waarde}")).Formulier("#terugzetten").Zet("Invoer.Reden", "Klas weg").VerstuurAsync();
        var weg = await (await vo.GetAsync($"/brugklassen/klas/{groen.Waarde}/verwijderen")).Formulier().VerstuurAsync();
        weg.Tekst.ShouldContain(BrugklasWeigeringen.KlasOpLijst.Met("Havo groen").Zin());
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#afzien").VerstuurAsync();

        (await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().SingleAsync(a => a.Id == id))).Indeling.ShouldBeNull();
        (await oud.Formulier("#indelen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    private static Task<(BrugklasId Groen, BrugklasId Vwo)> NulklassenAsync(Vowereld wereld) => wereld.Server.Systeem(async db =>
    {
        var beheer = await db.Brugklasbeheren.Include(b => b.Klassen).SingleAsync(b => b.OrganisatieId == wereld.School);
        var handeling = wereld.Server.Handeling(wereld.School, Rol.VoBeheerder, "Reden");
        beheer.ZetTerug(handeling).IsGelukt.ShouldBeTrue();
        var groen = beheer.VoegToe(new Brugklasgegevens("Havo groen", ["60"], false, 0, null), handeling).Waarde.Id;
        var vwo = beheer.VoegToe(new Brugklasgegevens("Vwo groen", ["70"], false, 0, null), handeling).Waarde.Id;
        beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
        return (groen, vwo);
    });

    private static async Task<(LeerlingId Leerling, AanmeldingId Aanmelding)> ToegelatenAsync(Vowereld wereld)
    {
        var (leerling, id) = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        await wereld.Server.Systeem(async db =>
        {
            var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.Id == id);
            var handeling = wereld.Server.Handeling(wereld.School, Rol.VoGebruiker);
            aanmelding.VerwerkLoting(wereld.Havo, wereld.School, handeling).IsGelukt.ShouldBeTrue();
            aanmelding.LaatToe(wereld.Havo, null, handeling).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        return (leerling, id);
    }
}
