using Oversteek.Oso.Model;
using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

public sealed class UitvoerTests
{
    public static TheoryData<Profiel> AlleProfielen() => [.. Enum.GetValues<Profiel>()];

    [Theory]
    [MemberData(nameof(AlleProfielen))]
    public void Elke_categorie_op_OPT_UIT_haalt_precies_de_elementen_van_die_categorie_weg(Profiel profiel)
    {
        var geheel = Paden(Proefdossier.Maak(profiel));
        foreach (var categorie in Proefdossier.Editie.Categorieen.Where(c => c.Voorschrift(profiel.Naam()) is "OPTIONEEL"))
        {
            var dossier = Proefdossier.Maak(profiel, categorie.Naam);
            Controle.Bevindingen(Controle.Schrijf(dossier)).ShouldBeEmpty(categorie.Naam);
            var weg = geheel.Except(Paden(dossier), StringComparer.Ordinal).ToList();
            weg.ShouldNotBeEmpty(categorie.Naam);
            weg.ShouldAllBe(pad => categorie.Elementen.Any(e => ("/" + pad + "/").StartsWith($"/dossier/{e}/", StringComparison.Ordinal)), categorie.Naam);
            Paden(dossier).Except(geheel, StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    [Fact]
    [Regel("OSO-V05")]
    public void Geheime_nummers_worden_maskers_en_geheime_adressen_verdwijnen()
    {
        var verzoek = Proefdossier.Verzoek(Profiel.Povo);
        var leerling = verzoek.Huidigeschool.Leerling with
        {
            Adresgeheim = true,
            Adresbuitenland = ["Rue 1"],
            Communicatielijst = [new Communicatie { Soort = "e-mail", Nummer = "noor@thuis.example", Geheim = true }, Proefdossier.Telefoon("0612345678", geheim: true)],
            Verzorger = [verzoek.Huidigeschool.Leerling.Verzorger[0] with { Adresgeheim = true }],
        };
        var dossier = OsoUitvoer.Bereid(verzoek with { Huidigeschool = verzoek.Huidigeschool with { Leerling = leerling } }).Dossier.ShouldNotBeNull();
        var xml = System.Text.Encoding.UTF8.GetString(Controle.Schrijf(dossier));
        xml.ShouldNotContain("noor@thuis.example");
        xml.ShouldNotContain("0612345678");
        dossier.Huidigeschool.Leerling.Communicatielijst.Select(c => c.Nummer).ShouldBe([Geheim.Email, Geheim.Telefoon]);
        dossier.Huidigeschool.Leerling.Adreslijst.ShouldBeEmpty();
        dossier.Huidigeschool.Leerling.Adresbuitenland.ShouldBeEmpty();
        dossier.Huidigeschool.Leerling.Verzorger[0].Adreslijst.ShouldBeEmpty();
    }

    [Fact]
    [Regel("OSO-V04")]
    public void Wat_het_profiel_verbiedt_gaat_niet_mee()
    {
        var verzoek = Proefdossier.Verzoek(Profiel.Poswv);
        var leerling = verzoek.Huidigeschool.Leerling with { Geboorteplaats = "Proefstad", Nationaliteit = [new OmschrevenCode("0001")] };
        leerling.Bsn.ShouldNotBeNull();
        var dossier = OsoUitvoer.Bereid(verzoek with { Huidigeschool = verzoek.Huidigeschool with { Leerling = leerling } }).Dossier.ShouldNotBeNull();
        dossier.Huidigeschool.Leerling.Bsn.ShouldBeNull();
        dossier.Huidigeschool.Leerling.Geboorteplaats.ShouldBeNull();
        dossier.Huidigeschool.Leerling.Nationaliteit.ShouldBeEmpty();
        dossier.Huidigeschool.Leerling.EindtoetsBasisonderwijs.ShouldBeNull();
    }

    [Fact]
    public void Een_dossier_waar_iets_aan_ontbreekt_wordt_geweigerd_met_de_hele_lijst()
    {
        var verzoek = Proefdossier.Verzoek(Profiel.Povo);
        var leerling = verzoek.Huidigeschool.Leerling with { Leerlingid = null, Schoolloopbaanlijst = [], Overstapadvies = new Overstapadvies { Aandachtspunten = new string('x', 281) } };
        var resultaat = OsoUitvoer.Bereid(verzoek with { Inzage = null, Huidigeschool = verzoek.Huidigeschool with { Leerling = leerling } });
        resultaat.Dossier.ShouldBeNull();
        resultaat.Bevindingen.Select(b => b.Regel).ShouldBe(["OS.cat02", "OS.cat07", "OVa.IZ01", "OVa.LL13", "OVa.SL01bis", "OVa.OA02", "OVa.OA03", "XSD"]);
        resultaat.Bevindingen.ShouldAllBe(b => b.Ernst == Ernst.Fout && b.Advies.Length > 0);
    }

    [Fact]
    [Regel("OSO-V10")]
    public void Einddatum_van_lwoo_is_31_juli()
    {
        var verzoek = Proefdossier.Verzoek(Profiel.Popo);
        var ondersteuning = verzoek.Huidigeschool.Leerling.Onderwijsondersteuning!;
        var leerling = verzoek.Huidigeschool.Leerling with { Onderwijsondersteuning = ondersteuning with { Lwoo = ondersteuning.Lwoo! with { LwooEinddatum = new DateOnly(2026, 7, 30) } } };
        var resultaat = OsoUitvoer.Bereid(verzoek with { Huidigeschool = verzoek.Huidigeschool with { Leerling = leerling } });
        resultaat.Dossier.ShouldBeNull();
        resultaat.Bevindingen.Select(b => b.Regel).ShouldBe(["OG.03", "XSD"]);
    }

    [Fact]
    public void Teksten_worden_netjes_gemaakt_zonder_iets_te_verzinnen()
    {
        var verzoek = Proefdossier.Verzoek(Profiel.Povo);
        var leerling = verzoek.Huidigeschool.Leerling with
        {
            Roepnaam = "No\u0001or",
            Voorvoegsel = "\u0000",
            Adresbuitenland = ["Rue de la très longue avenue des Champs 12345 Bruxelles"],
            Overigdocumentlijst = [Proefdossier.Document("x.pdf") with { Bestandsnaam = "../../map\\brief\u202E.pdf" }],
        };
        var uit = OsoUitvoer.Bereid(verzoek with { Huidigeschool = verzoek.Huidigeschool with { Leerling = leerling } }).Dossier.ShouldNotBeNull().Huidigeschool.Leerling;
        uit.Roepnaam.ShouldBe("Noor");
        uit.Voorvoegsel.ShouldBeNull();
        uit.Adresbuitenland.ShouldBe(["Rue de la très longue avenue des", "Champs 12345 Bruxelles"]);
        uit.Overigdocumentlijst[0].Bestandsnaam.ShouldBe("brief.pdf");
    }

    [Fact]
    public void Uitzetten_van_een_verplichte_categorie_is_een_programmafout() =>
        Should.Throw<ArgumentException>(() => OsoUitvoer.Bereid(Proefdossier.Verzoek(Profiel.Povo) with { OptUit = ["cat_schoolloopbaan"] }));

    [Fact]
    public void Een_ontvanger_houdt_niets_dat_niet_uitgeleverd_had_mogen_worden()
    {
        var dossier = Proefdossier.Maak(Profiel.Povo);
        var verraad = dossier with { Metadata = dossier.Metadata with { CategorieUitlevering = dossier.Metadata.CategorieUitlevering! with { CatOnderwijsondersteuning = "OPT-UIT", CatHandelingsplannen = "OPT-UIT" } } };
        OsoUitvoer.ZonderNietUitgeleverd(verraad, Proefdossier.Editie).Huidigeschool.Leerling.Onderwijsondersteuning.ShouldBeNull();
        OsoUitvoer.ZonderNietUitgeleverd(dossier, Proefdossier.Editie).ShouldBe(dossier);
    }

    [Fact]
    public void Twee_keer_schrijven_geeft_dezelfde_bytes_in_UTF8_zonder_BOM_met_LF()
    {
        var een = Controle.Schrijf(Proefdossier.Maak(Profiel.Popo));
        Controle.Schrijf(Proefdossier.Maak(Profiel.Popo)).ShouldBe(een);
        een[0].ShouldBe((byte)'<');
        een.ShouldNotContain((byte)'\r');
    }

    [Fact]
    public void Een_dossier_zonder_verplicht_deel_wordt_niet_geschreven()
    {
        var dossier = Proefdossier.Maak(Profiel.Popo);
        using var uit = new MemoryStream();
        Should.Throw<OngeldigDossierException>(() => OsoSchrijver.Schrijf(dossier with { Overdrachtsoort = "" }, Proefdossier.Editie, uit)).Bevindingen.Single().Pad.ShouldBe("/dossier[1]/overdrachtsoort[1]");
        uit.Length.ShouldBe(0);
    }

    private static List<string> Paden(Dossier dossier) =>
        [.. Xmlvergelijking.Laad(Controle.Schrijf(dossier)).Descendants().Where(e => !e.Name.LocalName.StartsWith("cat_", StringComparison.Ordinal))
            .Select(e => string.Join('/', e.AncestorsAndSelf().Reverse().Select(a => a.Name.LocalName))).Distinct()];
}
