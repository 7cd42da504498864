using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Bijlagen;

/// <summary>A warning that costs no click: it is said after adding, stands in the list, and comes back before the OKR is definitive.</summary>
[Regel("B-19", "BIJ-04", "D-16")]
public sealed class BijlagetwijfelTests
{
    [Fact]
    public async Task Een_groepsplan_en_een_oud_opp_worden_toegevoegd_met_een_waarschuwing()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var groep = await po.VoegToeAsync(id, "groepsplan rekenen.pdf", Bijlageproef.Pdf, "OVERIG");
        var oud = await po.VoegToeAsync(id, "OPP 2023.pdf", Bijlageproef.Pdf);
        await po.VoegToeAsync(id, "OPP 2026.pdf", Bijlageproef.Pdf);

        groep.Tekst.ShouldContain("De bijlage is toegevoegd. Let op: De naam lijkt van een document over een groep");
        oud.Tekst.ShouldContain("Let op: In de naam staat het jaar 2023");
        var lijst = await po.GetAsync(Bijlageproef.Lijst(id));
        lijst.Document.QuerySelectorAll("tbody th .os-field__hint").Length.ShouldBe(2);
        var controle = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");
        controle.Tekst.ShouldContain("groepsplan rekenen.pdf");
        controle.Tekst.ShouldContain("OPP 2023.pdf");
        controle.Tekst.ShouldNotContain("OPP 2026.pdf");
        (await controle.Formulier("main form").VerstuurAsync("Definitief maken")).Tekst.ShouldContain("definitief");
        (await server.BijlagenAsync(id)).Count.ShouldBe(3);
    }

    [Theory]
    [Regel("BIJ-06")]
    [InlineData(true, "60", null, true)]
    [InlineData(false, "10", null, true)]
    [InlineData(false, "60", null, false)]
    [InlineData(true, "60", "OPP", false)]
    [InlineData(true, "60", "GROEIDOCUMENT", false)]
    [InlineData(true, "60", "PORTFOLIO", true)]
    public async Task Bij_ondersteuning_vraagt_de_controle_om_een_opp_of_groeidocument(bool lwoo, string advies, string? type, bool waarschuwing)
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (leerling, okr, handeling) =>
        {
            Proefgegevens.Compleet(leerling, okr, handeling);
            okr.StelAdviesVast(okr.Advies with { Lwoo = lwoo, Definitief = advies, Voorlopig = advies }, handeling);
        });
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        if (type is not null)
            await po.VoegToeAsync(id, "document.pdf", Bijlageproef.Pdf, type);

        var controle = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");

        controle.Tekst.Contains(BijlageWeigeringen.OppOntbreekt.Zin(), StringComparison.Ordinal).ShouldBe(waarschuwing);
    }

    [Fact]
    public async Task Wat_uit_oso_komt_wordt_ook_genoemd()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with { Overigdocumentlijst = [Osobestanden.Document("OPP 2023.pdf"), Osobestanden.Document("klassen-lijst.pdf")] }));

        uitslag.Regels.Where(r => r.Soort == Regelsoort.Waarschuwing).Select(r => r.Tekst).ShouldContain(t => t.StartsWith("OPP 2023.pdf: in de naam staat het jaar 2023", StringComparison.Ordinal));
        uitslag.Regels.Where(r => r.Soort == Regelsoort.Waarschuwing).Select(r => r.Tekst).ShouldContain(t => t.StartsWith("klassen-lijst.pdf: de naam lijkt van een document over een groep", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OPP", "opp-2024-2025.pdf", true)]
    [InlineData("OPP", "opp-2025-2026.pdf", false)]
    [InlineData("OPP", "20231203 opp.pdf", true)]
    [InlineData("OPP", "opp 03122023.pdf", true)]
    [InlineData("OVERIG", "opp 2023.pdf", true)]
    [InlineData("OVERIG", "rapport 2019.pdf", false)]
    [InlineData("OPP", "opp.pdf", false)]
    [InlineData("OVERIG", "Groeps plan.docx", true)]
    public void Een_naam_zegt_alleen_iets_als_het_zeker_is(string type, string naam, bool twijfel) =>
        (Bijlagetwijfel.Van(type, naam, new DateOnly(2027, 1, 20)) is not null).ShouldBe(twijfel);
}
