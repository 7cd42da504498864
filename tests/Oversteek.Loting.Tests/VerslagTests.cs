using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Oversteek.Loting.Tests.Hulp;
using Oversteek.Testhulp;
using static Oversteek.Loting.Tests.Hulp.Bouw;

namespace Oversteek.Loting.Tests;

public sealed class VerslagTests
{
    private static readonly Lotingsinvoer Invoer = Bouw.Invoer(
        new() { KleineAantallen = 2 },
        [
            new("havo", 2) { School = "Dalton", Naam = "Havo", Advies = "havo" },
            new("tl", 2) { Reservering = new("lwoo", 1, Reserveringssoort.SoftReserveFirst) },
            new("vwo", 2) { Cluster = "x" },
            new("gym", 2) { Cluster = "x", Minimum = 1 },
        ],
        Leerling("anna", "havo", "tl"),
        Leerling("bram", "havo", "tl") with { Eigenschappen = ["lwoo"] },
        Leerling("cem", "havo", "zz", "vwo").Met("havo", 1),
        Leerling("dina", "tl") with { Deelname = Deelname.Uitgesloten },
        Leerling("eva", "gym", "vwo"),
        Leerling("é-😀", "gym", "vwo", "havo"),
        Leerling("fien", "gym") with { VastePlaats = Vast("gym") },
        Leerling("gijs", "havo", "tl") with { Meerling = new("gezin", 1) })
        with
    { Clusters = [new("x", 2)] };

    private static Gepubliceerd Publiceer(Lotingsinvoer invoer) =>
        Vastgelegd.Leg(invoer.Ronde, Geheim, invoer.Regels, "dobbelstenen").Bevries(invoer).VoerEntropieIn("3 6 1 1 4").Trek(Geheim).Publiceer();

    public static TheoryData<Mechanisme, Nummering> Regels => new()
    {
        { Mechanisme.Da, Nummering.Stb },
        { Mechanisme.Da, Nummering.Mtb },
        { Mechanisme.R1, Nummering.Stb },
        { Mechanisme.R2, Nummering.Stb },
        { Mechanisme.DecentralThenCentral, Nummering.Mtb },
    };

    [Theory]
    [MemberData(nameof(Regels))]
    [Regel("REL-26", "D-62")]
    public void Een_verslag_is_uit_zichzelf_na_te_rekenen(Mechanisme mechanisme, Nummering nummering)
    {
        var regels = Invoer.Regels with { Mechanisme = mechanisme, Nummering = nummering, Meerlingen = Meerlingenregel.SharedLot };
        // DA with a number per class knows no clusters with two classes of one list.
        var invoer = regels is { Mechanisme: Mechanisme.Da, Nummering: Nummering.Mtb }
            ? Invoer with { Clusters = [], Eenheden = [.. Invoer.Eenheden.Select(e => e with { Cluster = null })] }
            : Invoer;
        var uit = Publiceer(invoer with { Regels = regels });
        var volledig = Verslagcontrole.Controleer(uit.Volledig);
        volledig.Klopt.ShouldBeTrue();
        volledig.Uitgave.ShouldBe(Uitgave.Volledig);
        volledig.Stappen[^1].Regel.ShouldBe(Bewijsregel.VerslagKlopt);
        var openbaar = Verslagcontrole.Controleer(uit.Openbaar);
        openbaar.Klopt.ShouldBeTrue();
        openbaar.Uitgave.ShouldBe(Uitgave.Openbaar);
        openbaar.Stappen.Select(s => s.Regel).ShouldBe([Bewijsregel.LotnummersKloppen, Bewijsregel.HashesKloppen]);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Dezelfde_invoer_geeft_in_elke_cultuur_en_volgorde_dezelfde_bytes(string cultuur)
    {
        var verwacht = Publiceer(Invoer);
        var vorige = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(cultuur);
            var anders = Invoer with { Deelnemers = [.. Invoer.Deelnemers.Reverse()], Eenheden = [.. Invoer.Eenheden.Reverse()] };
            var gekregen = Publiceer(anders);
            gekregen.Volledig.Span.SequenceEqual(verwacht.Volledig.Span).ShouldBeTrue();
            gekregen.Openbaar.Span.SequenceEqual(verwacht.Openbaar.Span).ShouldBeTrue();
        }
        finally
        {
            CultureInfo.CurrentCulture = vorige;
        }
    }

    [Fact]
    public void Het_verslag_is_gelijk_aan_het_gouden_bestand()
    {
        var map = Path.Combine(Gevallenmap.Wortel, "tests", "Oversteek.Loting.Tests", "Gouden");
        var uit = Publiceer(Invoer);
        foreach (var (naam, bytes) in new[] { ("volledig.json", uit.Volledig), ("openbaar.json", uit.Openbaar) })
        {
            var pad = Path.Combine(map, naam);
            if (Environment.GetEnvironmentVariable("GOUDEN_BIJWERKEN") is not null)
                File.WriteAllBytes(pad, bytes.ToArray());
            Encoding.UTF8.GetString(bytes.Span).ShouldBe(File.ReadAllText(pad));
        }
    }

    [Fact]
    [Regel("D-62")]
    public void De_openbare_uitgave_bevat_geen_lijsten_plaatsingen_of_kleine_aantallen()
    {
        var openbaar = JsonNode.Parse(Publiceer(Invoer).Openbaar.Span)!.AsObject();
        openbaar.ContainsKey("invoer").ShouldBeFalse();
        openbaar.ContainsKey("plaatsingen").ShouldBeFalse();
        openbaar.ContainsKey("verklaringen").ShouldBeFalse();
        openbaar.ContainsKey("waarschuwingen").ShouldBeFalse();
        foreach (var eenheid in openbaar["eenheden"]!.AsArray())
        {
            eenheid!.AsObject().ContainsKey("wachtlijst").ShouldBeFalse();
            eenheid["laatstToegelaten"]?.AsObject().ContainsKey("kenmerk").ShouldBeFalse();
            foreach (var veld in new[] { "vast", "aanmeldingen", "toegelaten", "wachtend" })
                (eenheid[veld]?.GetValue<int>()).ShouldNotBe(1);
        }
        openbaar["eenheden"]!.AsArray().Single(e => e!["id"]!.GetValue<string>() == "gym")!["vast"].ShouldBeNull();
    }

    public static TheoryData<string> Vervalsingen =>
    [
        "lot1/vastlegging", "lot1/geheim", "lot1/entropie", "lot1/deelnemersHash", "lot1/zaad", "lotnummers/enkel/0/1", "hashes/regels",
        "hashes/invoer", "hashes/uitslag", "regels/kleineAantallen", "regels/voorrangsbereik", "plaatsingen/0/eenheid", "plaatsingen/0/rang",
        "plaatsingen/0/woord", "plaatsingen/3/status", "eenheden/0/toegelaten", "eenheden/1/laatstToegelaten/lot", "eenheden/1/wachtlijst/0",
        "verdeling/0/aantal", "invoer/eenheden/0/plaatsen", "invoer/deelnemers/0/voorkeuren/0", "verklaringen/0/redenen/0/eigenLot", "ronde", "bewijs/0/klopt",
    ];

    [Theory]
    [MemberData(nameof(Vervalsingen))]
    public void Elke_vervalsing_wordt_gezien(string pad)
    {
        var verslag = JsonNode.Parse(Publiceer(Invoer).Volledig.Span)!;
        var delen = pad.Split('/');
        JsonNode ouder = verslag;
        foreach (var deel in delen[..^1])
            ouder = int.TryParse(deel, out var i) ? ouder[i]! : ouder[deel]!;
        var oud = int.TryParse(delen[^1], out var plek) ? ouder[plek]! : ouder[delen[^1]]!;
        oud.ReplaceWith(Anders(oud, delen[^1]));
        try
        {
            Verslagcontrole.Controleer(Encoding.UTF8.GetBytes(verslag.ToJsonString())).Klopt.ShouldBeFalse();
        }
        catch (VerslagOnleesbaarException)
        {
            pad.ShouldBe("plaatsingen/3/status", "alleen een onbekend woord is onleesbaar");
        }
    }

    private static JsonValue Anders(JsonNode oud, string veld) => oud.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Number => JsonValue.Create(oud.GetValue<int>() + 1),
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => JsonValue.Create(!oud.GetValue<bool>()),
        _ => JsonValue.Create(veld switch
        {
            "geheim" => new string('0', 64),
            "voorrangsbereik" => "FirstPreferenceOnly",
            "woord" => "GeenDeelname",
            "eenheid" => "gym",
            "0" => "gym",
            _ => oud.GetValue<string>() + "0",
        }),
    };

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"soort\":\"anders\"}")]
    [InlineData("{\"soort\":\"lotingsverslag\"}")]
    [InlineData("{\"soort\":\"lotingsverslag\",\"proef\":true}")]
    [InlineData("{\"soort\":\"lotingsverslag\",\"proef\":false,\"algoritme\":\"anders\"}")]
    public void Wat_geen_verslag_is_geeft_een_nette_fout(string json) =>
        Should.Throw<VerslagOnleesbaarException>(() => Verslagcontrole.Controleer(Encoding.UTF8.GetBytes(json))).Message.ShouldNotBeEmpty();

    [Fact]
    public void Het_notarisstuk_telt_alles_op()
    {
        var stuk = Notarisstuk.Van(Publiceer(Invoer).Verslag);
        stuk.PerStatus.Values.Sum().ShouldBe(Invoer.Deelnemers.Count);
        stuk.PerStatus[Uitslagstatus.Vast].ShouldBe(1);
        stuk.VastePlaatsen.Single().Value.Reden.ShouldBe("hardheidsclausule");
        stuk.Eenheden.Select(e => e.Naam).ShouldBe(["gym", "Havo", "tl", "vwo"]);
        stuk.Eenheden.Sum(e => e.Toegelaten).ShouldBe(stuk.PerStatus[Uitslagstatus.Geplaatst]);
        stuk.Eenheden.Single(e => e.Naam == "Havo").EersteVoorkeuren.ShouldBe(4);
        stuk.Verdeling.Values.Sum().ShouldBe(stuk.PerStatus[Uitslagstatus.Geplaatst] + stuk.PerStatus.GetValueOrDefault(Uitslagstatus.NietGeplaatst));
        stuk.Bewijs.ShouldAllBe(s => s.Klopt);
    }

    [Fact]
    public void Opnieuw_draaien_op_verbeterde_invoer_geeft_een_verschillenlijst()
    {
        var oud = Publiceer(Invoer).Verslag.Uitslag;
        var nieuw = Lotingsberekening.Bereken(Simulatie.Watals.MetPlaatsen(Invoer, "havo", 9), oud.Lotnummers);
        var verschil = NaDeLoting.Verschil(oud, nieuw);
        verschil.ShouldNotBeEmpty();
        verschil.ShouldAllBe(v => v.Naar == "havo");
        NaDeLoting.Verschil(oud, oud).ShouldBeEmpty();
    }
}
