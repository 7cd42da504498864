using Oversteek.Documenten.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class NamenTests(Werkplaats werkplaats)
{
    [Theory]
    [InlineData("Jan #set $x$ *vet* _schuin_ <label> @bron")]
    [InlineData("#read(\"/etc/passwd\") \\ `code` // [x]")]
    [InlineData("<script>alert(1)</script> & \"aanhaling\" 'enkel'")]
    [InlineData("= Kop - lijst + nummer / term: x")]
    [InlineData("İpek Işık Şahin Ğ")]
    [InlineData("Łukasz Żółć Źdźbło Ćma")]
    [InlineData("Олександра Їжак Ґ")]
    [InlineData("ß Æsa Þór Ñandú")]
    [Regel("SEC-33", "REL-29")]
    public async Task Een_naam_komt_letterlijk_terug(string naam)
    {
        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(Voorbeelden.Adviesformulier(naam)));

        woorden.ShouldContain(naam);
    }

    [Fact]
    [Regel("REL-29")]
    public async Task Arabische_letters_worden_gedrukt_en_niet_vervangen()
    {
        const string Naam = "سارة";

        var document = await werkplaats.Werker.MaakAsync("adviesformulier.typ", Adviesgegevens.Van(Voorbeelden.Adviesformulier(Naam)));

        document.VervangenTekens.ShouldBe(0);
        var info = await Pdflezer.InfoAsync(document.Inhoud);
        info.ShouldContain(Naam);
        // Shaped and in visual order on the page, so compare the letters.
        var letters = (await Pdflezer.TekstAsync(document.Inhoud)).Normalize(System.Text.NormalizationForm.FormKC);
        Naam.ShouldAllBe(letter => letters.Contains(letter));
    }

    [Fact]
    [Regel("REL-29")]
    public async Task Een_teken_zonder_lettertype_wordt_een_vakje_en_wordt_geteld()
    {
        var document = await werkplaats.Werker.MaakAsync("adviesformulier.typ", Adviesgegevens.Van(Voorbeelden.Adviesformulier("Noor 👩‍👧 Öztürk")));

        document.VervangenTekens.ShouldBeGreaterThan(0);
        (await Pdflezer.WoordenAsync(document.Inhoud)).ShouldContain("Noor □□ Öztürk");
        (await Pdflezer.InfoAsync(document.Inhoud)).ShouldContain("Tagged:          yes");
    }

    [Fact]
    public async Task Een_naam_van_200_letters_past_op_het_blad()
    {
        var naam = string.Join(' ', Enumerable.Repeat("Wilhelmina", 18))[..190] + " Slot";

        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(Voorbeelden.Adviesformulier(naam)));

        woorden.ShouldContain("Slot");
    }
}
