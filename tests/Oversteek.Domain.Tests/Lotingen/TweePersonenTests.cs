using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Lotingen;

/// <summary>No step of the lottery is of one person, and nothing that is not ready goes in unseen (SEC-12, D-65).</summary>
public sealed class TweePersonenTests
{
    private static readonly OrganisatieId Regio = OrganisatieId.Nieuw();
    private static readonly Handeling Een = new(new AccountId(Guid.NewGuid()), Rol.Regiocoordinator, Regio, Nederland.Moment(new DateOnly(2027, 4, 9), new TimeOnly(11, 0)), Guid.NewGuid());
    private static readonly Handeling Twee = Een with { Wie = new AccountId(Guid.NewGuid()) };
    private static readonly Bevriesbevinding Lijsten = new(Bevriessoort.LijstNietDefinitief, OrganisatieId.Nieuw(), "Havencollege", 2, "a");

    [Fact, Regel("B-55", "SEC-12")]
    public void Wie_voorstelt_bevestigt_niet_zelf_ook_niet_in_een_andere_rol()
    {
        var loting = Nieuw();

        loting.Bevries("invoer", 1, [], Een).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.StelVoor(Lotingsactie.Bevriezen, null, Een).IsGelukt.ShouldBeTrue();
        loting.Bevries("invoer", 1, [], Een with { Rol = Rol.Platform }).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.Bevries("invoer", 1, [], Een with { Wie = null }).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.Status.ShouldBe(Lotingstatus.Vastgelegd);
        loting.Bevries("invoer", 1, [], Twee).IsGelukt.ShouldBeTrue();
        (loting.Status, loting.Voorstel).ShouldBe((Lotingstatus.Bevroren, null));
    }

    [Fact, Regel("B-55", "SEC-12")]
    public void De_tweede_vult_dezelfde_toevalsbron_in_of_er_gebeurt_niets()
    {
        var loting = Bevroren();
        loting.StelVoor(Lotingsactie.Trekken, "4 2 6", Een);

        loting.Trek("4 2 5", "verslag", [], Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.ToevalsbronAnders);
        (loting.Status, loting.OpenbareToevalsbron).ShouldBe((Lotingstatus.Bevroren, null));
        loting.TrekVoorstelIn(Twee).IsGelukt.ShouldBeTrue();
        loting.Trek("4 2 6", "verslag", [], Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.StelVoor(Lotingsactie.Trekken, "4 2 5", Een);
        loting.Trek("4 2 5", "verslag", [], Twee).IsGelukt.ShouldBeTrue();
    }

    [Fact, Regel("B-55", "D-65")]
    public void Wat_niet_klaar_is_wordt_opgelost_of_erkend_en_een_erkenning_dekt_niet_wat_later_kwam()
    {
        var loting = Nieuw();
        loting.Openstaand([Lijsten]).ShouldBe(LotingWeigeringen.NietErkend.Met(1));
        loting.Erken([Lijsten], Een).Weigeringen[0].ShouldBe(LotingWeigeringen.RedenOntbreekt);
        loting.Erken([Lijsten], Een.Met("Gebeld, gezinnen zien af.")).IsGelukt.ShouldBeTrue();
        loting.Openstaand([Lijsten]).ShouldBeNull();
        loting.Openstaand([Lijsten with { Stand = "b", Aantal = 3 }]).ShouldNotBeNull();

        loting.StelVoor(Lotingsactie.Bevriezen, null, Een);
        loting.Bevries("invoer", 1, [Lijsten with { Stand = "b" }], Twee).IsGelukt.ShouldBeFalse();
        loting.Bevries("invoer", 1, [Lijsten], Twee).IsGelukt.ShouldBeTrue();
        loting.Erkenningen.ShouldHaveSingleItem().Reden.ShouldBe("Gebeld, gezinnen zien af.");
    }

    [Fact, Regel("B-43", "D-65")]
    public void Een_klas_die_buiten_de_loting_zou_vallen_is_niet_te_erkennen()
    {
        var loting = Nieuw();
        var klas = new Bevriesbevinding(Bevriessoort.KlasNietGeaccepteerd, OrganisatieId.Nieuw(), "Havencollege", 1, "a");

        loting.Erken([klas], Een.Met("Toch doen")).Weigeringen[0].Code.ShouldBe("LOT-012");
        loting.Openstaand([klas])!.Code.ShouldBe("LOT-012");
    }

    [Fact, Regel("B-43", "D-65")]
    public void Ontdooien_kan_tot_de_publicatie_met_reden_en_bewaart_de_vastlegging()
    {
        var loting = Bevroren();
        loting.StelVoor(Lotingsactie.Ontdooien, " ", Een).Weigeringen[0].ShouldBe(LotingWeigeringen.RedenOntbreekt);
        loting.StelVoor(Lotingsactie.Ontdooien, "Een school ontbrak.", Een);
        loting.Ontdooi(Een).IsGelukt.ShouldBeFalse();
        loting.Ontdooi(Twee).IsGelukt.ShouldBeTrue();
        (loting.Status, loting.RedenOntdooid, loting.Vastlegging).ShouldBe((Lotingstatus.Ontdooid, "Een school ontbrak.", "vast"));

        var klaar = Bevroren();
        klaar.StelVoor(Lotingsactie.Trekken, "4", Een);
        klaar.Trek("4", "verslag", [], Twee);
        klaar.StelVoor(Lotingsactie.Publiceren, null, Een);
        klaar.Publiceer(Twee).IsGelukt.ShouldBeTrue();
        klaar.StelVoor(Lotingsactie.Ontdooien, "Te laat", Een).IsGelukt.ShouldBeFalse();
    }

    private static Loting Nieuw() => Loting.Leg(Regio, Schooljaar.Beginnend(2026), "geheim", "vast", Een);

    private static Loting Bevroren()
    {
        var loting = Nieuw();
        loting.StelVoor(Lotingsactie.Bevriezen, null, Een);
        loting.Bevries("invoer", 1, [], Twee).IsGelukt.ShouldBeTrue();
        return loting;
    }
}
