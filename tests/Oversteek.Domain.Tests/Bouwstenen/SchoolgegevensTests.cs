using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Tests.Bouwstenen;

public sealed class SchoolgegevensTests
{
    [Theory]
    [InlineData("99XX", "99XX")]
    [InlineData(" 01ab ", "01AB")]
    public void Een_BRIN_is_twee_cijfers_en_twee_letters(string invoer, string waarde)
    {
        Brin.Parse(invoer).Waarde.ShouldBe(waarde);
        Brin.Parse(invoer).ToString().ShouldBe(waarde);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("9XXX")]
    [InlineData("99X9")]
    [InlineData("99XXX")]
    [InlineData("99É1")]
    [InlineData("99XÉ")]
    public void Iets_anders_is_geen_BRIN(string? invoer) => Brin.TryParse(invoer, out _).ShouldBeFalse();

    [Fact]
    public void Een_vestigingscode_is_twee_cijfers()
    {
        Vestigingscode.Parse("00").Waarde.ShouldBe("00");
        Vestigingscode.TryParse("0", out _).ShouldBeFalse();
        Vestigingscode.TryParse("000", out _).ShouldBeFalse();
        Vestigingscode.TryParse("0A", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1234AB")]
    [InlineData("1234 ab")]
    public void Een_postcode_wordt_getoond_met_een_spatie(string invoer)
    {
        Postcode.Parse(invoer).Waarde.ShouldBe("1234AB");
        Postcode.Parse(invoer).ToString().ShouldBe("1234 AB");
    }

    [Theory]
    [InlineData("0234AB")]
    [InlineData("1234SS")]
    [InlineData("1234")]
    [InlineData("123AAB")]
    [InlineData("1234A1")]
    public void Iets_anders_is_geen_postcode(string invoer) => Postcode.TryParse(invoer, out _).ShouldBeFalse();

    [Theory]
    [InlineData("a@b.nl")]
    [InlineData("jan.de-vries+ouder@school.example.nl")]
    [InlineData("geheim@geheim.geheim")]
    [InlineData("jan@school")]
    public void Een_adres_volgens_het_patroon_is_een_emailadres(string invoer) => Emailadres.Parse(invoer).Waarde.ShouldBe(invoer);

    [Theory]
    [InlineData("a@b")]
    [InlineData("x y@school.nl")]
    [InlineData("jan@school.nl.")]
    [InlineData("jan@-x.nl")]
    [InlineData("a_b@sch_ool.nl")]
    [InlineData("@school.nl")]
    [InlineData("jan@@school.nl")]
    [InlineData("jan@school.nl\r\nBcc: x@y.nl")]
    public void Iets_anders_is_geen_emailadres(string invoer) => Emailadres.TryParse(invoer, out _).ShouldBeFalse();

    [Fact]
    public void Een_emailadres_telt_hoogstens_256_tekens()
    {
        var labels = string.Join('.', Enumerable.Repeat(new string('x', 50), 4));

        Emailadres.TryParse(new string('a', 256 - labels.Length - 1) + "@" + labels, out _).ShouldBeTrue();
        Emailadres.TryParse(new string('a', 257 - labels.Length - 1) + "@" + labels, out _).ShouldBeFalse();
    }
}
