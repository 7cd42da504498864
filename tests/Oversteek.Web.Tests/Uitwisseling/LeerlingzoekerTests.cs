using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>A file never turns one child into another (D-77), through the page where a school reads files in.</summary>
public sealed class LeerlingzoekerTests
{
    [Theory, Databases, Regel("B-21", "D-77")]
    public async Task Een_code_van_een_ander_kind_wordt_geweigerd_en_niets_verandert(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.EenAsync(Osobestanden.Swv());
        var voor = await StaatAsync(server);

        var pagina = await LeesInAsync(server, Osobestanden.Swv(AnderKind));

        pagina.Tekst.ShouldContain("0 nieuw, 0 aanvulling, 1 geweigerd");
        pagina.Tekst.ShouldContain("De leerlingcode is van een leerling met een andere naam of geboortedatum.");
        (await StaatAsync(server)).ShouldBe(voor);
    }

    [Theory, Databases, Regel("B-21")]
    public async Task Van_twee_leerlingen_met_een_code_wordt_de_juiste_gekozen(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var eerste = await server.EenAsync(Osobestanden.Swv());
        var tweede = await server.EenAsync(Osobestanden.Swv(l => AnderKind(l) with { Leerlingid = "L-78" }));
        await server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.SingleAsync(l => l.Id == tweede.Leerling!.Value);
            leerling.VulAan(new Leerlinggegevens { Leerlingcode = "L-77" }, server.Handeling(server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });

        (await server.EenAsync(Osobestanden.Swv(AnderKind))).Leerling.ShouldBe(tweede.Leerling);
        (await server.EenAsync(Osobestanden.Swv())).Leerling.ShouldBe(eerste.Leerling);
    }

    [Fact, Regel("B-21")]
    public async Task Een_tweeling_zonder_nummer_en_code_wordt_niet_samengevoegd()
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        await server.EenAsync(Osobestanden.Swv());

        var zusje = await server.EenAsync(Osobestanden.Swv(l => l with { Roepnaam = "Fien", Voornaam = ["Fien"], Leerlingid = "L-90" }));

        zusje.Soort.ShouldBe(Importsoort.Nieuw);
    }

    [Theory, Regel("B-21"), InlineData("2015-06-05", "Bruggink"), InlineData("2015-05-06", "Bruggink-de Wit")]
    public async Task Klopt_een_van_naam_en_dag_dan_wordt_het_gevraagd(string geboren, string achternaam)
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        var bekend = await server.EenAsync(Osobestanden.Swv());
        var bestand = Osobestanden.Swv(l => l with { Geboortedatum = DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture), Achternaam = achternaam });
        var voor = await StaatAsync(server);

        (await server.EenAsync(bestand)).Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-006");

        (await StaatAsync(server)).ShouldBe(voor);
        (await server.EenAsync(bestand, keuze: Naamkeuze.Dezelfde)).Leerling.ShouldBe(bekend.Leerling);
    }

    [Fact, Regel("B-21")]
    public async Task Met_hetzelfde_nummer_is_het_geen_ander_kind()
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        await server.EenAsync(Osobestanden.Eigen());
        var voor = await StaatAsync(server);

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with { Geboortedatum = new DateOnly(2015, 6, 5) }), keuze: Naamkeuze.Andere);

        uitslag.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-018");
        (await StaatAsync(server)).ShouldBe(voor);
    }

    [Theory, Databases, Regel("B-23")]
    public async Task Een_bsn_volgt_op_een_onderwijsnummer(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var eerste = await server.EenAsync(Osobestanden.Eigen(l => l with { Bsn = null, Onderwijsnummer = "101222331" }));

        var tweede = await server.EenAsync(Osobestanden.Eigen());

        (tweede.Soort, tweede.Leerling).ShouldBe((Importsoort.Aanvulling, eerste.Leerling));
        (await server.LeerlingVanAsync(eerste)).Bsn.ShouldBe(Osobestanden.Bsn);
        (await server.EenAsync(Osobestanden.Eigen(l => l with { Leerlingid = "L-79" }))).Leerling.ShouldBe(eerste.Leerling, "het bsn vindt nu de leerling");
    }

    [Theory, Databases, Regel("B-23")]
    public async Task Ook_na_het_bsn_vindt_het_onderwijsnummer_het_kind(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var eerste = await server.EenAsync(Osobestanden.Eigen(l => l with { Bsn = null, Onderwijsnummer = "101222331" }));
        (await server.EenAsync(Osobestanden.Eigen())).Leerling.ShouldBe(eerste.Leerling);

        var tweede = await server.EenAsync(Osobestanden.Eigen(
            l => l with { Bsn = null, Onderwijsnummer = "101222331", Geboortedatum = new DateOnly(2015, 6, 5) }, brin: "11BB"), keuze: Naamkeuze.Dezelfde);

        tweede.Leerling.ShouldBe(eerste.Leerling);
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(1);
    }

    /// <summary>The number is of one pupil and the code of another: who takes the file over gives two children one code.</summary>
    [Theory, Databases, Regel("B-21", "B-34")]
    public async Task Noemt_het_bestand_het_nummer_van_de_een_en_de_code_van_de_ander_dan_gebeurt_er_niets(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.EenAsync(Osobestanden.Eigen());
        await server.Systeem(db => db.Leerlingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Leerlingcode, (string?)null)));
        await server.EenAsync(Osobestanden.Eigen(l => AnderKind(l) with { Bsn = Oso.Bsn.Parse("999900006"), Leerlingid = "L-88" }));
        var voor = await StaatAsync(server);

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with { Leerlingid = "L-88" }));

        uitslag.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-017");
        (await StaatAsync(server)).ShouldBe(voor);
    }

    /// <summary>Two parents of one name: nobody gets the data of the other, and what a file closes is closed with both.</summary>
    [Theory, Databases, Regel("B-22", "B-16")]
    public async Task Passen_twee_ouders_dan_wordt_niemand_ingevuld_met_gegevens_van_de_ander(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        Model.Verzorger moeder = new() { Achternaam = "Jansen", Wettigevertegenwoordiger = true, Relatietotkind = "2" };
        var eerste = await server.EenAsync(Osobestanden.Eigen(l => l with { Verzorger = [moeder with { Voorletters1 = "A." }, moeder with { Voorletters1 = "B." }] }));
        await server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync();
            foreach (var ouder in leerling.Ouders)
                leerling.WijzigOuder(ouder.Volgnummer, ouder.Gegevens with { Voorletters = null }, server.Handeling(server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });

        var later = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Verzorger = [moeder with { Adresgeheim = true, Communicatielijst = [new Model.Communicatie { Soort = "e-mail", Nummer = "schuil@proef.example" }] }],
        }, new DateOnly(2027, 1, 19)));

        later.Leerling.ShouldBe(eerste.Leerling);
        later.Regels.ShouldContain(r => r.Tekst.Contains("niet zeker is welke ouder dit is", StringComparison.Ordinal));
        var ouders = (await server.LeerlingVanAsync(eerste)).Ouders;
        ouders.Select(o => (o.Contact!.Geheim, o.Contact.Email)).ShouldBe([(true, null), (true, null)]);
    }

    private static Model.Leerling AnderKind(Model.Leerling leerling) =>
        leerling with { Achternaam = "de Vries", Voorvoegsel = null, Roepnaam = "Sem", Voornaam = ["Sem"], Geboortedatum = new DateOnly(2014, 11, 30) };

    private static async Task<Pagina> LeesInAsync(Proefserver server, Osobestand bestand)
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var kiezen = (await klant.GetAsync("/oso/importeren")).Formulier("main form");
        return await kiezen.MetBestand("Invoer.Bestanden", bestand.Naam, bestand.Inhoud.ToArray(), "text/xml").VerstuurAsync();
    }

    private static Task<string> StaatAsync(Proefserver server) => server.Systeem(async db => string.Join('\n', (await db.Leerlingen.Include(l => l.Ouders).ToListAsync())
        .Select(l => $"{l.Id} {l.Versie} {l.Personalia} {l.Bsn} {l.Leerlingcode} {l.Adres} {string.Join(',', l.Ouders.Select(o => o.Gegevens))}").Order()));
}
