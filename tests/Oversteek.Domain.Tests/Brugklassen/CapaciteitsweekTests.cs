using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Brugklassen;

/// <summary>When the free places must be confirmed (CAP-02, CAP-03, D-30).</summary>
public sealed class CapaciteitsweekTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());

    [Theory, Regel("CAP-02", "CAP-03", "D-30")]
    [InlineData("2027-04-13", null, Capaciteitsstand.NietNodig, null)]
    // For the first time on 14 April.
    [InlineData("2027-04-14", null, Capaciteitsstand.OpTijd, "2027-04-14")]
    [InlineData("2027-04-15", null, Capaciteitsstand.TeLaat, "2027-04-14")]
    [InlineData("2027-04-21", null, Capaciteitsstand.TeLaat, "2027-04-14")]
    [InlineData("2027-04-22", null, Capaciteitsstand.Gemeld, "2027-04-14")]
    // What was said before the round began does not count for it, unless the week still runs.
    [InlineData("2027-04-15", "2027-04-02", Capaciteitsstand.TeLaat, "2027-04-14")]
    [InlineData("2027-04-15", "2027-04-12", Capaciteitsstand.OpTijd, "2027-04-19")]
    [InlineData("2027-04-21", "2027-04-14", Capaciteitsstand.OpTijd, "2027-04-21")]
    [InlineData("2027-04-22", "2027-04-14", Capaciteitsstand.TeLaat, "2027-04-21")]
    [InlineData("2027-04-29", "2027-04-14", Capaciteitsstand.Gemeld, "2027-04-21")]
    // Not in the holiday; then for who moves, until 1 October.
    [InlineData("2027-07-17", "2027-07-01", Capaciteitsstand.NietNodig, null)]
    [InlineData("2027-08-02", "2027-07-14", Capaciteitsstand.OpTijd, "2027-08-08")]
    [InlineData("2027-10-01", "2027-09-28", Capaciteitsstand.OpTijd, "2027-10-05")]
    [InlineData("2027-10-02", "2027-09-01", Capaciteitsstand.NietNodig, null)]
    public void Elke_week_bevestigt_de_school_haar_plaatsen(string vandaag, string? bevestigd, Capaciteitsstand stand, string? uiterlijk) =>
        Capaciteitsweek.Van(Procedure, bevestigd is null ? null : Dag(bevestigd), Dag(vandaag))
            .ShouldBe(new Capaciteitsweek(stand, uiterlijk is null ? null : Dag(uiterlijk)));

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, CultureInfo.InvariantCulture);
}
