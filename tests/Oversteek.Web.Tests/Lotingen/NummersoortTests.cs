using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Keuzelijsten;
using Oversteek.Web.Tests.Ouderportaal;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>What family, schools and visitors read of lot numbers is true for the numbering of the region (D-62).</summary>
public sealed class NummersoortTests
{
    [Theory, Regel("D-62", "D-60")]
    [InlineData(Lotingsmechanisme.Da, "bij elke klas een ander lotnummer", "Lotnummers staan er niet", "niet openbaar")]
    [InlineData(
        Lotingsmechanisme.DecentralThenCentral, "centraal lotnummer", "het centrale lotnummer van uw kind", "In de eerste ronde had elke leerling per klas")]
    public async Task Bij_een_nummer_per_klas_belooft_geen_scherm_een_openbaar_nummer_dat_er_niet_is(
        Lotingsmechanisme mechanisme, string ouder, string bezoeker, string school)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync();
        await using var _ = wereld;
        await PerKlasAsync(wereld, mechanisme);
        var vo = await wereld.VoAsync();
        var (kind, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        for (var i = 0; i < 2; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var kenmerk = await (await wereld.VoAsync()).GetAsync($"/aanmeldingen/{aanmelding.Waarde}/lotingskenmerk");
        kenmerk.Tekst.ShouldNotContain("staat het lotnummer");
        kenmerk.Tekst.ShouldContain("na hoe er is geloot");

        await new Coordinatoren(wereld).LootAsync();

        var id = await wereld.Server.Systeem(db => db.Lotingen.Select(l => l.Id).SingleAsync());
        (await wereld.Server.Anoniem().GetAsync($"/loting/{id.Waarde}")).Tekst.ShouldContain(bezoeker);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        (await po.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/uitleg")).Tekst.ShouldContain(school);
        var portaal = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        var uitslag = await portaal.GetAsync("/ouders/uitslag");
        uitslag.Tekst.ShouldContain(ouder);
        uitslag.Tekst.ShouldNotContain("Alle lotnummers staan op een openbare lijst");
        uitslag.Tekst.ShouldNotContain("welk lotnummer de laatste plek kreeg");
        (await portaal.GetAsync("/ouders/aanmelding")).Document.QuerySelectorAll("#bevroren-lijst li").Length.ShouldBe(2, "de lijst uit de controleregel in woorden");
    }

    private static Task PerKlasAsync(Vowereld wereld, Lotingsmechanisme mechanisme) =>
        wereld.Server.ZetRegelsAsync(r => r with { Mechanisme = mechanisme, Nummering = Lotnummering.EenPerKlas });
}
