using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Oso;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Overstapdossiers;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>B-36: a family that lives abroad has an address too: typed, read, corrected and handed on.</summary>
public sealed class BuitenlandTests
{
    private static readonly Model.Adres Brussel = Osobestanden.Adres("Rue Haute") with
    {
        Toevoeging = "bis",
        Postcode = "B-1000",
        Plaats = "Bruxelles",
        Land = new OmschrevenCode("5010", "België"),
    };

    [Theory, Databases, Regel("B-36")]
    public async Task Een_ingelezen_adres_in_het_buitenland_gaat_op_slot_noch_op_tabblad_1_noch_in_de_correctie(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = await server.DefinitiefKindAsync(Osobestanden.Eigen(l => l with { Adreslijst = [Brussel] }));
        var po = await PoAsync(server);
        (await po.GetAsync(OkrTests.Url(kind, "1"))).Tekst.ShouldContain("Rue Haute 7bis, B-1000 Bruxelles, België");

        var correctie = (await po.GetAsync(Corrigeren(kind))).Formulier("#correctie");
        (correctie.Waarde("Invoer.Land"), correctie.Waarde("Invoer.Huisnummer")).ShouldBe(("België", "7bis"));
        await correctie.Zet("Invoer.Plaats", "Brussel").Zet("Invoer.Ouders[0].Keuze", "Nee").Zet("Invoer.Ouders[1].Keuze", "Nee").Zet("Reden", "Spelling").VerstuurAsync();
        await HeropenAsync(server, kind);
        await (await po.GetAsync(OkrTests.Url(kind, "1"))).Formulier("#okr").Zet("Invoer.Straat", "Hoogstraat").VerstuurAsync("Opslaan");

        var adres = await AdresAsync(server, kind);
        (adres.Straat, adres.Huisnummer, adres.Toevoeging, adres.Postcode, adres.Plaats, adres.Land)
            .ShouldBe(("Hoogstraat", "7", "bis", "B-1000", "Brussel", "België"));
    }

    [Theory, Databases, Regel("B-36")]
    public async Task Wie_naar_het_buitenland_verhuist_heeft_daar_een_eigen_soort_postcode_en_in_Nederland_een_van_hier(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = (await server.EenAsync(Osobestanden.Eigen(l => l with { Adreslijst = [Osobestanden.Adres("Brugstraat") with { Toevoeging = "a" }] }))).Leerling!.Value;
        var voor = await AdresAsync(server, kind);

        foreach (var (land, postcode) in new[] { ("Nederland", "SW1A 1AA"), ("", "12345"), ("nl", "B-1000"), ("België", new string('1', 21)), ("België", "10\u202E00") })
        {
            var fout = await (await TabAsync(server, kind)).Zet("Invoer.Land", land).Zet("Invoer.Postcode", postcode).VerstuurAsync("Opslaan");
            fout.HeeftFout("Invoer.Postcode", "ostcode").ShouldBeTrue($"{land} {postcode}");
            fout.Formulier("#okr").Waarde("Invoer.Postcode").ShouldBe(postcode);
            (await AdresAsync(server, kind)).ShouldBe(voor);
        }
        (await (await TabAsync(server, kind)).Zet("Invoer.Land", "Bel\u202Egië").VerstuurAsync("Opslaan")).HeeftFout("Invoer.Land", "tekens").ShouldBeTrue();

        await (await TabAsync(server, kind)).Zet("Invoer.Straat", "Downing Street").Zet("Invoer.Huisnummer", "10").Zet("Invoer.Postcode", "SW1A 1AA")
            .Zet("Invoer.Plaats", "London").Zet("Invoer.Land", "Engeland").VerstuurAsync("Opslaan");
        var weg = await AdresAsync(server, kind);
        (weg.Straat, weg.Huisnummer, weg.Toevoeging, weg.Postcode, weg.Land).ShouldBe(("Downing Street", "10", null, "SW1A 1AA", "Engeland"));

        await (await TabAsync(server, kind)).Zet("Invoer.Postcode", "3011 ab").Zet("Invoer.Land", "nederland").VerstuurAsync("Opslaan");
        var terug = await AdresAsync(server, kind);
        (terug.Postcode, terug.Land).ShouldBe(("3011 AB", null));
        (await TabAsync(server, kind)).Waarde("Invoer.Land").ShouldBe("Nederland");
    }

    [Theory, Databases, Regel("B-36")]
    public async Task Een_postcode_staat_overal_in_een_vorm(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = (await server.EenAsync(Osobestanden.Eigen())).Leerling!.Value;

        (await TabAsync(server, kind)).Waarde("Invoer.Postcode").ShouldBe("3011 AB");
        var leerling = await LeerlingAsync(server, kind);
        leerling.Ouders.Select(o => o.Contact?.Postcode).OfType<string>().ShouldBe(["3011 AB"]);

        await (await TabAsync(server, kind)).Zet("Invoer.Postcode", "3011cd").VerstuurAsync("Opslaan");
        (await AdresAsync(server, kind)).Postcode.ShouldBe("3011 CD");
    }

    [Theory, Databases, Regel("B-36", "OSO-08")]
    public async Task Wat_een_bestand_van_een_adres_in_het_buitenland_zegt_komt_er_net_zo_weer_uit(Databasesoort soort)
    {
        string[] regels = ["Rue de la très longue avenue des", "Champs 12345", "1000 Bruxelles", "Belgique"];
        await using var server = await Proefserver.StartAsync(soort);
        var kind = await server.DefinitiefKindAsync(Osobestanden.Eigen(l => l with { Adreslijst = [], Adresbuitenland = [.. regels] }));

        for (var keer = 0; keer < 2; keer++)
        {
            var uit = await VerstrekAsync(server, kind);
            Dossier(uit).Adresbuitenland.ShouldBe(regels);
            var voor = await AdresAsync(server, kind);
            await HeropenAsync(server, kind);
            (await server.EenAsync(new Osobestand("terug.xml", uit))).Leerling.ShouldBe(kind);
            (await AdresAsync(server, kind)).ShouldBe(voor);
            await MaakDefinitiefAsync(server, kind);
        }
    }

    [Theory, Databases, Regel("B-36", "OSO-08")]
    public async Task Een_getypt_adres_in_het_buitenland_gaat_mee_en_komt_zonder_extra_tekst_terug(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = (await server.EenAsync(Osobestanden.Eigen())).Leerling!.Value;
        await (await TabAsync(server, kind)).Zet("Invoer.Straat", "Rue Haute").Zet("Invoer.Huisnummer", "5 bus 2").Zet("Invoer.Postcode", "1000")
            .Zet("Invoer.Plaats", "Brussel").Zet("Invoer.Land", "België").VerstuurAsync("Opslaan");
        var voor = await AdresAsync(server, kind);
        await MaakDefinitiefAsync(server, kind);

        var uit = await VerstrekAsync(server, kind);
        Dossier(uit).Adresbuitenland.ShouldBe(["Rue Haute 5 bus 2", "1000 Brussel", "België"]);
        Dossier(uit).Adreslijst.ShouldBeEmpty();
        await HeropenAsync(server, kind);
        await server.EenAsync(new Osobestand("terug.xml", uit));

        (await AdresAsync(server, kind)).ShouldBe(voor, "hetzelfde huis houdt zijn delen");
    }

    [Theory, Databases, Regel("B-36", "OSO-08")]
    public async Task Het_land_met_zijn_code_gaat_mee_voor_kind_en_ouder(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = await server.DefinitiefKindAsync(Osobestanden.Eigen(l => l with
        {
            Adreslijst = [Brussel],
            Verzorger = [l.Verzorger[0] with { Adreslijst = [Brussel] }, l.Verzorger[1]],
        }));

        var uit = Dossier(await VerstrekAsync(server, kind));

        uit.Adreslijst.ShouldHaveSingleItem().ShouldBe(Brussel);
        uit.Adresbuitenland.ShouldBeEmpty();
        uit.Verzorger[0].Adreslijst.ShouldHaveSingleItem().ShouldBe(Brussel);
    }

    [Theory, Databases, Regel("B-36", "B-16")]
    public async Task Een_geheim_adres_in_losse_regels_gaat_ook_onder_de_naam_van_een_ouder_niet_mee(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = (await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Adreslijst = [],
            Adresbuitenland = ["Rue Haute 7 bis", "B-1000 Bruxelles"],
            Verzorger = [l.Verzorger[0] with { Adreslijst = [Brussel] }, l.Verzorger[1]],
        }))).Leerling!.Value;
        await (await TabAsync(server, kind)).Zet("Invoer.AdresGeheim", "true").VerstuurAsync("Opslaan");
        await MaakDefinitiefAsync(server, kind);

        Encoding.UTF8.GetString(await VerstrekAsync(server, kind)).ShouldNotContain("Rue Haute");
    }

    [Theory, Databases, Regel("B-36")]
    public async Task Een_adres_dat_niet_op_het_formulier_past_wordt_gemeld_en_niet_overgenomen(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Adreslijst = [],
            Adresbuitenland = [.. Enumerable.Range(0, 7).Select(i => new string((char)('a' + i), 35))],
        }));

        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.Waarschuwing && r.Tekst.Contains("adres van de leerling", StringComparison.Ordinal));
        (await (await TabAsync(server, uitslag.Leerling!.Value)).VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);
        (await LeerlingAsync(server, uitslag.Leerling!.Value)).Adres?.Straat.ShouldBeNull();
    }

    private static string Corrigeren(LeerlingId kind) => $"/leerlingen/{kind.Waarde}/okr/corrigeren";

    private static Task<Webklant> PoAsync(Proefserver server) => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private static async Task<Formulier> TabAsync(Proefserver server, LeerlingId kind) =>
        (await (await PoAsync(server)).GetAsync(OkrTests.Url(kind, "1"))).Formulier("#okr");

    private static Task<Leerling> LeerlingAsync(Proefserver server, LeerlingId kind) =>
        server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind));

    private static async Task<Adresgegevens> AdresAsync(Proefserver server, LeerlingId kind) => (await LeerlingAsync(server, kind)).Adres!;

    private static async Task<byte[]> VerstrekAsync(Proefserver server, LeerlingId kind)
    {
        var uit = await server.VerstrekAsync(kind, Verstrekking.VoSchool);
        uit.Weigeringen.Select(w => w.Zin()).ShouldBeEmpty();
        return uit.Waarde.Inhoud;
    }

    private static Model.Leerling Dossier(byte[] xml)
    {
        using var bron = new MemoryStream(xml);
        return OsoLezer.Lees(bron).Bestand!.Dossier!.Huidigeschool.Leerling;
    }

    private static Task HeropenAsync(Proefserver server, LeerlingId kind) => server.Systeem(async db =>
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == kind);
        okr.Heropen(actieveAanmelding: false, server.Handeling(server.Regio.PoSchool, reden: "verhuisd")).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    private static Task MaakDefinitiefAsync(Proefserver server, LeerlingId kind) => server.Systeem(async db =>
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == kind);
        var handeling = server.Handeling(server.Regio.PoSchool);
        var inhoud = okr.Onderdelen.SingleOrDefault(o => o.Nummer == "5")?.Inhoud ?? new Domain.Overstapdossiers.Onderdeelinhoud();
        okr.SlaOp("5", inhoud.Met("inzageDatum", "2027-01-18").Met("akkoord", "Ja").Met("watNodig", "Een vaste mentor."), handeling);
        okr.StelAdviesVast(okr.Advies with { Definitief = okr.Advies.Voorlopig, DefinitiefOp = handeling.Vandaag }, handeling);
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });
}
