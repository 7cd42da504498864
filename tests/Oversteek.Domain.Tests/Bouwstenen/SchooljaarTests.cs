using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

[Regel("D-02")]
public sealed class SchooljaarTests
{
    [Theory]
    [InlineData("2026-07-31", "2025-2026")]
    [InlineData("2026-08-01", "2026-2027")]
    [InlineData("2026-12-31", "2026-2027")]
    [InlineData("2027-01-01", "2026-2027")]
    public void Een_datum_valt_in_een_schooljaar(string datum, string schooljaar)
    {
        var dag = DateOnly.Parse(datum, null);

        Schooljaar.Van(dag).ToString().ShouldBe(schooljaar);
        Schooljaar.Van(dag).Omvat(dag).ShouldBeTrue();
        Schooljaar.Van(dag).Vorige.Omvat(dag).ShouldBeFalse();
    }

    [Fact]
    public void Een_schooljaar_loopt_van_1_augustus_tot_en_met_31_juli()
    {
        var schooljaar = Schooljaar.Parse("2026-2027");

        schooljaar.Begin.ShouldBe(new DateOnly(2026, 8, 1));
        schooljaar.Einde.ShouldBe(new DateOnly(2027, 7, 31));
        schooljaar.Volgende.Begin.ShouldBe(schooljaar.Einde.AddDays(1));
        schooljaar.Volgende.Vorige.ShouldBe(schooljaar);
        (schooljaar < schooljaar.Volgende).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026")]
    [InlineData("2026-2028")]
    [InlineData("2027-2026")]
    [InlineData("2026/2027")]
    [InlineData("+026-2027")]
    [InlineData("0001-0002")]
    public void Iets_anders_is_geen_schooljaar(string? invoer) => Schooljaar.TryParse(invoer, out _).ShouldBeFalse();

    [Fact]
    public void Een_leeg_schooljaar_heeft_geen_begin() => Should.Throw<InvalidOperationException>(() => default(Schooljaar).Begin);
}
