namespace Oversteek.Oso.Tests;

public sealed class WaardenTests
{
    [Theory]
    [InlineData("269326728", true)]
    [InlineData("111222333", true)]
    [InlineData("269326729", false)]
    [InlineData("000000000", false)]
    [InlineData("26932672", true)]
    [InlineData("26932673", false)]
    [InlineData("2693267", false)]
    [InlineData("26932672x", false)]
    public void Elfproef(string bsn, bool goed) => Bsn.Parse(bsn).VoldoetAanElfproef.ShouldBe(goed);

    [Theory]
    [InlineData(" 2016-02-29\n", 2016, 2, 29)]
    [InlineData("2016-02-29+01:00", 2016, 2, 29)]
    public void Een_datum_houdt_zijn_tekst(string tekst, int jaar, int maand, int dag)
    {
        Datum.Parse(tekst).Waarde.ShouldBe(new DateOnly(jaar, maand, dag));
        Datum.Parse(tekst).Tekst.ShouldBe(tekst);
    }

    [Fact]
    public void Waarden_uit_NET_worden_geschreven_zoals_de_standaard_wil()
    {
        ((Datum)new DateOnly(812, 3, 4)).Tekst.ShouldBe("0812-03-04");
        ((GbaDatum)new DateOnly(2014, 5, 6)).Tekst.ShouldBe("06-05-2014");
        ((Decimaal)101.50m).Tekst.ShouldBe("101.50");
        ((Logisch)true).Tekst.ShouldBe("true");
        ((Geheel)(-3)).Tekst.ShouldBe("-3");
        Schooljaar.Vanaf(2025).Tekst.ShouldBe("2025-2026");
    }

    [Fact]
    public void Een_onvolledige_gba_datum_heeft_tekst_maar_geen_datum()
    {
        GbaDatum.Parse("00-00-2014").Waarde.ShouldBeNull();
        GbaDatum.Parse("00-00-2014").Tekst.ShouldBe("00-00-2014");
        GbaDatum.TryParse("2014-01-01", out _).ShouldBeFalse();
    }

    [Fact]
    public void Een_waarde_zonder_de_vorm_bestaat_niet()
    {
        Should.Throw<FormatException>(() => Brincode.Parse("99zz"));
        Should.Throw<FormatException>(() => Vestigingscode.Parse("02QZ00"));
        Should.Throw<FormatException>(() => Schooljaar.Parse("2025/2026"));
        Should.Throw<FormatException>(() => Bsn.Parse(""));
        Should.Throw<FormatException>(() => Datum.Parse("1-2-2024"));
        Should.Throw<FormatException>(() => Geheel.Parse("99999999999999999999"));
    }

    [Fact]
    public void Reeksen_zijn_gelijk_als_hun_inhoud_gelijk_is()
    {
        Reeks<string> een = ["a", "b"];
        een.ShouldBe(new[] { "a", "b" }.AlsReeks());
        een.Equals(Reeks.Van("b", "a")).ShouldBeFalse();
        een.GetHashCode().ShouldBe(Reeks.Van("a", "b").GetHashCode());
    }
}
