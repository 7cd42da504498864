using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Leerlingen;

/// <summary>What somebody types is weighed as a file is: one child, one pupil; one number and one code of one pupil.</summary>
public sealed class DubbelTests
{
    public static TheoryData<Databasesoort> Beide => [Databasesoort.Sqlite, Databasesoort.Postgres];

    [Theory, Regel("B-34", "B-21"), MemberData(nameof(Beide))]
    public async Task Dezelfde_naam_en_geboortedatum_wordt_gevraagd(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await NieuwAsync(klant)).VerstuurAsync();

        var vraag = await (await NieuwAsync(klant, achternaam: "o brien")).VerstuurAsync();

        vraag.Status.ShouldBe(HttpStatusCode.BadRequest);
        vraag.HeeftFout("Invoer.TochToevoegen", "al een leerling met deze naam en geboortedatum").ShouldBeTrue();
        vraag.Formulier().Waarde("Invoer.Achternaam").ShouldBe("o brien");
        (await AantalAsync(server)).ShouldBe(1);

        await vraag.Formulier().Zet("Invoer.TochToevoegen", "true").VerstuurAsync();
        (await AantalAsync(server)).ShouldBe(2);
    }

    [Theory, Regel("B-34", "B-21")]
    [InlineData("O'Brien", "Finn", "14-3-2015", "Deze leerling staat er al")]
    [InlineData("de Vries", "Sem", "2-9-2014", "Een andere leerling van uw school heeft deze leerlingcode")]
    [InlineData("O'Brien", "Finn", "2-9-2014", "Een andere leerling van uw school heeft deze leerlingcode")]
    public async Task Een_leerlingcode_is_van_een_leerling(string achternaam, string roepnaam, string geboren, string klacht)
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await NieuwAsync(klant, code: "X2")).VerstuurAsync();

        var fout = await (await NieuwAsync(klant, achternaam, roepnaam, geboren, "X2")).VerstuurAsync();

        fout.HeeftFout("Invoer.Leerlingcode", klacht).ShouldBeTrue();
        (await AantalAsync(server)).ShouldBe(1);
    }

    [Fact, Regel("B-34")]
    public async Task Een_tweeling_en_een_kind_van_een_andere_school_vragen_niets()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await NieuwAsync(klant)).VerstuurAsync();

        await (await NieuwAsync(klant, roepnaam: "Nora")).VerstuurAsync();
        var ander = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        await (await NieuwAsync(ander)).VerstuurAsync();

        (await AantalAsync(server)).ShouldBe(3);
    }

    [Fact, Regel("B-34", "GEN-11")]
    public async Task Het_jaar_dat_te_zien_is_is_het_jaar_waarin_de_leerling_komt()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await server.Systeem(async db =>
        {
            (await db.Sessies.SingleAsync(s => s.AccountId == klant.Account)).Schooljaar = Schooljaar.Beginnend(2025).ToString();
            await db.SaveChangesAsync();
        });

        await (await NieuwAsync(klant)).VerstuurAsync();

        (await server.Systeem(db => db.Leerlingen.SingleAsync())).Schooljaar.ShouldBe(Schooljaar.Beginnend(2025));
    }

    [Theory, Regel("B-23"), MemberData(nameof(Beide))]
    public async Task Beide_nummers_zijn_in_te_vullen_hoe_ze_ook_geschreven_zijn(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await NieuwAsync(klant)).VerstuurAsync();
        var kind = await server.Systeem(db => db.Leerlingen.Select(l => l.Id).SingleAsync());

        await VulInAsync(klant, kind, "Invoer.Onderwijsnummer", "101 222.331");
        var pagina = await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/1");
        pagina.Document.QuerySelector("#bsn")!.TextContent.ShouldContain("onderwijsnummer •••••2331");
        await VulInAsync(klant, kind, "Invoer.Bsn", "0269.326.728");

        var leerling = await LeesAsync(server, kind);
        (leerling.Onderwijsnummer, leerling.Bsn).ShouldBe(("101222331", "269326728"));
    }

    [Theory, Regel("B-23")]
    [InlineData("Invoer.Bsn", "101222331", "Een onderwijsnummer heeft een eigen veld")]
    [InlineData("Invoer.Onderwijsnummer", "10122233", "negen cijfers")]
    public async Task Een_nummer_in_het_verkeerde_veld_wordt_uitgelegd(string veld, string nummer, string klacht)
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var voor = await LeesAsync(server, kind);

        var pagina = await VulInAsync(await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool), kind, veld, nummer);

        pagina.HeeftFout(veld, klacht).ShouldBeTrue();
        (await LeesAsync(server, kind)).Versie.ShouldBe(voor.Versie);
    }

    [Theory, Regel("B-21", "B-23"), MemberData(nameof(Beide))]
    public async Task Een_nummer_of_code_van_een_ander_wordt_op_tabblad_1_geweigerd(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var (een, ander) = (await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Een"), await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Ander"));
        (string Veld, string Waarde)[] velden = [("Invoer.Leerlingcode", "X2"), ("Invoer.Bsn", "269326728"), ("Invoer.Onderwijsnummer", "101222331")];
        await VulInAsync(klant, een, velden[0].Veld, velden[0].Waarde);
        await VulInAsync(klant, een, velden[1].Veld, velden[1].Waarde);
        var voor = await LeesAsync(server, ander);

        foreach (var (veld, waarde) in velden.Take(2))
            (await VulInAsync(klant, ander, veld, waarde)).HeeftFout(veld, "Een andere leerling van uw school").ShouldBeTrue(veld);

        (await LeesAsync(server, ander)).Versie.ShouldBe(voor.Versie);
        await VulInAsync(klant, ander, velden[2].Veld, velden[2].Waarde);
        (await LeesAsync(server, ander)).Onderwijsnummer.ShouldBe("101222331");
    }

    private static async Task<Formulier> NieuwAsync(Webklant klant, string achternaam = "O'Brien", string roepnaam = "Finn", string geboren = "14-3-2015", string code = "") =>
        (await klant.GetAsync("/leerlingen/nieuw")).Formulier().Zet("Invoer.Achternaam", achternaam).Zet("Invoer.Roepnaam", roepnaam)
            .Zet("Invoer.Geboortedatum", geboren).Zet("Invoer.Leerlingcode", code);

    private static async Task<Pagina> VulInAsync(Webklant klant, LeerlingId kind, string veld, string waarde) =>
        await (await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/1")).Formulier("#okr").Zet(veld, waarde).VerstuurAsync("Opslaan");

    private static Task<Leerling> LeesAsync(Proefserver server, LeerlingId kind) => server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == kind));

    private static Task<int> AantalAsync(Proefserver server) => server.Systeem(db => db.Leerlingen.CountAsync());

    private static async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        return server;
    }
}
