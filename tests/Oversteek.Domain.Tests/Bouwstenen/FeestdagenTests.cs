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

    [Theory, Regel("D-58", "D-70")]
    // Good Friday and Easter Monday; King's day; Liberation day and Ascension in one week; Christmas and New Year.
    [InlineData("2027-03-25", 1, "2027-03-30")]
    [InlineData("2027-04-23", 2, "2027-04-28")]
    [InlineData("2027-05-03", 3, "2027-05-10")]
    [InlineData("2026-12-24", 5, "2027-01-04")]
    [InlineData("2027-04-15", 5, "2027-04-22")]
    public void Een_feestdag_telt_niet_als_werkdag(string dag, int aantal, string verwacht) =>
        Werkdagen.Na(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), aantal)
            .ShouldBe(DateOnly.Parse(verwacht, System.Globalization.CultureInfo.InvariantCulture));
}
