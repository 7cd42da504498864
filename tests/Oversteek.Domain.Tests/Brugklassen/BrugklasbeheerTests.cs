using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Brugklassen;

/// <summary>What the region accepted counts until it accepts something else (D-64).</summary>
public sealed class BrugklasbeheerTests
{
    private static readonly OrganisatieId School = OrganisatieId.Nieuw();
    private static readonly Handeling Nu = new(null, Rol.VoBeheerder, School, Nederland.Moment(new DateOnly(2027, 3, 26), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
    private static readonly Handeling ZonderReden = Nu with { Reden = null };

    [Fact, Regel("B-43", "D-64")]
    public void Een_teruggezette_school_telt_met_wat_was_geaccepteerd()
    {
        var (beheer, havo) = Geaccepteerd();
        beheer.ZetTerug(Nu).IsGelukt.ShouldBeTrue();

        beheer.Wijzig(havo, new Brugklasgegevens("Havo kunst", ["60"], false, 5, null), Nu).IsGelukt.ShouldBeTrue();
        beheer.VoegToe(new Brugklasgegevens("Vwo", ["70"], false, 30, null), Nu).IsGelukt.ShouldBeTrue();

        var klas = beheer.Klassen.Single(k => k.Id == havo);
        (klas.Naam, klas.OorspronkelijkeCapaciteit, klas.OpVoorkeurslijst).ShouldBe(("Havo", 20, true));
        klas.Werkversie.Naam.ShouldBe("Havo kunst");
        beheer.Klassen.Count(k => k.OpVoorkeurslijst).ShouldBe(1);
        beheer.Verstuur(Nu);
        beheer.Klassen.Count(k => k.OpVoorkeurslijst).ShouldBe(1);
        beheer.Accepteer(Nu).IsGelukt.ShouldBeTrue();
        (klas.Naam, klas.OorspronkelijkeCapaciteit, klas.Voorstel).ShouldBe(("Havo kunst", 5, null));
        beheer.Klassen.Count(k => k.OpVoorkeurslijst).ShouldBe(2);
    }

    [Theory, Regel("B-44", "D-64", "BRK-10")]
    [InlineData(false, false, null, null)]
    [InlineData(true, false, "Akkoord per brief", null)]
    [InlineData(true, false, null, "BRK-014")]
    [InlineData(true, true, "Akkoord per brief", "BRK-013")]
    public void Een_ander_aantal_plaatsen_vraagt_na_het_begin_akkoord_en_kan_na_het_bevriezen_niet(bool begonnen, bool bevroren, string? akkoord, string? code)
    {
        var (beheer, havo) = Geaccepteerd();
        beheer.ZetTerug(Nu);
        beheer.Wijzig(havo, new Brugklasgegevens("Havo", ["60"], false, 25, null), Nu).IsGelukt.ShouldBeTrue();
        beheer.Verstuur(Nu);

        var uit = beheer.Accepteer(Nu.Met(akkoord), new Brugklasruimte(new HashSet<BrugklasId>(), begonnen, bevroren));

        (uit.IsGelukt ? null : uit.Weigeringen[0].Code).ShouldBe(code);
        beheer.Klassen[0].OorspronkelijkeCapaciteit.ShouldBe(code is null ? 25 : 20);
        beheer.Klassen[0].ActueleCapaciteit.ShouldBe(code is null ? 25 : 20);
        beheer.Gebeurtenissen.OfType<OorspronkelijkeCapaciteitGewijzigd>().Select(g => (g.Oud, g.Nieuw)).ShouldBe(code is null && begonnen ? [(20, 25)] : []);
    }

    [Fact, Regel("B-44", "D-64")]
    public void Een_klas_op_een_lijst_kan_dicht_en_niet_weg()
    {
        var (beheer, havo) = Geaccepteerd();
        beheer.ZetTerug(Nu);
        var ruimte = new Brugklasruimte(new HashSet<BrugklasId> { havo }, PeriodeBegonnen: true, Bevroren: false);

        beheer.Verwijder(havo, ZonderReden, ruimte).Weigeringen[0].Code.ShouldBe("BRK-012");
        beheer.Klassen[0].Vervalt.ShouldBeFalse();

        beheer.Verwijder(havo, ZonderReden).IsGelukt.ShouldBeTrue();
        beheer.Verstuur(Nu);
        // A pupil chose it in between.
        beheer.Accepteer(Nu, ruimte).Weigeringen[0].Code.ShouldBe("BRK-012");
        beheer.Klassen.ShouldHaveSingleItem().OpVoorkeurslijst.ShouldBeTrue();
        beheer.Accepteer(Nu).IsGelukt.ShouldBeTrue();
        beheer.Klassen.ShouldBeEmpty();
    }

    [Theory, Regel("D-26", "D-27", "B-45")]
    [InlineData("Havo", "havo", true)]
    [InlineData("Havo 1", "Havo 2", true)]
    [InlineData("Havo/vwo", "Vwo/havo klas a", true)]
    [InlineData("Havo Tweetalig", "Havo tweetalig groep 2", true)]
    [InlineData("Mavo brugklas", "Mavo", true)]
    [InlineData("Havo", "Havo tweetalig", false)]
    [InlineData("Havo/vwo", "Havo", false)]
    public void Namen_worden_vergeleken_op_wat_zij_betekenen(string een, string ander, bool zelfde) =>
        (Brugklasnaam.Betekenis(een) == Brugklasnaam.Betekenis(ander)).ShouldBe(zelfde);

    [Theory, Regel("BRK-08", "B-45")]
    [InlineData("Gymnasium plus", "60", "havo")]
    [InlineData("Vmbo kader", "70", "vwo")]
    [InlineData("Havo", "80", "geen specifiek advies mogelijk")]
    [InlineData("Vmbo gl/tl", "34", null)]
    [InlineData("Havo", "52", null)]
    [InlineData("Havo/vwo", "70", null)]
    [InlineData("ISK", "80", null)]
    [InlineData("Vso", "01", null)]
    public void Een_advies_hoort_bij_het_niveau_van_de_naam(string naam, string advies, string? vreemd) =>
        Brugklasnaam.AdviesDatNietPast(naam, [advies])?.Naam.ShouldBe(vreemd);

    [Theory, Regel("PRIV-16", "CAP-01")]
    [InlineData(20, 20)]
    [InlineData(19, null)]
    [InlineData(16, null)]
    [InlineData(15, 15)]
    [InlineData(0, 0)]
    [InlineData(21, 21)]
    public void Een_vrij_aantal_naast_de_plaatsen_zegt_nooit_dat_er_een_tot_vier_kinderen_zijn(int vrij, int? getoond)
    {
        var (beheer, havo) = Geaccepteerd();
        beheer.WijzigActueleCapaciteit(havo, vrij, Nu).IsGelukt.ShouldBeTrue();

        beheer.Klassen.Single().OpenbaarVrij(minimumCel: 5).ShouldBe(getoond);
    }

    private static (Brugklasbeheer Beheer, BrugklasId Havo) Geaccepteerd()
    {
        var beheer = new Brugklasbeheer(School, Schooljaar.Beginnend(2026));
        var id = beheer.VoegToe(new Brugklasgegevens("Havo", ["60"], false, 20, null), Nu).Waarde.Id;
        beheer.Verstuur(Nu);
        beheer.Accepteer(Nu).IsGelukt.ShouldBeTrue();
        return (beheer, id);
    }
}
