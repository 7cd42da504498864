using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Versleuteling;

[Regel("SEC-24")]
public sealed class CodegeverTests
{
    private const int Aantal = 100_000;

    /// <summary>Chi-squared with 31 degrees of freedom; a fair draw exceeds it less than once in 10^8 positions; p = 0.001 would fail one run in thirty.</summary>
    private const double Grens = 102;

    [Fact]
    public void Honderdduizend_unieke_codes_zijn_verschillend_en_gelijk_verdeeld() =>
        Controleer(Codegever.NieuweUniekeCode, Codetekst.LengteUniekeCode);

    [Fact]
    public void Honderdduizend_portaalcodes_zijn_verschillend_en_gelijk_verdeeld() =>
        Controleer(Codegever.NieuweOuderportaalcode, Codetekst.LengteOuderportaalcode);

    [Fact]
    public void De_toets_ziet_een_scheve_verdeling()
    {
        // The classic mistake: a random byte modulo 31 instead of five bits.
        var scheef = Enumerable.Range(0, Aantal).Select(i => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[i % 256 % 31]);

        Chikwadraat(scheef).ShouldBeGreaterThan(Grens);
    }

    private static void Controleer(Func<Codetekst> trek, int lengte)
    {
        var codes = Enumerable.Range(0, Aantal).Select(_ => trek().Waarde).ToList();

        codes.ShouldAllBe(code => code.Length == lengte + 1);
        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(Aantal);
        for (var plaats = 0; plaats <= lengte; plaats++)
            Chikwadraat(codes.Select(code => code[plaats])).ShouldBeLessThan(Grens, $"positie {plaats}");
    }

    private static double Chikwadraat(IEnumerable<char> tekens)
    {
        const double Verwacht = Aantal / 32.0;
        var geteld = tekens.CountBy(c => c).Select(p => p.Value).ToList();
        return geteld.Sum(n => (n - Verwacht) * (n - Verwacht) / Verwacht) + ((32 - geteld.Count) * Verwacht);
    }
}
