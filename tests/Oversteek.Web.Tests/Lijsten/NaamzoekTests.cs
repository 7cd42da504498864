using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanvragen;
using Oversteek.Web.Tests.Isk;
using Oversteek.Web.Tests.Zorgaanmeldroutes;

namespace Oversteek.Web.Tests.Lijsten;

/// <summary>A name is found as people type it, also in the lists of who is no school (B-36).</summary>
[Regel("B-36", "D-72")]
public sealed class NaamzoekTests
{
    private const string Trema = "Müller";
    private const string Ander = "Zoë-Marie";

    [Theory, Databases]
    public async Task Bij_de_zorgaanmeldroute_van_school_en_samenwerkingsverband(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        await wereld.VerstuurdAsync(Trema);
        await wereld.VerstuurdAsync(Ander);

        await VindtAsync(wereld.Po, "/zorgroute");
        await VindtAsync(wereld.Swv, "/swv/zorgroute");
    }

    [Theory, Databases]
    public async Task Bij_de_aanvragen_van_school_en_commissie(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        await wereld.IngediendAsync(Trema);
        await wereld.IngediendAsync(Ander);

        await VindtAsync(wereld.Vo, "/aanvragen");
        await VindtAsync(wereld.Swv, "/swv");
    }

    [Theory, Databases]
    public async Task Bij_het_testloket(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        await wereld.IngediendAsync(Trema);
        await wereld.IngediendAsync(Ander);

        await VindtAsync(wereld.Loket, "/isk/balie");
    }

    private static async Task VindtAsync(Webklant klant, string lijst)
    {
        Namen(await klant.GetAsync(lijst)).Count.ShouldBe(2, lijst);
        foreach (var (getypt, naam) in new[] { ("muller", Trema), ("zoemarie", Ander), ("Zoë", Ander) })
            Namen(await ZoekAsync(klant, lijst, getypt)).ShouldHaveSingleItem($"{getypt} in {lijst}").ShouldContain(naam);
        Namen(await ZoekAsync(klant, lijst, "mulder")).ShouldBeEmpty();
    }

    private static async Task<Pagina> ZoekAsync(Webklant klant, string lijst, string tekst) =>
        await (await klant.GetAsync(lijst)).Formulier("form[method=post][role=search]").Zet("Zoek", tekst).VerstuurAsync();

    private static List<string> Namen(Pagina pagina) => [.. pagina.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Trim())];
}
