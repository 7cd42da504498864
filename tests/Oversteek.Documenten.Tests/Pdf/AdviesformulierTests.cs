using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class AdviesformulierTests(Werkplaats werkplaats)
{
    [Fact]
    [Regel("ADV-01")]
    public async Task Het_blad_toont_de_unieke_code_de_leerling_en_genummerde_regels()
    {
        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(Voorbeelden.Adviesformulier()));

        woorden.ShouldContain("K7MP 2XWQ 9RTB 4");
        woorden.ShouldContain("Noor Öztürk");
        woorden.ShouldContain("vmbo-tl / havo");
        woorden.ShouldContain("Klassen die passen bij het advies Dit zijn");
        woorden.ShouldContain("Naam van de klas 1 2 3 4 5 6 Ondertekening");
        woorden.ShouldContain("25 maart 2027 tot en met 31 maart 2027");
        woorden.ShouldContain("Een geldig identiteitsbewijs van uw kind");
    }

    [Fact]
    public async Task De_regels_en_de_tekst_volgen_de_lengte_van_de_regio()
    {
        var model = Voorbeelden.Adviesformulier() with
        {
            Voorkeurslijst = new Voorkeurslijstblad(12, 12, "11 januari 2027", []),
        };

        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(model));

        woorden.ShouldContain("9 10 11 12 Ondertekening");
        woorden.ShouldContain("Kies 12 klassen");
        woorden.ShouldNotContain("Klassen die passen bij het advies Dit zijn");
    }

    [Fact]
    public async Task Een_lange_klassenlijst_staat_er_helemaal_op()
    {
        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(Voorbeelden.Adviesformulier(klassen: 150)));

        for (var n = 1; n <= 150; n++)
            woorden.ShouldContain($"Brugklas tl/havo {n} ");
    }

    [Fact]
    [Regel("ADV-04")]
    public async Task Een_vso_blad_heeft_wel_de_code_en_geen_voorkeurslijst()
    {
        var woorden = await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(Voorbeelden.VsoFormulier()));

        woorden.ShouldContain("K7MP 2XWQ 9RTB 4");
        woorden.ShouldContain("een lijst van de regio");
        woorden.ShouldNotContain("Naam van de klas");
        woorden.ShouldNotContain("Klassen die passen bij het advies Dit zijn");
    }

    [Fact]
    [Regel("ADV-04")]
    public async Task Een_vso_blad_met_een_lijst_wordt_geweigerd()
    {
        var model = Voorbeelden.Adviesformulier() with { Soort = Formuliersoort.Vso };

        var fout = await Record.ExceptionAsync(() => werkplaats.Maker.AdviesformulierAsync(model));

        fout.ShouldBeOfType<ArgumentException>();
    }

    [Fact]
    [Regel("ADV-08")]
    public async Task De_lijst_na_ronde_1_zegt_dat_er_alleen_klassen_met_plek_op_staan()
    {
        var model = Voorbeelden.Adviesformulier();
        var naRonde1 = model with { Voorkeurslijst = model.Voorkeurslijst! with { NaRonde1 = true } };

        (await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(naRonde1))).ShouldContain("Nieuwe lijst na ronde 1.");
        (await Pdflezer.WoordenAsync(await werkplaats.Maker.AdviesformulierAsync(model))).ShouldNotContain("Nieuwe lijst na ronde 1.");
    }

    [Fact]
    public async Task De_qr_code_heeft_een_alternatieve_tekst()
    {
        var structuur = await Pdflezer.StructuurAsync(await werkplaats.Maker.AdviesformulierAsync(Voorbeelden.Adviesformulier()));

        structuur.ShouldContain("Figure");
        System.Text.Encoding.Latin1.GetString(await werkplaats.Maker.AdviesformulierAsync(Voorbeelden.Adviesformulier())).ShouldContain("/Alt");
    }
}
