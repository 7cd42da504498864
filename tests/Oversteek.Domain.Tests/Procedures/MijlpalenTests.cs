using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Procedures;

public sealed class MijlpalenTests
{
    private static readonly IReadOnlyList<Mijlpaal> Kalender = Mijlpalen.Standaard(Schooljaar.Beginnend(2026));

    [Theory]
    [Regel("D-57")]
    [InlineData(Mijlpalen.Brugklasbeheer, "2026-10-31", "2026-10-31")]
    [InlineData(Mijlpalen.IskAdvies, "2026-11-06", "2026-11-06")]
    [InlineData(Mijlpalen.TlvAanvraag, "2027-04-01", "2027-04-01")]
    [InlineData(Mijlpalen.IskTest, "2026-11-30", "2026-11-30")]
    [InlineData(Mijlpalen.VsoLijst, "2026-12-15", "2026-12-15")]
    [InlineData(Mijlpalen.VoorkeurslijstVanaf, "2027-01-04", "2027-01-04")]
    [InlineData(Mijlpalen.VoorlopigAdvies, "2027-01-10", "2027-01-31")]
    [InlineData(Mijlpalen.AanmeldperiodeVso3, "2027-01-11", "2027-02-05")]
    [InlineData(Mijlpalen.Doorstroomtoets, "2027-01-25", "2027-02-12")]
    [InlineData(Mijlpalen.DefinitiefAdvies, "2027-03-24", "2027-03-24")]
    [InlineData(Mijlpalen.Aanmeldperiode, "2027-03-25", "2027-03-31")]
    [InlineData(Mijlpalen.Loting, "2027-04-09", "2027-04-09")]
    [InlineData(Mijlpalen.Beslistermijn, "2027-05-12", "2027-05-12")]
    public void De_standaardkalender_van_2026_2027_klopt(string sleutel, string van, string tot)
    {
        var mijlpaal = Kalender.Single(m => m.Sleutel == sleutel);

        mijlpaal.Van.ToString("yyyy-MM-dd").ShouldBe(van);
        mijlpaal.Tot.ToString("yyyy-MM-dd").ShouldBe(tot);
    }

    [Fact, Regel("D-57", "D-01")]
    public void Een_nieuw_jaar_houdt_de_eigen_dagen_van_de_regio_en_rekent_de_andere_opnieuw_uit()
    {
        var (van, naar) = (Schooljaar.Beginnend(2026), Schooljaar.Beginnend(2027));
        var eigen = Kalender.Select(m => m.Sleutel switch
        {
            Mijlpalen.Loting => m with { Van = new(2027, 4, 14), Tot = new(2027, 4, 14) },
            Mijlpalen.Brugklasbeheer => m with { Van = new(2026, 10, 16), Tot = new(2026, 10, 16) },
            _ => m,
        }).ToList();

        var nieuw = Mijlpalen.VanVorig(eigen, van, naar).ToDictionary(m => m.Sleutel);

        nieuw[Mijlpalen.Brugklasbeheer].Van.ShouldBe(new DateOnly(2027, 10, 15), "dezelfde weekdag");
        nieuw[Mijlpalen.Loting].Van.ShouldBe(new DateOnly(2028, 4, 12));
        nieuw[Mijlpalen.LotingBevriezing].Van.ShouldBe(new DateOnly(2028, 4, 6), "gaat mee met de loting");
        nieuw[Mijlpalen.Loting].Tijd.ShouldBe(new TimeOnly(10, 0));
        nieuw[Mijlpalen.DefinitiefAdvies].Van.ShouldBe(new DateOnly(2028, 3, 24), "deze dag liet de regio op de formule");
        Mijlpalen.VanVorig(Kalender, van, naar).ShouldBe(Mijlpalen.Standaard(naar));
        new Procedure(OrganisatieId.Nieuw(), naar, [.. nieuw.Values], new Procedureregels()).Volgordefout().ShouldBeNull();
    }

    [Theory]
    [Regel("D-02")]
    [InlineData("2027-03-31T21:59:59Z", false)]
    [InlineData("2027-03-31T22:00:00Z", true)]
    public void Tot_en_met_is_het_einde_van_de_dag_in_Nederland(string moment, bool voorbij) =>
        Kalender.Single(m => m.Sleutel == Mijlpalen.Aanmeldperiode).IsVoorbij(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(voorbij);

    [Fact]
    [Regel("REL-12")]
    public void Vandaag_is_de_datum_in_Nederland_ook_net_na_middernacht_in_de_zomer() =>
        Nederland.Datum(new DateTimeOffset(2027, 6, 30, 22, 30, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2027, 7, 1));
}
