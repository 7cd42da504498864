using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Tests.Hulp;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class BriefTests(Werkplaats werkplaats)
{
    [Theory]
    [InlineData(Uitkomst.Toegelaten, "Toegelaten")]
    [InlineData(Uitkomst.Afgewezen, "Niet toegelaten")]
    [InlineData(Uitkomst.Uitgeloot, "Uitgeloot")]
    [InlineData(Uitkomst.Doorgeschoven, "Doorgeschoven naar de volgende keuze")]
    [InlineData(Uitkomst.Wachtlijst, "Op de wachtlijst")]
    [InlineData(Uitkomst.Vervallen, "Niet meer meegedaan")]
    public async Task Elke_uitkomst_staat_met_haar_reden_in_de_brief(Uitkomst uitkomst, string tekst)
    {
        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.BriefAsync(Voorbeelden.Besluit(uitkomst, "Het advies past niet bij de klas.")));

        woorden.ShouldContain($"{tekst} Lyceum De Sluis, Brugklas havo/vwo Reden: Het advies past niet bij de klas.");
        woorden.ShouldContain("binnen zes weken");
        woorden.ShouldContain("Dijkstraat 12 3000 AB Waterdam Waterdam, 15 april 2027 Kenmerk: 2027-0042");
    }

    [Fact]
    public async Task Brieven_achter_elkaar_tellen_elk_hun_eigen_bladzijden()
    {
        var lang = Voorbeelden.Besluit(Uitkomst.Afgewezen, string.Join(' ', Enumerable.Repeat("Een lange reden met veel woorden.", 110))) with { Klacht = "Vraag de school naar de klachtenregeling." };
        var kort = Voorbeelden.Besluit(Uitkomst.Toegelaten) with { Klacht = "Vraag de school naar de klachtenregeling." };

        var pdf = await werkplaats.Maker.BrievenAsync([lang, kort]);

        var bladzijden = (await Pdflezer.TekstAsync(pdf)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        bladzijden.Length.ShouldBe(3);
        bladzijden[0].ShouldContain("Bladzijde 1 van 2");
        bladzijden[1].ShouldContain("Bladzijde 2 van 2");
        bladzijden[2].ShouldContain("Bladzijde 1 van 1");
        bladzijden[2].ShouldContain("Hebt u een klacht?");
        (await werkplaats.Maker.BrievenAsync([lang, kort])).ShouldBe(pdf, "dezelfde woorden geven dezelfde brief");
    }

    [Fact]
    public async Task De_lotingsuitslag_legt_elke_keuze_uit()
    {
        var tekst = await Pdflezer.WoordenAsync(await werkplaats.Maker.BriefAsync(Voorbeelden.Lotingsuitslag()));

        tekst.ShouldContain("Zo ging het bij uw keuzes");
        tekst.ShouldContain("3310");
        tekst.ShouldContain("Mavo De Brug");
        tekst.ShouldContain("Er was plaats voor iedereen met dit advies.");
    }

    [Fact]
    public async Task Het_verslag_bevat_het_hele_zaad_en_de_hash()
    {
        var model = Voorbeelden.Lotingsverslag();

        var aaneen = string.Concat((await Pdflezer.TekstAsync(await werkplaats.Maker.LotingsverslagAsync(model))).Where(char.IsLetterOrDigit));

        foreach (var waarde in new[] { model.Zaad!, model.Controlegetallen[0].Waarde! })
            waarde.Chunk(8).ShouldAllBe(deel => aaneen.Contains(new string(deel)));
        aaneen.ShouldContain("MavoDeBrugBrugklastlhavo8460nee6000geen");
        aaneen.ShouldNotContain("Proefloting");
    }

    [Fact]
    public async Task Een_proefloting_zegt_het_op_elke_bladzijde_en_een_geheim_zaad_blijft_geheim()
    {
        var tekst = await Pdflezer.TekstAsync(await werkplaats.Maker.LotingsverslagAsync(Voorbeelden.Lotingsverslag(proef: true, zaad: null)));

        var bladzijden = tekst.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        bladzijden.ShouldAllBe(bladzijde => bladzijde.Contains("Proefloting, geen echte uitslag"));
        tekst.ShouldContain("nog niet bekendgemaakt");
    }

    /// <summary>What the notary signs before the draw has no outcome, and words that are read aloud in one piece.</summary>
    [Fact]
    public async Task De_verklaring_vooraf_heeft_woorden_en_houders_en_geen_uitkomst()
    {
        var model = Voorbeelden.Lotingsverslag(zaad: null) with
        {
            Vooraf = true,
            Klassen = [],
            Verdeling = [],
            Houders = [new Gegeven("Notariskantoor De Graaf", "boek kraan fiets. Het geheim is nog dicht.")],
            Voorlezen = [new Gegeven("Vastlegging", "tafel hand deur duif brug tuin")],
        };

        var tekst = await Pdflezer.TekstAsync(await werkplaats.Maker.LotingsverslagAsync(model));

        tekst.ShouldContain("Verklaring voor de loting");
        tekst.ShouldContain("tafel hand deur duif brug tuin");
        tekst.ShouldContain("boek kraan fiets. Het geheim is nog dicht.");
        tekst.ShouldNotContain("Uitkomst per klas");
        tekst.ShouldNotContain("Verslag van de loting");
    }
}
