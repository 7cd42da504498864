using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

public sealed class FeestdagenTests
{
    [Theory, Regel("D-58")]
    [InlineData("2026-04-06", "tweede paasdag")]
    [InlineData("2027-03-26", "Goede Vrijdag")]
    [InlineData("2027-03-29", "tweede paasdag")]
    [InlineData("2027-04-27", "Koningsdag")]
    [InlineData("2025-04-26", "Koningsdag")]
    [InlineData("2025-04-27", null)]
    [InlineData("2027-05-05", "Bevrijdingsdag")]
    [InlineData("2027-05-06", "Hemelvaartsdag")]
    [InlineData("2027-05-17", "tweede pinksterdag")]
    [InlineData("2028-04-17", "tweede paasdag")]
    [InlineData("2024-04-01", "tweede paasdag")]
    [InlineData("2038-04-26", "tweede paasdag")]
    [InlineData("2026-12-25", "eerste kerstdag")]
    [InlineData("2026-12-26", "tweede kerstdag")]
    [InlineData("2027-01-01", "nieuwjaarsdag")]
    [InlineData("2027-05-18", null)]
    public void De_dagen_van_de_termijnenwet(string dag, string? naam) => Feestdagen.Naam(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(naam);

    [Theory, Regel("D-58")]
    [InlineData("2027-05-15", "2027-05-18")]
    [InlineData("2027-05-05", "2027-05-07")]
    [InlineData("2027-03-26", "2027-03-30")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2027-05-12", "2027-05-12")]
    public void Een_termijn_eindigt_op_een_werkdag(string dag, string einde) =>
        Feestdagen.Einde(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(einde, System.Globalization.CultureInfo.InvariantCulture));
}
