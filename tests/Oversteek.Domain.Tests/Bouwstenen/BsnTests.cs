using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

public sealed class BsnTests
{
    [Theory]
    [InlineData("269326728")]
    [InlineData("111222333")]
    [InlineData("123456782")]
    [InlineData("269 326 728")]
    [InlineData("2693.26.728")]
    public void Een_nummer_dat_de_elfproef_doorstaat_is_een_bsn(string invoer) =>
        Bsn.Parse(invoer).Waarde.ShouldBe(invoer.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("269326729")]
    [InlineData("000000000")]
    [InlineData("26932673")]
    [InlineData("2693267280")]
    [InlineData("1234567")]
    [InlineData("26932672a")]
    [InlineData("٢٦٩٣٢٦٧٢٨")]
    public void Een_ander_nummer_is_geen_bsn(string? invoer)
    {
        Bsn.TryParse(invoer, out var bsn).ShouldBeFalse();

        bsn.ShouldBe(default);
    }

    [Theory, Regel("B-23")]
    [InlineData("269.326.728", "269326728")]
    [InlineData("269 326-728", "269326728")]
    [InlineData("0269326728", "269326728")]
    [InlineData("12345672", "012345672")]
    public void Een_nummer_is_hetzelfde_hoe_het_ook_geschreven_is(string invoer, string waarde) =>
        Bsn.Parse(invoer).Waarde.ShouldBe(waarde);

    [Fact]
    public void Elk_verkeerd_cijfer_valt_op()
    {
        foreach (var plaats in Enumerable.Range(0, 9))
        {
            foreach (var cijfer in "0123456789".Where(c => c != "123456782"[plaats]))
            {
                var fout = "123456782".Remove(plaats, 1).Insert(plaats, cijfer.ToString());
                Bsn.TryParse(fout, out _).ShouldBeFalse(fout);
            }
        }
    }

    [Fact]
    public void Als_tekst_zijn_alleen_de_laatste_vier_cijfers_zichtbaar()
    {
        var bsn = Bsn.Parse("123456782");

        bsn.ToString().ShouldBe("•••••6782");
        $"{bsn}".ShouldNotContain("12345");
        new { bsn }.ToString().ShouldNotBeNull().ShouldNotContain("12345");
    }

    [Fact]
    public void Een_fout_herhaalt_het_nummer_niet() =>
        Should.Throw<FormatException>(() => Bsn.Parse("123456789")).Message.ShouldNotContain("123456789");

    [Fact]
    public void Een_lege_bsn_heeft_geen_waarde() =>
        Should.Throw<InvalidOperationException>(() => default(Bsn).Waarde);

    [Theory]
    [InlineData("101234567")]
    [InlineData("123456789")]
    public void Een_onderwijsnummer_heeft_negen_cijfers_zonder_elfproef(string invoer)
    {
        Onderwijsnummer.Parse(invoer).Waarde.ShouldBe(invoer);

        Onderwijsnummer.Parse(invoer).ToString().ShouldBe("•••••" + invoer[5..]);
    }

    [Theory]
    [InlineData("10123456")]
    [InlineData("10123456x")]
    [InlineData("000000000")]
    public void Iets_anders_is_geen_onderwijsnummer(string invoer) =>
        Onderwijsnummer.TryParse(invoer, out _).ShouldBeFalse();
}
