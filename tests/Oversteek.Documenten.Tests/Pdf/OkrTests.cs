using Oversteek.Documenten.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class OkrTests(Werkplaats werkplaats)
{
    [Fact]
    [Regel("OKR-14")]
    public async Task Een_concept_zonder_advies_is_te_printen_en_zegt_dat_het_concept_is()
    {
        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.OkrAsync(Voorbeelden.Okr()));

        woorden.ShouldContain("Status: Concept, nog niet definitief");
        woorden.ShouldContain("Concept · Bladzijde 1 van");
        woorden.ShouldContain("1. Leerling, ouders en school");
        woorden.ShouldContain("3. Ontwikkeling, gedrag en begeleiding");
        woorden.ShouldContain("Tussenvoegsel niet ingevuld");
        woorden.ShouldContain("Begrijpend");
        woorden.ShouldContain("Bijlagen worden apart gedeeld.");
    }

    [Fact]
    public async Task Een_definitief_rapport_noemt_de_datum_en_nergens_concept()
    {
        var model = Voorbeelden.Okr() with { DefinitiefOp = new DateOnly(2027, 3, 24) };

        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.OkrAsync(model));

        woorden.ShouldContain("Definitief sinds 24 maart 2027");
        woorden.ShouldNotContain("Concept");
    }

    [Fact]
    [Regel("OKR-15")]
    public async Task Het_handtekeningvak_staat_aan_of_uit()
    {
        var met = await Pdflezer.WoordenAsync(await werkplaats.Maker.OkrAsync(Voorbeelden.Okr()));
        var zonder = await Pdflezer.WoordenAsync(await werkplaats.Maker.OkrAsync(Voorbeelden.Okr() with { Handtekeningvak = false }));

        met.ShouldContain("Ondertekenen is niet verplicht.");
        met.ShouldContain("Handtekening:");
        zonder.ShouldNotContain("Handtekening:");
    }

    [Fact]
    public async Task Een_leeg_rapport_is_ook_te_printen()
    {
        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.OkrAsync(Voorbeelden.Okr(tabbladen: 0)));

        woorden.ShouldContain("Onderwijskundig rapport");
    }

    [Fact]
    public async Task Regels_in_vrije_tekst_blijven_regels()
    {
        var tekst = await Pdflezer.TekstAsync(await werkplaats.Maker.OkrAsync(Voorbeelden.Okr()));

        tekst.Split('\n').ShouldContain(regel => regel.TrimEnd().EndsWith("rustig en zelfstandig.", StringComparison.Ordinal));
        tekst.Split('\n').ShouldContain(regel => regel.Trim() == "Zij vraagt hulp als dat nodig is.");
    }
}
