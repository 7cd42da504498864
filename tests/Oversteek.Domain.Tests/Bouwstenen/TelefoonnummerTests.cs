using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

public sealed class TelefoonnummerTests
{
    [Theory, Regel("B-35")]
    [InlineData("06 12345678")]
    [InlineData("(010) 123 45 67")]
    [InlineData("0800-1234")]
    [InlineData("+31 6 1234 5678")]
    [InlineData("0032 470 12 34 56")]
    public void Een_nummer_dat_te_bellen_is_blijft_zoals_het_is_geschreven(string tekst) => Telefoonnummer.Parse(tekst).Waarde.ShouldBe(tekst);

    [Theory, Regel("B-35")]
    [InlineData("geheim")]
    [InlineData("112")]
    [InlineData("")]
    [InlineData("06 1234567")]
    [InlineData("6 12345678")]
    [InlineData("0612345678 (oma)")]
    [InlineData("++31612345678")]
    [InlineData("06١٢٣٤٥٦٧٨")]
    public void Wat_niet_te_bellen_is_is_geen_nummer(string tekst) => Telefoonnummer.TryParse(tekst, out _).ShouldBeFalse();
}
