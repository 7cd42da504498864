using System.Globalization;
using System.Text;
using Oversteek.Documenten.Tabellen;
using Oversteek.Testhulp;

namespace Oversteek.Documenten.Tests.Tabellen;

public sealed class CsvTests
{
    private static readonly Kolom<Rij>[] _kolommen =
    [
        Kolom<Rij>.Tekst("Naam", rij => rij.Naam),
        Kolom<Rij>.Getal("Score", rij => rij.Score),
        Kolom<Rij>.Datum("Geboren", rij => rij.Geboren),
    ];

    [Fact]
    public async Task Het_bestand_heeft_een_bom_puntkommas_en_nederlandse_waarden()
    {
        var bytes = await SchrijfAsync(new Rij("Noor Öztürk", -12.5m, new DateOnly(2015, 3, 4)), new Rij(null, null, null));

        bytes.AsSpan(0, 3).ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).ShouldBe("Naam;Score;Geboren\r\nNoor Öztürk;-12,5;04-03-2015\r\n;;\r\n");
    }

    [Fact]
    public async Task Puntkomma_aanhaling_en_regeleinde_blijven_in_een_cel()
    {
        var bytes = await SchrijfAsync(new Rij("a;b \"c\"\nd", 1, null));

        Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).ShouldEndWith("\"a;b \"\"c\"\"\nd\";1;\r\n");
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+31 10 000 00 00")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [Regel("SEC-34")]
    public async Task Een_gevaarlijke_tekst_krijgt_een_apostrof(string tekst)
    {
        var bytes = await SchrijfAsync(new Rij(tekst, null, null));

        var cel = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)["Naam;Score;Geboren\r\n".Length..^";;\r\n".Length].Trim('"');
        cel.ShouldBe($"'{tekst}");
    }

    [Fact]
    [Regel("SEC-34")]
    public async Task Ook_een_kolomnaam_wordt_geen_formule()
    {
        using var uit = new MemoryStream();
        await CsvSchrijver.SchrijvenAsync(uit, [Kolom<Rij>.Tekst("=1+1", rij => rij.Naam)], [new Rij("a", null, null)], TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(uit.ToArray()).ShouldContain("'=1+1");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    [InlineData("nl-NL")]
    [Regel("REL-29")]
    public async Task De_taal_van_de_computer_verandert_niets(string taal)
    {
        var vooraf = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(taal);
        try
        {
            var bytes = await SchrijfAsync(new Rij("I", 1234.5m, new DateOnly(2015, 12, 31)));
            Encoding.UTF8.GetString(bytes).ShouldContain("I;1234,5;31-12-2015");
        }
        finally
        {
            CultureInfo.CurrentCulture = vooraf;
        }
    }

    [Fact]
    public async Task Het_aantal_rijen_komt_terug_voor_het_logboek()
    {
        using var uit = new MemoryStream();

        var aantal = await CsvSchrijver.SchrijvenAsync(uit, _kolommen, Enumerable.Repeat(new Rij("a", 1, null), 1234), TestContext.Current.CancellationToken);

        aantal.ShouldBe(1234);
        uit.CanWrite.ShouldBeTrue();
    }

    private static async Task<byte[]> SchrijfAsync(params Rij[] rijen)
    {
        using var uit = new MemoryStream();
        await CsvSchrijver.SchrijvenAsync(uit, _kolommen, rijen, TestContext.Current.CancellationToken);
        return uit.ToArray();
    }

    private sealed record Rij(string? Naam, decimal? Score, DateOnly? Geboren);
}
