using Oversteek.Oso.Model;
using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

public sealed class BijlageTests
{
    private const string Plek = "/dossier[1]/huidigeschool[1]/leerling[1]/overigdocumentlijst[1]/document[1]";
    private static readonly byte[] Goed = Zipmaker.Zip(("brief.pdf", Zipmaker.Tekst("Beste ouders")));
    private static readonly byte[] Opgeslagen = Zipmaker.Opgeslagen("brief.pdf", new byte[70_000]);

    public static TheoryData<string, byte[], string[]> Gevallen() => new()
    {
        { "goed", Goed, [] },
        { "andere naam in de zip", Zipmaker.Zip(("verzuim.txt", [1])), [] },
        { "leeg document", Zipmaker.Zip(("brief.pdf", [])), [] },
        { "opgeslagen", Opgeslagen, [] },
        { "opgeslagen met verkeerde controlesom", Zipmaker.Kern(Opgeslagen, 16, 1), ["BIJLAGE.ZIP"] },
        { "opgeslagen met verkeerde lengte", Zipmaker.Kern(Opgeslagen, 20, 69_999), ["BIJLAGE.ZIP"] },
        { "bytes achter de ingepakte inhoud", Zipmaker.Kern(Goed, 20, Zipmaker.Ingepakt(Goed) + 4), ["BIJLAGE.ZIP"] },
        { "zip in zip", Zipmaker.Zip(("brief.docx", Goed)), [] },
        { "afgekapt", Goed[..^30], ["BIJLAGE.ZIP"] },
        { "staart erachter", [.. Goed, 1], ["BIJLAGE.ZIP"] },
        { "geen zip", Zipmaker.Tekst("%PDF-1.4"), ["BIJLAGE.ZIP"] },
        { "twee bestanden", Zipmaker.Zip(("a.pdf", [1]), ("b.pdf", [2])), ["BIJLAGE.ZIP"] },
        { "zonder bestanden", Zipmaker.Zip(), ["BIJLAGE.ZIP"] },
        { "pad omhoog", Zipmaker.Zip(("../../evil.pdf", [1])), ["BIJLAGE.NAAM"] },
        { "pad van Windows", Zipmaker.Zip(("C:\\evil.pdf", [1])), ["BIJLAGE.NAAM"] },
        { "vreemd type", Zipmaker.Zip(("brief.exe", [1])), ["BIJLAGE.NAAM"] },
        { "omgekeerde tekst", Zipmaker.Zip(("brief\u202Efdp.exe", [1])), ["BIJLAGE.NAAM"] },
        { "te grote belofte", Zipmaker.Kern(Goed, 24, uint.MaxValue), ["BIJLAGE.ZIP"] },
        { "te kleine belofte", Zipmaker.Kern(Goed, 24, 1), ["BIJLAGE.ZIP"] },
        { "ingepakte lengte voorbij het eind", Zipmaker.Kern(Goed, 20, 0x7FFFFFFF), ["BIJLAGE.ZIP"] },
        { "plek voorbij het eind", Zipmaker.Kern(Goed, 42, uint.MaxValue), ["BIJLAGE.ZIP"] },
        { "verkeerde controlesom", Zipmaker.Kern(Goed, 16, 1), ["BIJLAGE.ZIP"] },
        { "versleuteld", Zipmaker.Kern(Goed, 8, 1, 2), ["BIJLAGE.ZIP"] },
        { "onbekende methode", Zipmaker.Kern(Goed, 10, 99, 2), ["BIJLAGE.ZIP"] },
        { "koppeling", Zipmaker.Kern(Goed, 38, 0xA1FF0000), ["BIJLAGE.ZIP"] },
        { "bom", Zipmaker.Zip(("bom.txt", new byte[21_000_000])), ["BIJLAGE.GROOTTE"] },
    };

    [Theory]
    [MemberData(nameof(Gevallen))]
    [Regel("SEC-48")]
    public void Een_bijlage_geeft_hoogstens_een_waarschuwing(string naam, byte[] zip, string[] verwacht)
    {
        naam.ShouldNotBeEmpty();
        var document = Maak("brief.pdf", Convert.ToBase64String(zip));
        Waarschuwingen(document).ShouldBe(verwacht);
        Bijlage.PakUit(document).Gebreken.Select(g => g.Regel).ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("Geen base64!")]
    [InlineData("AAA")]
    [InlineData("AA==AA==")]
    [InlineData("é")]
    [Regel("SEC-48")]
    public void Wat_geen_base64_is_blijft_als_tekst_bewaard(string tekst)
    {
        var document = Maak("brief.pdf", tekst);
        Waarschuwingen(document).ShouldBe(["BIJLAGE.BASE64"]);
        Bijlage.PakUit(document).Ruw.ToArray().ShouldBe(Zipmaker.Tekst(tekst));
        Bijlage.PakUit(document).Bestanden.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../brief.pdf", "brief.pdf")]
    [InlineData("map\\brief.pdf", "brief.pdf")]
    [InlineData("brief", "brief")]
    [InlineData("..", "bijlage")]
    [InlineData("a\u0007b.pdf", "ab.pdf")]
    [InlineData("C:evil.txt", "evil.txt")]
    [Regel("SEC-48")]
    public void Een_vreemde_naam_wordt_gemeld_en_schoongemaakt(string naam, string schoon)
    {
        Bestandsnaam.IsGoed(naam).ShouldBeFalse();
        Bestandsnaam.Schoon(naam).ShouldBe(schoon);
    }

    [Fact]
    public void Precies_een_laag_wordt_uitgepakt()
    {
        var bestand = Bijlage.PakUit(Maak("opp.docx", Convert.ToBase64String(Zipmaker.Zip(("opp.docx", Goed))))).Bestanden.Single();
        bestand.Inhoud.ToArray().ShouldBe(Goed);
        bestand.Naam.ShouldBe("opp.docx");
    }

    [Fact]
    public void Witruimte_in_base64_mag_en_blijft_staan()
    {
        var tekst = string.Join("\n", Convert.ToBase64String(Goed).Chunk(7).Select(c => new string(c)));
        var document = Maak("brief.pdf", tekst);
        Waarschuwingen(document).ShouldBeEmpty();
        Bijlage.PakUit(document).Bestanden.Single().Inhoud.ToArray().ShouldBe(Zipmaker.Tekst("Beste ouders"));
        var terug = OsoLezer.Lees(new MemoryStream(Controle.Schrijf(Dossier(document)))).Bestand!.Dossier!;
        terug.Huidigeschool.Leerling.Overigdocumentlijst[0].Bestandsinhoud.ShouldBe(document.Bestandsinhoud);
    }

    [Fact]
    public void Wat_geen_zip_is_wordt_het_document_zelf()
    {
        var uitslag = Bijlage.PakUit(Maak("brief.pdf", Convert.ToBase64String(Zipmaker.Tekst("%PDF-1.4"))));
        uitslag.Bestanden.Single().Inhoud.ToArray().ShouldBe(Zipmaker.Tekst("%PDF-1.4"));
    }

    [Fact]
    public void Inpakken_en_uitpakken_geeft_hetzelfde_en_altijd_dezelfde_tekst()
    {
        var inhoud = Zipmaker.Tekst(new string('a', 100_000));
        var een = Bijlageinhoud.VanBestand("../x/brief.pdf", inhoud);
        Bijlageinhoud.VanBestand("brief.pdf", inhoud).ShouldBe(een);
        var bestand = Bijlage.PakUit(new Document { Bestandsnaam = "brief.pdf", Bestandsinhoud = een }).Bestanden.Single();
        bestand.NaamInZip.ShouldBe("brief.pdf");
        bestand.Inhoud.ToArray().ShouldBe(inhoud);
    }

    /// <summary>Stored documents go through blocks of 65,535 bytes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_070)]
    [InlineData(200_000)]
    public void Wat_niet_is_ingepakt_komt_er_heel_uit(int lengte)
    {
        var inhoud = new byte[lengte];
        new Random(lengte).NextBytes(inhoud);
        var uitslag = Bijlage.PakUit(Maak("brief.pdf", Convert.ToBase64String(Zipmaker.Opgeslagen("brief.pdf", inhoud))));
        uitslag.Gebreken.ShouldBeEmpty();
        uitslag.Bestanden.Single().Inhoud.Span.SequenceEqual(inhoud).ShouldBeTrue();
    }

    [Fact]
    [Regel("SEC-48")]
    public void Alle_bijlagen_samen_hebben_een_grens()
    {
        var document = Maak("a.txt", Convert.ToBase64String(Zipmaker.Zip(("a.txt", new byte[400_000]))));
        var dossier = Dossier(document, document, document);
        var bevindingen = OsoLezer.Controleer(new MemoryStream(Controle.Schrijf(dossier)), new Leesgrenzen { BijlagenTotaal = 1_000_000 });
        bevindingen.Select(b => b.Pad[^12..]).ShouldBe(["/document[3]"]);
        bevindingen[0].Regel.ShouldBe("BIJLAGE.GROOTTE");
    }

    [Fact]
    public void Bijlagen_gaan_naar_een_map_onder_eigen_namen()
    {
        var map = Directory.CreateTempSubdirectory("oso-proef-");
        try
        {
            var xml = Controle.Schrijf(Dossier(Maak("../../evil.txt", Convert.ToBase64String(Zipmaker.Zip(("../../evil.txt", [1]))))));
            var gelezen = OsoLezer.Lees(new MemoryStream(xml), new Leesopties { Opslag = Bijlageopslag.InMap(map.FullName) });
            using var uit = new MemoryStream();
            OsoSchrijver.Schrijf(gelezen.Bestand!, uit);
            uit.ToArray().ShouldBe(xml);
            map.GetFiles("*", SearchOption.AllDirectories).ShouldAllBe(f => f.Name.StartsWith("bijlage-", StringComparison.Ordinal) && f.DirectoryName == map.FullName);
            map.Parent!.GetFiles("evil*").ShouldBeEmpty();
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public void Zonder_opslag_is_er_geen_inhoud_om_te_openen()
    {
        var xml = Controle.Schrijf(Dossier(Maak("a.txt", Convert.ToBase64String(Goed))));
        var dossier = OsoLezer.Lees(new MemoryStream(xml), Leesopties.AlleenControle).Bestand!.Dossier!;
        Should.Throw<InvalidOperationException>(() => Bijlage.PakUit(dossier.Huidigeschool.Leerling.Overigdocumentlijst[0]));
    }

    private static Document Maak(string naam, string tekst) => new() { Bestandsnaam = naam, Bestandsinhoud = Bijlageinhoud.VanTekst(tekst) };

    private static Dossier Dossier(params Document[] documenten)
    {
        var dossier = Proefdossier.Povo();
        return dossier with { Huidigeschool = dossier.Huidigeschool with { Leerling = dossier.Huidigeschool.Leerling with { Overigdocumentlijst = documenten.AlsReeks() } } };
    }

    private static IEnumerable<string> Waarschuwingen(Document document)
    {
        var bevindingen = OsoLezer.Controleer(new MemoryStream(Controle.Schrijf(Dossier(document))));
        bevindingen.ShouldAllBe(b => b.Ernst == Ernst.Waarschuwing && b.Pad == Plek);
        return bevindingen.Select(b => b.Regel);
    }
}
