using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

public sealed class NaamvormTests
{
    [Theory, Regel("B-36")]
    [InlineData("O'Brien", "o’brien")]
    [InlineData("d' Hondt", "d'Hondt")]
    [InlineData("Åberg", "aberg")]
    [InlineData("Müller-Jansen", "MULLER JANSEN")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Strauß", "Strauss")]
    [InlineData("van 't Hof", "Van ’t hof")]
    [InlineData("U\u0308mit", "umit")]
    [InlineData("IJsbrand", "ijsbrand")]
    [InlineData("Işık", "isik")]
    public void Een_naam_wordt_gevonden_zoals_mensen_hem_typen(string naam, string getypt)
    {
        Naamvorm.Gelijk(naam, getypt).ShouldBeTrue();
        Naamvorm.Bevat(naam, getypt[..3]).ShouldBeTrue();
    }

    [Theory, Regel("B-36")]
    [InlineData("Jan d'Hondt", "Jan", "d'", "Hondt")]
    [InlineData("Jan d'Hondt", "Jan", null, "d' Hondt")]
    [InlineData("Pia dell’Orto", "Pia", " dell’ ", "Orto")]
    [InlineData("Bo van 't Hof", "Bo", "van 't", "Hof")]
    [InlineData("Bo in 't Veld", "Bo", "in", "'t Veld")]
    [InlineData("A. van den Berg", "A.", "van den", "Berg")]
    [InlineData("Noor", "Noor", "", " ")]
    public void Een_voorzetsel_dat_op_een_apostrof_eindigt_staat_aan_de_naam_vast(string heet, params string?[] delen) =>
        Naamvorm.Samen(delen).ShouldBe(heet);

    [Theory, Regel("B-36")]
    [InlineData("IJsbrand", "IJ")]
    [InlineData("Ijaz", "I")]
    [InlineData("U\u0308mit", "Ü")]
    [InlineData("élise", "É")]
    [InlineData("'t Hof", "T")]
    [InlineData("𝒩oor", "𝒩")]
    [InlineData("'", "")]
    public void Een_initiaal_is_een_hele_letter(string naam, string initiaal) => Naamvorm.Initiaal(naam).ShouldBe(initiaal);

    [Fact, Regel("B-36")]
    public void Een_andere_naam_is_anders() => Naamvorm.Gelijk("Jansen", "Janssen").ShouldBeFalse();

    [Fact, Regel("B-36")]
    public void Wie_alleen_leestekens_typt_vindt_niet_iedereen() => Naamvorm.Bevat("O'Brien", "'").ShouldBeFalse();

    [Fact, Regel("B-36")]
    public void Namen_staan_in_nederlandse_volgorde() =>
        new[] { "Zwart", "Ümit", "Öztürk", "Bakker", "Åberg", "IJsbrand", "aarts", "Oomen", "Ibsen", "Udo", "Jansen" }.Order(Naamvorm.Volgorde)
            .ShouldBe(["aarts", "Åberg", "Bakker", "Ibsen", "IJsbrand", "Jansen", "Oomen", "Öztürk", "Udo", "Ümit", "Zwart"]);
}
