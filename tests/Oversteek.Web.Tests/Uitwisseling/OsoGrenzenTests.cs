using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Oso;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>What is refused by hand does not come in by a file (B-24, B-26, B-35).</summary>
public sealed class OsoGrenzenTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory, Databases, Regel("B-24", "OSO-V08")]
    public async Task Toetsen_van_voor_de_vorige_twee_schooljaren_komen_niet_mee_en_dat_wordt_gezegd(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Toetslijst =
            [
                Osobestanden.Toets("OUD", new DateOnly(2024, 7, 31), "I"), Osobestanden.Toets("EERSTE", new DateOnly(2024, 8, 1), "II"),
                Osobestanden.Toets("NIEUW", new DateOnly(2026, 6, 3), "III"),
            ],
            EindtoetsBasisonderwijs = Eindtoets(new DateOnly(2024, 4, 20)),
        }, datum: new DateOnly(2026, 7, 15)));

        var okr = await server.OkrVanAsync(uitslag);
        okr.Onderdelen.Single(o => o.Nummer == "2").Inhoud.Toetsen.Select(t => t.Code).ShouldBe(["EERSTE", "NIEUW"], ignoreOrder: true);
        okr.Veld("2", "standaardscore").ShouldBeNull();
        okr.Veld("2", "deelname").ShouldBeNull();
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith("Een toets van voor 1 augustus 2024", StringComparison.Ordinal));
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith("De doorstroomtoets van 20 april 2024", StringComparison.Ordinal));
    }

    [Theory, Databases, Regel("B-30")]
    public async Task Een_toets_die_nog_moet_komen_gaat_niet_mee_en_dat_wordt_gezegd(Databasesoort soort)
    {
        await using var eigen = await Proefserver.StartAsync(soort);
        var uitslag = await eigen.EenAsync(Osobestanden.Eigen(l => l with
        {
            Toetslijst = [Osobestanden.Toets("MORGEN", new DateOnly(2027, 1, 21), "I"), Osobestanden.Toets("VANDAAG", new DateOnly(2027, 1, 20), "II")],
            EindtoetsBasisonderwijs = Eindtoets(new DateOnly(2031, 2, 10)),
        }));

        var okr = await eigen.OkrVanAsync(uitslag);
        okr.Onderdelen.Single(o => o.Nummer == "2").Inhoud.Toetsen.Select(t => t.Code).ShouldBe(["VANDAAG"]);
        okr.Veld("2", "deelname").ShouldBeNull();
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith("Een toets van na vandaag", StringComparison.Ordinal));
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith("De doorstroomtoets van 10 februari 2031: die dag moet nog komen", StringComparison.Ordinal));
    }

    [Fact, Regel("B-24")]
    public async Task De_doorstroomtoets_van_dit_jaar_komt_wel_mee()
    {
        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with { EindtoetsBasisonderwijs = Eindtoets(new DateOnly(2027, 1, 12)) }));

        (await server.OkrVanAsync(uitslag)).Veld("2", "deelname").ShouldBe("deelgenomen");
    }

    [Theory, Databases, Regel("B-26", "B-30")]
    public async Task Een_dag_of_schooljaar_dat_niet_bij_het_kind_kan_horen_komt_niet_mee_en_dat_wordt_gezegd(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Datuminschrijving = new DateOnly(1926, 8, 1),
            Schoolloopbaanlijst = [l.Schoolloopbaanlijst[0], l.Schoolloopbaanlijst[0] with { Schooljaar = Schooljaar.Vanaf(1998), Jaargroep = "1" }],
        }));

        var leerling = await server.LeerlingVanAsync(uitslag);
        leerling.InstroomOp.ShouldBeNull();
        leerling.Schoolloopbaan.ShouldHaveSingleItem().Schooljaar.ShouldBe("2026-2027");
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith("Datum van inschrijving 1 augustus 1926", StringComparison.Ordinal));
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith("Schoolloopbaan van 1998-1999", StringComparison.Ordinal));
    }

    [Theory, Regel("B-26")]
    [InlineData("2030-05-06")]
    [InlineData("1999-05-06")]
    public async Task Een_geboortejaar_dat_niet_kan_wordt_geweigerd_en_er_verandert_niets(string geboren)
    {
        var voor = await server.StandAsync();

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Geboortedatum = DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture),
        }));

        uitslag.Soort.ShouldBe(Importsoort.Geweigerd);
        uitslag.Weigeringen.ShouldHaveSingleItem().Waarden.ShouldHaveSingleItem().ToString()!.ShouldContain("8 tot en met 25 jaar");
        (await server.StandAsync()).ShouldBe(voor);
    }

    [Fact, Regel("B-35")]
    public async Task Een_nummer_of_adres_dat_niet_klopt_wordt_niet_overgenomen_en_wel_genoemd()
    {
        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Verzorger =
            [
                l.Verzorger[0] with
                {
                    Communicatielijst =
                    [
                        new Model.Communicatie { Soort = "e-mail", Nummer = "a@proef.example" }, new Model.Communicatie { Soort = "telefoon", Nummer = "112" },
                    ],
                },
            ],
        }));

        var ouder = (await server.LeerlingVanAsync(uitslag)).Ouders.ShouldHaveSingleItem();
        (ouder.Contact!.Email, ouder.Contact.Telefoon).ShouldBe(("a@proef.example", null));
        uitslag.Regels.Count(r => r.Soort == Regelsoort.Waarschuwing && r.Tekst.Contains("klopt niet en is niet overgenomen", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static Model.EindtoetsBasisonderwijs Eindtoets(DateOnly op) => new()
    {
        Deelgenomen = true,
        Eindtoetsresultaat = new Model.Eindtoetsresultaat
        {
            Toetssoort = "0013",
            Toetsniveau = "G",
            DatumAfname = op,
            Standaardscore = 71,
            ToetsAdvies = "VMBO-KB/GL-TL",
        },
    };
}
