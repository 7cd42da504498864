using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Keuzelijsten;

public sealed class KeuzeruimteTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly Keuzekind Havo = new(new Schooladvies { Definitief = "60" }, OkrDefinitief: true, HeeftCode: true, GaatNiet: false);

    [Theory, Regel("D-34", "D-02")]
    [InlineData("2026-12-20", Keuzefase.TeVroeg, "KZL-009", "KZL-009")]
    [InlineData("2027-03-24", Keuzefase.Voorbereiden, "KZL-009", "KZL-009")]
    [InlineData("2027-03-25", Keuzefase.Periode, null, null)]
    [InlineData("2027-03-31", Keuzefase.Periode, null, null)]
    [InlineData("2027-04-01", Keuzefase.Ronde2, null, "KZL-010")]
    [InlineData("2027-07-16", Keuzefase.Ronde2, null, "KZL-010")]
    [InlineData("2027-07-17", Keuzefase.Voorbij, "KZL-010", "KZL-010")]
    public void De_dag_beslist_wat_ouders_kunnen(string dag, Keuzefase fase, string? eerste, string? opnieuw)
    {
        var ruimte = Keuzeruimte.Voor(Havo, Procedure, Op(dag));

        ruimte.Fase.ShouldBe(fase);
        ruimte.Versturen(loopt: false)?.Code.ShouldBe(eerste);
        ruimte.Versturen(loopt: true)?.Code.ShouldBe(opnieuw);
        (ruimte.Versturen(loopt: false) is null, ruimte.Versturen(loopt: true) is null).ShouldBe((eerste is null, opnieuw is null));
    }

    [Theory, Regel("OUD-04", "D-18")]
    [InlineData("10", Uitstroom.Regulier, false)]
    [InlineData("01", Uitstroom.GespecialiseerdOnderwijs, false)]
    [InlineData("60", Uitstroom.GespecialiseerdOnderwijs, false)]
    [InlineData(null, Uitstroom.Isk, false)]
    [InlineData("20", Uitstroom.Regulier, true)]
    public void Niet_voor_pro_vso_en_isk(string? advies, Uitstroom uitstroom, bool mag)
    {
        var kind = Havo with { Advies = new Schooladvies { Definitief = advies, Uitstroom = uitstroom } };

        (Keuzeruimte.Voor(kind, Procedure, Op("2027-03-25")).Kiezen?.Code).ShouldBe(mag ? null : "KZL-007");
    }

    [Fact, Regel("ADV-02", "D-25")]
    public void Zonder_definitief_okr_of_code_nog_niet_en_met_een_alternatieve_status_nooit()
    {
        Keuzeruimte.Voor(Havo with { OkrDefinitief = false }, Procedure, Op("2027-03-25")).Kiezen.ShouldBe(KeuzelijstWeigeringen.NogNietKlaar);
        Keuzeruimte.Voor(Havo with { HeeftCode = false }, Procedure, Op("2027-03-25")).Kiezen.ShouldBe(KeuzelijstWeigeringen.NogNietKlaar);
        Keuzeruimte.Voor(Havo with { GaatNiet = true }, Procedure, Op("2027-03-25")).Kiezen.ShouldBe(KeuzelijstWeigeringen.NietHier);
    }

    private static DateTimeOffset Op(string dag) => Nederland.Moment(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0));
}
