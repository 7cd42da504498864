using System.Security.Cryptography;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

[Regel("SEC-24", "D-10")]
public sealed class CodetekstTests
{
    private const string Alfabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly int[] Lengten = [Codetekst.LengteUniekeCode, Codetekst.LengteOuderportaalcode];

    [Fact]
    public void Een_code_bestaat_uit_twaalf_tekens_en_een_controleteken_in_groepen_van_vier()
    {
        var code = Nieuw(12);

        code.Waarde.Length.ShouldBe(13);
        code.Waarde.ShouldAllBe(c => Alfabet.Contains(c));
        code.Gegroepeerd.Split('-').Select(g => g.Length).ShouldBe([4, 4, 4, 1]);
        Nieuw(16).Gegroepeerd.Split('-').Select(g => g.Length).ShouldBe([4, 4, 4, 4, 1]);
    }

    [Fact]
    public void Dezelfde_bytes_geven_dezelfde_code_en_elk_bit_telt()
    {
        byte[] bytes = [0xFF, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x1F];

        Codetekst.Maak(bytes, 12).Waarde[..12].ShouldBe("ZZ0000000001");
        foreach (var bit in Enumerable.Range(0, 60))
        {
            var ander = bytes.ToArray();
            ander[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            Codetekst.Maak(ander, 12).ShouldNotBe(Codetekst.Maak(bytes, 12));
        }
    }

    [Fact]
    public void Te_weinig_willekeur_wordt_geweigerd() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Codetekst.Maak(new byte[7], 12));

    [Fact]
    public void Kleine_letters_spaties_streepjes_en_gelijkende_letters_worden_gelezen()
    {
        // 1 and 0 on paper, typed as letters; the bytes give 0 and 1 in every position.
        var code = Codetekst.Maak([0x00, 0x42, 0x10, 0x00, 0x42, 0x10, 0x00, 0x40], 12);
        var getypt = code.Waarde.Replace('0', 'o').Replace('1', 'l');

        code.Waarde.ShouldContain('1');
        Lees(code.Gegroepeerd.ToLowerInvariant(), 12).ShouldBe((code, Codefout.Geen));
        Lees($"  {code.Waarde[..5]} {code.Waarde[5..]} ", 12).ShouldBe((code, Codefout.Geen));
        Lees(getypt, 12).ShouldBe((code, Codefout.Geen));
        Lees(getypt.Replace('l', 'I').ToUpperInvariant(), 12).ShouldBe((code, Codefout.Geen));
    }

    [Fact]
    public void Een_U_wordt_gelezen_als_V()
    {
        var code = MetTeken('V');

        Lees(code.Waarde.Replace('V', 'u'), 12).ShouldBe((code, Codefout.Geen));
    }

    [Fact]
    public void Een_verkeerd_teken_is_altijd_een_typefout()
    {
        foreach (var code in Lengten.SelectMany(lengte => Enumerable.Range(0, 50).Select(_ => Nieuw(lengte))))
        {
            foreach (var plaats in Enumerable.Range(0, code.Waarde.Length))
            {
                foreach (var teken in Alfabet.Where(c => c != code.Waarde[plaats]))
                    EisTypefout(code.Waarde.Remove(plaats, 1).Insert(plaats, teken.ToString()), code.Waarde.Length - 1);
            }
        }
    }

    [Fact]
    public void Twee_verwisselde_tekens_zijn_altijd_een_typefout()
    {
        foreach (var code in Lengten.SelectMany(lengte => Enumerable.Range(0, 500).Select(_ => Nieuw(lengte))))
        {
            for (var i = 0; i < code.Waarde.Length; i++)
            {
                for (var j = i + 1; j < code.Waarde.Length; j++)
                {
                    var tekens = code.Waarde.ToCharArray();
                    (tekens[i], tekens[j]) = (tekens[j], tekens[i]);
                    if (tekens[i] != tekens[j])
                        EisTypefout(new string(tekens), code.Waarde.Length - 1);
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000-0000")]
    [InlineData("0000-0000-0000-00")]
    [InlineData("0000-0000-000*-0")]
    [InlineData("0000-0000-000é-0")]
    public void Een_andere_vorm_is_geen_code(string? invoer) => Lees(invoer, 12).ShouldBe((default, Codefout.Vorm));

    [Fact]
    public void Een_code_komt_niet_vanzelf_in_een_logboek()
    {
        var code = Nieuw(16);

        $"{code}".ShouldNotContain(code.Waarde[..4]);
        new { code }.ToString().ShouldNotBeNull().ShouldNotContain(code.Waarde[..4]);
    }

    private static Codetekst Nieuw(int lengte) => Codetekst.Maak(RandomNumberGenerator.GetBytes(10), lengte);

    private static Codetekst MetTeken(char teken)
    {
        while (true)
        {
            if (Nieuw(12) is var code && code.Waarde.Contains(teken, StringComparison.Ordinal))
                return code;
        }
    }

    private static (Codetekst Code, Codefout Fout) Lees(string? invoer, int lengte)
    {
        Codetekst.TryParse(invoer, lengte, out var code, out var fout).ShouldBe(fout == Codefout.Geen);
        return (code, fout);
    }

    private static void EisTypefout(string getypt, int lengte) => Lees(getypt, lengte).ShouldBe((default, Codefout.Typefout), getypt);
}
