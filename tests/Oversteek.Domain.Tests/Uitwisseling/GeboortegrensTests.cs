using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Uitwisseling;

public sealed class GeboortegrensTests
{
    private static readonly DateOnly Vandaag = new(2027, 1, 20);

    [Theory, Regel("B-26")]
    [InlineData("2019-01-20", true)]
    [InlineData("2019-01-21", false)]
    [InlineData("2030-05-06", false)]
    [InlineData("2001-01-21", true)]
    [InlineData("2001-01-20", false)]
    [InlineData("1999-05-06", false)]
    public void Een_leerling_is_acht_tot_en_met_vijfentwintig_jaar(string geboren, bool klopt) =>
        Geboortegrens.Klopt(DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture), Vandaag).ShouldBe(klopt);
}
