using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Overstapdossiers;

public sealed class AdviesTests
{
    [Theory]
    [Regel("D-36")]
    [InlineData("60", "60", true)]
    [InlineData("60", "61", true)]
    [InlineData("60", "70", false)]
    [InlineData("61", "70", true)]
    [InlineData("61", "60", true)]
    [InlineData("20", "30", false)]
    [InlineData("40", "42", true)]
    [InlineData("50", "42", true)]
    [InlineData("32", "34", true)]
    [InlineData("44", "52", true)]
    [InlineData("01", "70", false)]
    [InlineData("80", "80", true)]
    public void Een_klas_past_bij_het_advies_of_bij_een_van_de_twee_niveaus(string advies, string klas, bool past) =>
        Advies.Zoek(advies)!.PastBij(Advies.Zoek(klas)!).ShouldBe(past);

    [Theory]
    [Regel("D-36", "B-33")]
    [InlineData("61", "60", "havo")]
    [InlineData("61", "52", "havo")]
    [InlineData("60", "61", "havo")]
    [InlineData("30", "22", "vmbo-kb")]
    [InlineData("34", "42", "vmbo-gl/tl")]
    [InlineData("44", "42", "vmbo-gl/tl")]
    public void Wat_een_advies_en_een_klas_delen_heet_zoals_ouders_het_kennen(string advies, string klas, string niveau) =>
        Advies.Zoek(advies)!.GedeeldeNiveaus(Advies.Zoek(klas)!).ShouldBe(niveau);

    [Theory]
    [Regel("D-55")]
    [InlineData("10", 1.0)]
    [InlineData("20", 2.0)]
    [InlineData("22", 2.5)]
    [InlineData("30", 3.0)]
    [InlineData("34", 3.5)]
    [InlineData("42", 4.0)]
    [InlineData("52", 4.5)]
    [InlineData("60", 5.0)]
    [InlineData("61", 5.5)]
    [InlineData("70", 6.0)]
    [InlineData("01", null)]
    [InlineData("80", null)]
    public void De_ladder_geeft_elk_advies_zijn_trede_en_vso_en_geen_specifiek_advies_geen(string code, double? trede) =>
        Advies.Zoek(code)!.Trede.ShouldBe((decimal?)trede);

    [Theory]
    [Regel("D-53")]
    [InlineData("21", "20")]
    [InlineData("23", "22")]
    [InlineData("43", "42")]
    [InlineData("51", "50")]
    public void Een_code_met_lwoo_wordt_het_advies_en_de_vink(string met, string zonder)
    {
        var (advies, lwoo) = Advies.VanUitwisseling(met)!.Value;

        advies.Code.ShouldBe(zonder);
        lwoo.ShouldBeTrue();
        advies.NaarUitwisseling(lwoo).ShouldBe(met);
    }

    [Fact]
    [Regel("D-53")]
    public void Een_advies_zonder_lwoo_vorm_houdt_zijn_code() => Advies.Zoek("52")!.NaarUitwisseling(true).ShouldBe("52");

    [Theory]
    [Regel("D-56")]
    [InlineData("60", "havo/vwo", true)]
    [InlineData("60", "vmbo-gl-tl/havo", false)]
    [InlineData("10", "pro/vmbo-bb", false)]
    [InlineData("10", "vmbo-bb/kb", true)]
    [InlineData("80", "vwo", false)]
    public void Een_hoger_toetsadvies_vraagt_een_heroverweging(string voorlopig, string toets, bool nodig) =>
        Heroverweging.IsNodig(Invulling.Van((Okrvragen.Voorlopig.Sleutel, voorlopig), (Okrvragen.Toetsadvies.Sleutel, toets))).ShouldBe(nodig);
}
