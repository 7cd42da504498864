using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Formulieren;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>Every number and every date of the OKR has bounds (B-30). The cases come from the definitions, so that a new question is tried as well.</summary>
public sealed class GrenzenTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Jaar = "Invoer.Loopbaan[1].Schooljaar";

    private static readonly DateOnly Vandaag = new(2027, 1, 20);
    private static readonly Okrvelden Okrvelden = Okrvelden.Voor(new());

    public static TheoryData<string, string, string> Buiten => [.. Okrvelden.Tabbladen.SelectMany(t => t.Vragen.Where(v => v is not Lijstvraag).SelectMany(v => Waarden(v).Select(w => (t.Nummer, v.Sleutel, w))))];

    public static TheoryData<string, string> Buitencellen => [.. Okrvragen.Toetsen.Kolommen.SelectMany(k => Waarden(k).Select(w => (k.Sleutel, w)))];

    [Fact, Regel("B-30")]
    public void Elk_getal_en_elke_datum_heeft_grenzen()
    {
        var vragen = Okrvelden.Tabbladen.SelectMany(t => t.Vragen).Concat(Okrvragen.Toetsen.Kolommen).Where(v => v.Soort is Invoersoort.Getal or Invoersoort.Datum).ToList();

        vragen.Count.ShouldBeGreaterThan(15);
        vragen.Where(v => !Waarden(v).Any()).Select(v => v.Sleutel).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Buiten)), Regel("B-30", "B-35")]
    public async Task Een_waarde_buiten_de_grens_wordt_bij_het_veld_geweigerd_en_niets_gaat_verloren(string nummer, string sleutel, string waarde)
    {
        var (id, klant) = await BeginAsync();
        var vraag = Okrvelden.Zoek(nummer)!.Vragen.Single(v => v.Sleutel == sleutel);
        var formulier = (await klant.GetAsync(OkrTests.Url(id, nummer))).Formulier("#okr");
        if (vraag.Wanneer is AntwoordIs bij)
            formulier.Zet($"Invoer.Velden[{bij.Sleutel}]", bij.Waarden[0]);

        var terug = await formulier.Zet(Formulierpost.Naam(vraag), waarde).VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        terug.HeeftFout(Formulierpost.Naam(vraag), vraag.Label).ShouldBeTrue(terug.Tekst);
        terug.Formulier("#okr").Waarde(Formulierpost.Naam(vraag)).ShouldBe(waarde);
        terug.Document.GetElementById($"{terug.Document.QuerySelector($"[name='{Formulierpost.Naam(vraag)}']")!.Id}-hint")!.TextContent.ShouldContain(vraag.Grenzen[0].Uitleg);
        (await OkrAsync(id)).ShouldSatisfyAllConditions(o => o.Onderdelen.ShouldBeEmpty(), o => o.Advies.ShouldBe(Open));
    }

    [Theory, MemberData(nameof(Buitencellen)), Regel("B-30")]
    public async Task Een_toets_buiten_de_grens_wordt_geweigerd_en_niets_gaat_verloren(string kolom, string waarde)
    {
        var (id, klant) = await BeginAsync();
        var rij = await (await klant.GetAsync(OkrTests.Url(id, "2"))).Formulier("#okr").VerstuurAsync("Toets toevoegen");

        var terug = await rij.Formulier("#okr").Zet("Invoer.Toetsen[0].Toets", "Cito").Zet($"Invoer.Toetsen[0].{kolom}", waarde).VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        terug.HeeftFout($"Invoer.Toetsen[0].{kolom}", "Vul").ShouldBeTrue(terug.Tekst);
        terug.Formulier("#okr").Waarde($"Invoer.Toetsen[0].{kolom}").ShouldBe(waarde);
        terug.Formulier("#okr").Waarde("Invoer.Toetsen[0].Toets").ShouldBe("Cito");
        (await OkrAsync(id)).Onderdelen.ShouldBeEmpty();
    }

    [Theory, Regel("B-30", "D-56")]
    [InlineData("IEP", "101", false)]
    [InlineData("IEP", "71", true)]
    [InlineData("ROUTE 8", "71", false)]
    [InlineData("ROUTE 8", "210", true)]
    [InlineData("Een nieuwe toets", "700", true)]
    public async Task De_score_past_bij_de_toets(string toets, string score, bool mag)
    {
        var (id, klant) = await BeginAsync();

        var terug = await (await klant.GetAsync(OkrTests.Url(id, "2"))).Formulier("#okr")
            .Zet("Invoer.Velden[deelname]", "deelgenomen").Zet("Invoer.Velden[toetsnaam]", toets).Zet("Invoer.Velden[toetsscore]", score).VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(mag ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        (await OkrAsync(id)).Onderdelen.Count.ShouldBe(mag ? 1 : 0);
    }

    [Theory, Regel("B-30")]
    [InlineData("2027-01-21")]
    [InlineData("1999-01-01")]
    public async Task Een_geboortedatum_kan_waar_zijn(string datum)
    {
        var (id, klant) = await BeginAsync();

        var terug = await (await klant.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").Zet("Invoer.Geboortedatum", datum).VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Personalia.Geboortedatum.ShouldBe(new DateOnly(2015, 3, 14));
    }

    [Theory, Regel("B-30", "B-26")]
    [InlineData(Databasesoort.Sqlite, "1901-1902")]
    [InlineData(Databasesoort.Sqlite, "2016-2017")]
    [InlineData(Databasesoort.Sqlite, "2028-2029")]
    [InlineData(Databasesoort.Postgres, "2199-2200")]
    public async Task Een_schooljaar_kan_bij_de_leerling_horen(Databasesoort soort, string jaar)
    {
        await using var eigen = new Proefserver { Soort = soort };
        await eigen.InitializeAsync();
        var id = await eigen.LeerlingAsync(eigen.Regio.PoSchool);
        var klant = await eigen.LogInAsync(Rol.PoGebruiker, eigen.Regio.PoSchool);
        var rij = await (await klant.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").VerstuurAsync("Jaar toevoegen");

        var terug = await rij.Formulier("#okr").Zet(Jaar, jaar).Zet("Invoer.Loopbaan[1].Groep", "1").VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        terug.HeeftFout(Jaar, jaar).ShouldBeTrue(terug.Tekst);
        terug.Formulier("#okr").Waarde(Jaar).ShouldBe(jaar);
        (await eigen.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Schoolloopbaan.ShouldHaveSingleItem().Schooljaar.ShouldBe("2026-2027");
        (await terug.Formulier("#okr").Zet(Jaar, "2017-2018").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Regel("B-30", "D-07")]
    public async Task Wat_zo_is_ingelezen_blijft_staan_en_staat_als_opmerking_op_de_controle()
    {
        var inhoud = new Onderdeelinhoud { UitOso = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["iqTotaal"] = Vandaag } };
        inhoud = inhoud with { Velden = new Dictionary<string, string>(StringComparer.Ordinal) { ["iqTotaal"] = "300", ["b8NietAfgenomen"] = "Ziek", ["deelname"] = "niet deelgenomen" } };
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.SlaOp("2", inhoud, h);
        });
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        await (await klant.GetAsync(OkrTests.Url(id, "2"))).Formulier("#okr").Zet("Invoer.Velden[iqTest]", "WISC").VerstuurAsync("Opslaan");

        (await OkrAsync(id)).Onderdelen.Single(o => o.Nummer == "2").Inhoud.ShouldSatisfyAllConditions(i => i["iqTotaal"].ShouldBe("300"), i => i["iqTest"].ShouldBe("WISC"));
        var controle = await klant.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");
        controle.Tekst.ShouldContain("Tabblad 2: vul bij 'IQ totaal' een getal in van 40 tot en met 160.");
        await controle.Formulier().VerstuurAsync();
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Definitief);
    }

    [Fact, Regel("B-30")]
    public async Task Een_getypte_waarde_van_voor_de_grens_houdt_definitief_tegen()
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.SlaOp("5", o.Inhoud("5")!.Met("inzageDatum", "2030-05-01"), h);
        });
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var controle = await klant.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");

        controle.Tekst.ShouldContain("ligt na vandaag");
        controle.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    private static Schooladvies Open => new() { Voorlopig = "20", Lwoo = true, Uitstroom = Uitstroom.GespecialiseerdOnderwijs };

    private static IEnumerable<string> Waarden(Vraag vraag) => vraag.Grenzen.SelectMany(g => g switch
    {
        Getalgrens<int> getal => [Tekst(getal.Van - 1), Tekst(getal.Tot + 1)],
        Getalgrens<decimal> getal => [Tekst(getal.Van - 1), Tekst(getal.Tot + 1)],
        Datumgrens datum => [Dag(datum.Laatste(Vandaag).AddDays(1)), Dag(datum.Eerste(Vandaag).AddDays(-1))],
        Telefoongrens => ["12345", "bel de school"],
        _ => (IEnumerable<string>)[],
    });

    private static string Tekst(decimal getal) => getal.ToString(System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));

    private static string Dag(DateOnly datum) => datum.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(LeerlingId Id, Webklant Klant)> BeginAsync() => (
        await server.LeerlingAsync(server.Regio.PoSchool, (_, okr, h) => okr.StelAdviesVast(Open, h)), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

    private Task<Okr> OkrAsync(LeerlingId id) => server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));
}
