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
    public void Een_naam_wordt_gevonden_zoals_mensen_hem_typen(string naam, string getypt)
    {
        Naamvorm.Gelijk(naam, getypt).ShouldBeTrue();
        Naamvorm.Bevat(naam, getypt[..3]).ShouldBeTrue();
    }

    [Fact, Regel("B-36")]
    public void Een_andere_naam_is_anders() => Naamvorm.Gelijk("Jansen", "Janssen").ShouldBeFalse();

    [Fact, Regel("B-36")]
    public void Wie_alleen_leestekens_typt_vindt_niet_iedereen() => Naamvorm.Bevat("O'Brien", "'").ShouldBeFalse();

    [Fact, Regel("B-36")]
    public void Namen_staan_in_nederlandse_volgorde() =>
        new[] { "Zwart", "Öztürk", "Bakker", "Åberg", "aarts", "Oomen" }.Order(Naamvorm.Volgorde).ShouldBe(["aarts", "Åberg", "Bakker", "Oomen", "Öztürk", "Zwart"]);
}
