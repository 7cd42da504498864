using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>Lists to choose from, beside what an import brought and what nobody may choose.</summary>
public sealed class AdvieskeuzeTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static readonly string[] Lijst =
    [
        "vso", "praktijkonderwijs", "vmbo-bb", "vmbo-bb/kb", "vmbo-kb", "vmbo-kb/gl-tl", "vmbo-gl/tl", "vmbo-gl-tl/havo", "havo", "havo/vwo", "vwo", "geen specifiek advies mogelijk",
    ];

    [Theory, Regel("D-54")]
    [InlineData("Invoer.Voorlopig")]
    [InlineData("Invoer.Definitief")]
    public async Task Een_nieuw_advies_komt_uit_de_lijst_en_een_ander_wordt_geweigerd_zonder_verlies(string veld)
    {
        var (id, klant) = await BeginAsync();
        var pagina = await klant.GetAsync(Url(id, "4"));
        pagina.Document.QuerySelectorAll($"select[name='{veld}'] option").Skip(1).Select(o => o.TextContent).ShouldBe(Lijst);

        var terug = await pagina.Formulier("#okr").Zet("Invoer.Velden[motivering]", "Werkt hard").Zet("Invoer.DefinitiefOp", "2027-01-14").Vervals(veld, "32").VerstuurAsync("Opslaan");

        terug.HeeftFout(veld, "Kies een advies uit de lijst.").ShouldBeTrue();
        terug.Formulier("#okr").Waarde("Invoer.Velden[motivering]").ShouldBe("Werkt hard");
        (await OkrAsync(id)).ShouldSatisfyAllConditions(o => o.Advies.ShouldBe(new Schooladvies()), o => o.Onderdelen.ShouldBeEmpty());
    }

    [Fact, Regel("D-53", "D-54")]
    public async Task Een_ingelezen_advies_van_vroeger_blijft_staan_als_iets_anders_wordt_opgeslagen()
    {
        var (id, klant) = await BeginAsync();
        var oud = new Schooladvies { Voorlopig = "32", VoorlopigOp = new DateOnly(2027, 1, 12) };
        await WijzigAsync(id, okr => okr.StelAdviesVast(oud, server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue());

        var formulier = (await klant.GetAsync(Url(id, "4"))).Formulier("#okr");
        formulier.Waarde("Invoer.Voorlopig").ShouldBe("32");
        await formulier.Zet("Invoer.Velden[motivering]", "Werkt hard").VerstuurAsync("Opslaan");

        (await OkrAsync(id)).ShouldSatisfyAllConditions(o => o.Advies.ShouldBe(oud), o => o.Onderdelen.Single().Inhoud["motivering"].ShouldBe("Werkt hard"));
    }

    [Fact, Regel("D-07")]
    public async Task Een_ingelezen_waarde_die_geen_keuze_is_blijft_staan_als_iets_anders_wordt_opgeslagen()
    {
        var (id, klant) = await BeginAsync();
        var (tabblad, keuze) = Okrvelden.Voor(new()).Tabbladen.Where(t => !t.HeeftAdvies).SelectMany(t => t.Vragen.Select(v => (t, v))).First(p => p.v.Soort == Invoersoort.Keuze);
        await WijzigAsync(id, okr => okr.SlaOp(tabblad.Nummer, new Onderdeelinhoud().Met(keuze.Sleutel, "Toets van vroeger"), server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue());

        var formulier = (await klant.GetAsync(Url(id, tabblad.Nummer))).Formulier("#okr");
        formulier.Waarde($"Invoer.Velden[{keuze.Sleutel}]").ShouldBe("Toets van vroeger");
        await formulier.VerstuurAsync("Opslaan");

        (await OkrAsync(id)).Onderdelen.Single().Inhoud[keuze.Sleutel].ShouldBe("Toets van vroeger");
    }

    [Fact, Regel("D-07")]
    public async Task Een_ingelezen_toets_houdt_haar_leergebied_en_moment()
    {
        var (id, klant) = await BeginAsync();
        var toets = new Toetsresultaat("Rekenen voor kleuters", "Ruimtelijk inzicht", "E5", new DateOnly(2025, 6, 2), "71", "IV", null, null) { Code = "K1", Niveausoort = "IV" };
        await WijzigAsync(id, okr => okr.SlaOp("2", new Onderdeelinhoud { Toetsen = [toets] }, server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue());

        await (await klant.GetAsync(Url(id, "2"))).Formulier("#okr").Zet("Invoer.Velden[iqTest]", "WISC").VerstuurAsync("Opslaan");

        (await OkrAsync(id)).Onderdelen.Single().Inhoud.ShouldSatisfyAllConditions(i => i["iqTest"].ShouldBe("WISC"), i => i.Toetsen.ShouldBe([toets]));
    }

    [Fact]
    public async Task Een_fout_getal_staat_bij_zijn_veld_en_de_rest_blijft_staan()
    {
        var (id, klant) = await BeginAsync();
        var tabblad = Okrvelden.Voor(new()).Tabbladen.First(t => t.Nummer == "2");
        var getal = tabblad.Vragen.First(v => v.Soort == Invoersoort.Getal);

        var terug = await (await klant.GetAsync(Url(id, "2"))).Formulier("#okr").Zet($"Invoer.Velden[{getal.Sleutel}]", "veel").Zet("Invoer.Velden[iqTest]", "WISC").VerstuurAsync("Opslaan");

        terug.HeeftFout($"Invoer.Velden[{getal.Sleutel}]", $"Vul bij '{getal.Label}' een heel getal in.").ShouldBeTrue();
        terug.Formulier("#okr").Waarde($"Invoer.Velden[{getal.Sleutel}]").ShouldBe("veel");
        terug.Formulier("#okr").Waarde("Invoer.Velden[iqTest]").ShouldBe("WISC");
        (await OkrAsync(id)).Onderdelen.ShouldBeEmpty();
    }

    private async Task<(LeerlingId Id, Webklant Klant)> BeginAsync() =>
        (await server.LeerlingAsync(server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

    private static string Url(LeerlingId id, string nummer) => OkrTests.Url(id, nummer);

    private Task<Okr> OkrAsync(LeerlingId id) => server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));

    private Task WijzigAsync(LeerlingId id, Action<Okr> werk) => server.Systeem(async db =>
    {
        werk(await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));
        await db.SaveChangesAsync();
    });
}
