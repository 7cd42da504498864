using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>A school that is willing to give the support takes the child, and the family keeps what it chose (D-37, D-41).</summary>
public sealed class BereideSchoolTests
{
    [Theory, Databases, Regel("D-37", "D-38", "D-41", "D-68")]
    public async Task Een_school_buiten_de_lijst_kiest_een_klas_en_de_keuzes_van_de_ouders_blijven(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (derde, klas) = await wereld.VsoSchoolAsync();
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        await NaarBereidAsync(vo, id, derde);
        (await LijstAsync(wereld, leerling)).ShouldBe([wereld.HavoElders]);

        var bereid = await wereld.VoAsync(derde);
        var pagina = await bereid.GetAsync($"/aanmeldingen/{id.Waarde}");
        pagina.Tekst.ShouldContain("de andere keuzes van de ouders blijven staan");
        var fout = await pagina.Formulier("#bevestigen").VerstuurAsync();
        fout.HeeftFout("Invoer.Brugklas", AanmeldingWeigeringen.KlasOntbreekt.Zin()).ShouldBeTrue(fout.Tekst);
        (await pagina.Formulier("#bevestigen").Vervals("Invoer.Brugklas", $"{wereld.Havo.Waarde}").VerstuurAsync()).Tekst
            .ShouldContain(AanmeldingWeigeringen.KlasVanAndereSchool.Zin());
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Doorgeschoven);
        (await LijstAsync(wereld, leerling)).ShouldBe([wereld.HavoElders]);

        await fout.Formulier("#bevestigen").Zet("Invoer.Brugklas", $"{klas.Waarde}").VerstuurAsync();
        (await LijstAsync(wereld, leerling)).ShouldBe([klas, wereld.HavoElders]);
        (await wereld.AanmeldingVanAsync(leerling)).DoetMeeAanLoting.ShouldBeTrue();

        await (await bereid.GetAsync($"/aanmeldingen/{id.Waarde}/terugtrekken")).Formulier().VerstuurAsync();
        (await wereld.AanmeldingVanAsync(leerling)).OrganisatieId.ShouldBe(wereld.AndereSchool);
        (await LijstAsync(wereld, leerling)).ShouldBe([wereld.HavoElders]);
    }

    [Theory, Databases, Regel("D-42", "D-37")]
    public async Task Na_het_bevriezen_komt_er_geen_klas_meer_bij(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (derde, klas) = await wereld.VsoSchoolAsync();
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        await NaarBereidAsync(vo, id, derde);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);

        var uit = await (await (await wereld.VoAsync(derde)).GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#bevestigen")
            .Zet("Invoer.Brugklas", $"{klas.Waarde}").VerstuurAsync();

        uit.Tekst.ShouldContain(AanmeldingWeigeringen.Bevroren.Zin());
        (await LijstAsync(wereld, leerling)).ShouldBe([wereld.HavoElders]);
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Doorgeschoven);
    }

    /// <summary>Without the marks a pupil could go back to a class that drew her out, or be admitted there past the waiting list.</summary>
    [Theory, Databases, Regel("D-68", "D-69", "D-37", "LOT-01")]
    public async Task De_uitslag_staat_op_de_lijst_en_wie_bij_een_bereide_school_is_blijft_daar(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (derde, klas) = await wereld.VsoSchoolAsync();
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 3; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await NaarBereidAsync(vo, id, derde);
        await new Coordinatoren(wereld).LootAsync();

        var alle = await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).Where(a => a.Id != id).ToListAsync());
        alle.ShouldAllBe(a => a.IsUitgelootVoor(wereld.Havo) == (a.OrganisatieId == wereld.AndereSchool));
        alle.Count(a => a.IsUitgelootVoor(wereld.Havo)).ShouldBe(1);
        var bij = await wereld.AanmeldingVanAsync(leerling);
        (bij.Status, bij.OrganisatieId).ShouldBe((Aanmeldingstatus.Doorgeschoven, derde), "die school lootte niet voor dit kind");

        var bereid = await wereld.VoAsync(derde);
        await (await bereid.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#bevestigen").Zet("Invoer.Brugklas", $"{klas.Waarde}").VerstuurAsync();
        await BesluitTests.BesluitAsync(bereid, id, "Toelaten", klas: klas);
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
    }

    internal static async Task NaarBereidAsync(Webklant vo, AanmeldingId id, OrganisatieId school)
    {
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").Zet("Invoer.Bereid", $"{school.Waarde}")
            .Zet("Invoer.OverlegOp", "2027-03-25").VerstuurAsync();
        (await BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: Afwijsgronden.Ondersteuning, toelichting: "Te zwaar")).Url.ShouldEndWith("/aanmeldingen");
    }

    private static async Task<List<BrugklasId>> LijstAsync(Vowereld wereld, LeerlingId leerling) =>
        [.. (await wereld.AanmeldingVanAsync(leerling)).Voorkeuren.Select(v => v.BrugklasId)];
}
