using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Which pupil a later file is about, what it adds, and that it takes nothing away.</summary>
public sealed class OsoAanvullingTests : IAsyncLifetime
{
    private static readonly string[] Keuzecategorieen =
        ["cat_onderwijsondersteuning", "cat_verzuim", "cat_eindtoetsbo", "cat_toetsresultaten", "cat_handelingsplannen", "cat_cijferlijsten", "cat_bijlagedocs"];

    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("OSO-03")]
    public async Task Zonder_nummer_vindt_de_leerlingcode_met_het_eigen_brin_de_leerling()
    {
        var eerste = await server.EenAsync(Osobestanden.Eigen());

        var zelfde = await server.EenAsync(Osobestanden.Swv(l => l with { Roepnaam = "Noortje" }));

        (zelfde.Soort, zelfde.Leerling).ShouldBe((Importsoort.Aanvulling, eerste.Leerling));
        (await server.LeerlingVanAsync(eerste)).Bsn.ShouldBe(Osobestanden.Bsn, "een bestand zonder nummer wist het nummer niet");
    }

    [Fact]
    [Regel("OSO-03")]
    public async Task Een_leerlingcode_van_een_andere_school_zegt_niets_en_dan_beslist_een_mens()
    {
        var eerste = await server.EenAsync(Osobestanden.Eigen());
        var voor = await server.StandAsync();

        (await server.EenAsync(Osobestanden.Swv(brin: "11BB"))).Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-006");
        (await server.StandAsync()).ShouldBe(voor);

        (await server.EenAsync(Osobestanden.Swv(brin: "11BB"), keuze: Naamkeuze.Andere)).Leerling.ShouldNotBe(eerste.Leerling);
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("L-77", "999900006", "2015-05-06", "Bruggink", "UIT-007")]
    [InlineData("L-99", Osobestanden.Bsn, "2014-01-02", "Heel Anders", "UIT-015")]
    [Regel("OSO-03")]
    public async Task Spreken_nummer_en_code_elkaar_tegen_dan_gebeurt_er_niets(string code, string bsn, string geboren, string achternaam, string weigering)
    {
        await server.EenAsync(Osobestanden.Eigen());
        var voor = await server.StandAsync();

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            Leerlingid = code,
            Bsn = Oso.Bsn.Parse(bsn),
            Geboortedatum = DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture),
            Achternaam = achternaam,
        }));

        uitslag.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe(weigering);
        (await server.StandAsync()).ShouldBe(voor);
    }

    [Theory, Databases, Regel("D-77", "B-36")]
    public async Task Een_andere_familienaam_komt_met_wat_ervoor_staat_en_dezelfde_naam_verliest_niets(Databasesoort soort)
    {
        await using var eigen = await Proefserver.StartAsync(soort);
        var eerste = await eigen.EenAsync(Osobestanden.Eigen());
        await eigen.EenAsync(Osobestanden.Eigen(l => l with { Voorvoegsel = null }));
        (await eigen.LeerlingVanAsync(eerste)).Personalia.Volledig.ShouldBe("Noor van Bruggink", "wat een bestand weglaat blijft staan");

        var ander = await eigen.EenAsync(Osobestanden.Eigen(l => l with { Achternaam = "Jansen", Voorvoegsel = null }, new DateOnly(2027, 1, 19)));

        ander.Regels.ShouldContain(r => r.Tekst == "Achternaam: Jansen (was: van Bruggink)");
        (await eigen.LeerlingVanAsync(eerste)).Personalia.Volledig.ShouldBe("Noor Jansen");
    }

    [Fact]
    [Regel("OSO-03", "OSO-10")]
    public async Task Het_advies_van_januari_en_de_toetsen_van_groep_8_komen_bij_dezelfde_leerling()
    {
        var eerste = await server.EenAsync(Osobestanden.Swv(l => l with { Toetslijst = [Osobestanden.Toets("RW8", new DateOnly(2026, 11, 3), "III")] }));
        (await server.OkrVanAsync(eerste)).Advies.Voorlopig.ShouldBeNull();

        var januari = await server.EenAsync(Osobestanden.Eigen(l => l with { Toetslijst = [] }));
        var toetsen = await server.EenAsync(Osobestanden.Eigen(
            l => l with { Toetslijst = [Osobestanden.Toets("RW8", new DateOnly(2026, 11, 3), "II"), Osobestanden.Toets("BL8", new DateOnly(2027, 1, 18), "IV")] }, new DateOnly(2027, 1, 19)));

        (januari.Leerling, toetsen.Leerling).ShouldBe((eerste.Leerling, eerste.Leerling));
        var okr = await server.OkrVanAsync(toetsen);
        (okr.Advies.Voorlopig, okr.Advies.VoorlopigOp, okr.Advies.Definitief).ShouldBe(("22", new DateOnly(2027, 1, 15), null));
        okr.Onderdelen.Single(o => o.Nummer == "2").Inhoud.Toetsen.Select(t => (t.Code, t.Moment, t.Niveau)).ShouldBe([("BL8", "M8", "IV"), ("RW8", "B8", "II")]);
        toetsen.Regels.ShouldContain(r => r.Soort == Regelsoort.Verschil && r.Tekst.Contains("was:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Regel("D-07", "OSO-V01")]
    public async Task Wat_een_later_bestand_weglaat_blijft_staan(bool bewust)
    {
        var eerste = await server.EenAsync(Osobestanden.Eigen(Rijk));
        var voor = await InhoudAsync(eerste);

        var tweede = await server.EenAsync(Osobestanden.Eigen(l => l with { Toetslijst = [] }, optUit: bewust ? Keuzecategorieen : []));

        (await InhoudAsync(eerste)).ShouldBe(voor);
        tweede.Regels.Count(r => r.Soort == Regelsoort.NietMeegegeven).ShouldBe(bewust ? 6 : 0, "cijferlijsten bewaart het platform niet");
    }

    [Fact]
    [Regel("OSO-01")]
    public async Task Het_voorbeeld_zegt_per_categorie_wat_er_gebeurt_en_verandert_niets()
    {
        var bestand = Osobestanden.Eigen(l => Rijk(l) with { Tehuis = true }, optUit: ["cat_verzuim"]);
        var voorbeeld = await server.InScopeAsync(
            async sp =>
            {
                var klaar = await sp.GetRequiredService<OsoKlaarzetten>().ExecuteAsync([new Osoaanbod(bestand.Naam, bestand.Inhoud.Length, () => new MemoryStream(bestand.Inhoud.ToArray()))], Proefregio.Schooljaar, server.Handeling(server.Regio.PoSchool), CancellationToken.None);
                return await sp.GetRequiredService<OsoVoorbeeld>().MaakAsync(klaar.Waarde, server.Handeling(server.Regio.PoSchool), CancellationToken.None);
            },
            toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker));

        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(0);
        var regels = voorbeeld!.Bestanden.ShouldHaveSingleItem().Dossiers.ShouldHaveSingleItem().Regels;
        regels.Select(r => r.Categorie).Distinct().ShouldBe(
            ["Leerling", "Ouders", "Advies", "Tabblad 1", "Tabblad 2", "Tabblad 3", "Tabblad 4", "Tabblad 5", "Toetsen", "Bijlagen", "Niet meegegeven", "Niet bewaard"], ignoreOrder: true);
        (await server.EenAsync(bestand)).Regels.Select(r => (r.Categorie, r.Soort, r.Tekst)).ShouldBe(regels.Select(r => (r.Categorie, r.Soort, r.Tekst)));
    }

    [Theory]
    [InlineData("afgebroken")]
    [InlineData("leeg")]
    [InlineData("zip")]
    [InlineData("doctype")]
    [InlineData("codering")]
    [InlineData("diep")]
    [Regel("SEC-47")]
    public async Task Een_kapot_of_vijandig_bestand_geeft_een_leesbare_reden_en_laat_niets_na(string soort)
    {
        var goed = Encoding.UTF8.GetString(Osobestanden.Eigen().Inhoud.Span);
        var voor = await server.StandAsync();

        var uitslag = await server.ImporteerAsync(new Osobestand("a.xml", soort switch
        {
            "afgebroken" => Encoding.UTF8.GetBytes(goed[..(goed.Length / 2)]),
            "leeg" => Array.Empty<byte>(),
            "zip" => "PK\u0003\u0004abc"u8.ToArray(),
            "doctype" => Encoding.UTF8.GetBytes(goed.Replace("?>", "?><!DOCTYPE dossier [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", StringComparison.Ordinal)),
            "codering" => [.. Encoding.UTF8.GetBytes(goed)[..400], 0xC3, 0x28, .. Encoding.UTF8.GetBytes(goed)[400..]],
            "diep" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))),
            _ => throw new ArgumentOutOfRangeException(nameof(soort)),
        }));

        var weigering = uitslag.Weigeringen.ShouldHaveSingleItem();
        (weigering.Code, weigering.Zin().StartsWith("a.xml kan niet worden ingelezen. ", StringComparison.Ordinal)).ShouldBe(("UIT-001", true));
        weigering.Zin().ShouldNotContain("Exception");
        weigering.Zin().Length.ShouldBeGreaterThan("a.xml kan niet worden ingelezen. ".Length + 15);
        (await server.StandAsync()).ShouldBe(voor);
    }

    [Fact]
    [Regel("REL-7", "REL-27")]
    public async Task Mislukt_het_bewaren_van_een_bijlage_dan_is_er_ook_geen_leerling()
    {
        await server.Systeem(db => db.Database.ExecuteSqlAsync($"drop table bijlageinhoud"));
        var voor = await server.StandAsync();

        await Should.ThrowAsync<DbUpdateException>(() => server.EenAsync(Osobestanden.Eigen(Rijk)));

        (await server.StandAsync()).ShouldBe(voor);
    }

    private static Model.Leerling Rijk(Model.Leerling leerling) => leerling with
    {
        Onderwijsondersteuning = new Model.Onderwijsondersteuning
        {
            Diagnose = [new Model.Diagnose { Code = ["F81.0"], Naam = "dyslexie" }],
            Handelingsplan = [new Model.Handelingsplan { Startdatum = new DateOnly(2026, 9, 1), Isgerichtop = "spelling" }],
        },
        Verzuim = new Model.Verzuim { Dagdelengeoorloofd = 4 },
        EindtoetsBasisonderwijs = new Model.EindtoetsBasisonderwijs
        {
            Deelgenomen = true,
            Eindtoetsresultaat = new Model.Eindtoetsresultaat { Toetssoort = "0013", Toetsniveau = "G", DatumAfname = new DateOnly(2027, 1, 13), Standaardscore = 71, ToetsAdvies = "VMBO-KB/GL-TL" },
        },
        Overstapadvies = leerling.Overstapadvies! with { Aandachtspunten = "Een vaste mentor." },
        Overigdocumentlijst = [Osobestanden.Document("opp.pdf")],
    };

    /// <summary>All that is known of the pupil, as text.</summary>
    private async Task<string> InhoudAsync(Dossieruitslag uitslag)
    {
        var leerling = await server.LeerlingVanAsync(uitslag);
        var okr = await server.OkrVanAsync(uitslag);
        var bijlagen = await server.Systeem(db => db.Bijlagen.Select(b => b.Bestandsnaam).ToListAsync());
        return string.Join('\n', new[] { leerling.Personalia.ToString(), leerling.Bsn, leerling.Groep, leerling.Adres?.ToString(), okr.Advies.ToString() }
            .Concat(leerling.Schoolloopbaan.Select(r => r.ToString()))
            .Concat(leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => $"{o.Gegevens} {o.Contact}"))
            .Concat(okr.Onderdelen.OrderBy(o => o.Nummer, StringComparer.Ordinal).SelectMany(o => o.Inhoud.Velden.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{o.Nummer} {v.Key} {v.Value}").Concat(o.Inhoud.Toetsen.Select(t => t.ToString()))))
            .Concat(bijlagen));
    }
}
