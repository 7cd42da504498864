using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>A vso-3 school where one may apply longer than at the others.</summary>
public sealed class Vso3periodeTests
{
    [Theory, Databases, Regel("VSO-01", "TOE-03")]
    public async Task Een_verlengde_school_besluit_pas_na_haar_eigen_laatste_dag_en_iedereen_leest_die(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (school, klas) = await wereld.VsoSchoolAsync();
        await VerlengAsync(wereld, new Vso3verlenging("22ee", new(2027, 4, 10)));
        var vo = await wereld.VoAsync(school);
        var (leerling, id) = await wereld.AangemeldAsync(vo, klas);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#vso").Zet("Vso", "true").VerstuurAsync();

        var vroeg = await BesluitTests.BesluitAsync(vo, id, "Toelaten", klas: klas);

        vroeg.Tekst.ShouldContain(AanmeldingWeigeringen.ToelatenVsoTeVroeg.Met(new DateOnly(2027, 4, 11)).Zin());
        (await wereld.AanmeldingVanAsync(leerling)).Besluit.ShouldBeNull();
        (await wereld.Server.Anoniem().GetAsync($"/regios/{wereld.Server.Regio.Regio.Waarde}/vso-voorkeurslijst")).Tekst
            .ShouldContain("De Brug Aanmelden kan hier tot en met 10 april 2027.");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 11));
        await BesluitTests.BesluitAsync(await wereld.VoAsync(school), id, "Toelaten", klas: klas);
        (await wereld.AanmeldingVanAsync(leerling)).Besluit!.Brugklas.ShouldBe(klas);
    }

    [Fact, Regel("VSO-01")]
    public async Task Een_verlenging_van_een_andere_school_en_een_kortere_dag_veranderen_niets()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (school, klas) = await wereld.VsoSchoolAsync();
        await VerlengAsync(wereld, new Vso3verlenging("99ZZ", new(2027, 4, 10)), new Vso3verlenging("22EE", new(2027, 1, 20)));
        var vo = await wereld.VoAsync(school);
        var (leerling, id) = await wereld.AangemeldAsync(vo, klas);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#vso").Zet("Vso", "true").VerstuurAsync();

        await BesluitTests.BesluitAsync(vo, id, "Toelaten", klas: klas);

        (await wereld.AanmeldingVanAsync(leerling)).Besluit!.Brugklas.ShouldBe(klas);
        (await wereld.Server.Anoniem().GetAsync($"/regios/{wereld.Server.Regio.Regio.Waarde}/vso-voorkeurslijst")).Tekst.ShouldNotContain("Aanmelden kan hier");
    }

    private static Task VerlengAsync(Vowereld wereld, params Vso3verlenging[] verlengingen) =>
        wereld.Server.ZetRegelsAsync(r => r with { Vso3verlengingen = verlengingen });
}
