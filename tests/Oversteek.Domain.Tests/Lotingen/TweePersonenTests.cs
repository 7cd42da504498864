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

        loting.Bevries(Invoer, [], Een).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.StelVoor(Lotingsactie.Bevriezen, null, Een).IsGelukt.ShouldBeTrue();
        loting.Bevries(Invoer, [], Een with { Rol = Rol.Platform }).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.Bevries(Invoer, [], Een with { Wie = null }).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.Status.ShouldBe(Lotingstatus.Vastgelegd);
        loting.Bevries(Invoer, [], Twee).IsGelukt.ShouldBeTrue();
        (loting.Status, loting.Voorstel).ShouldBe((Lotingstatus.Bevroren, null));
    }

    [Fact, Regel("B-55", "SEC-12")]
    public void De_tweede_vult_hetzelfde_toeval_in_of_er_gebeurt_niets()
    {
        var loting = Bevroren();
        loting.StelVoor(Lotingsactie.ToevalInvoeren, "4 2 6", Een);

        loting.VoerToevalIn(["425"], "4 2 5", Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.ToevalsbronAnders);
        (loting.Status, loting.OpenbareToevalsbron, loting.Toeval.Count).ShouldBe((Lotingstatus.Bevroren, null, 0));
        loting.TrekVoorstelIn(Twee).IsGelukt.ShouldBeTrue();
        loting.VoerToevalIn(["426"], "4 2 6", Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.StelVoor(Lotingsactie.ToevalInvoeren, "4 2 5", Een);
        loting.VoerToevalIn(["425"], "4 2 5", Twee).IsGelukt.ShouldBeTrue();
    }

    [Fact, Regel("SEC-12", "D-42")]
    public void Geen_geheim_gaat_open_voordat_het_toeval_vastligt_en_elk_geheim_maar_een_keer()
    {
        var loting = Bevroren();
        loting.Open(Geheim, Een).Weigeringen[0].Code.ShouldBe(LotingWeigeringen.VerkeerdeToestand.Code);
        Toeval(loting);
        loting.NietGeopend.Select(h => h.Nummer).ShouldBe([2]);
        loting.Open(Geheim with { Nummer = 1 }, Een).Weigeringen[0].ShouldBe(LotingWeigeringen.AlGeopend);
        loting.Open(Geheim, Een).IsGelukt.ShouldBeTrue();
        loting.Open(Geheim, Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.AlGeopend);
        loting.NietGeopend.ShouldBeEmpty();
    }

    [Fact, Regel("SEC-12", "D-42")]
    public void Over_wie_wegblijft_zijn_twee_personen_het_eens_en_een_geheim_dat_alsnog_komt_begint_opnieuw()
    {
        var loting = Bevroren();
        Toeval(loting);
        loting.StelVoor(Lotingsactie.Trekken, "2", Een);
        loting.Trek(Verslagen, "", [], Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.VoorstelAnders);
        loting.Open(Geheim, Een);
        loting.Voorstel.ShouldBeNull("wat was afgesproken ging over een houder die er nu is");
        loting.Trek(Verslagen, "2", [], Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.Status.ShouldBe(Lotingstatus.ToevalBekend);
    }

    [Fact, Regel("SEC-12", "D-42")]
    public void Een_ander_plan_vraagt_een_nieuw_voorstel_en_na_het_vastleggen_verandert_het_niet_meer()
    {
        var loting = Loting.Bereid(Regio, Schooljaar.Beginnend(2026), 1, "geheim", Een);
        loting.BereidVoor(Plan with { Houders = [Plan.Houders[0]] }, Een).Weigeringen[0].ShouldBe(LotingWeigeringen.HouderOntbreekt);
        loting.BereidVoor(Plan with { Houders = [Plan.Houders[0], Plan.Houders[1] with { Organisatie = " regio" }] }, Een).Weigeringen[0]
            .ShouldBe(LotingWeigeringen.HouderDubbel);
        loting.BereidVoor(Plan with { Houders = [Plan.Houders[0], Plan.Houders[1] with { Vingerafdruk = "a" }] }, Een).Weigeringen[0]
            .ShouldBe(LotingWeigeringen.HouderDubbel);
        loting.BereidVoor(Plan, Een).IsGelukt.ShouldBeTrue();
        loting.StelVoor(Lotingsactie.Vastleggen, "a", Een);
        loting.BereidVoor(Plan with { Laat = "anders" }, Een);
        loting.Leg(new Lotingsbelofte("stuk", "vast", "regels"), "a", Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.TweedePersoon);
        loting.StelVoor(Lotingsactie.Vastleggen, "b", Een);
        loting.Leg(new Lotingsbelofte("stuk", "vast", "regels"), "c", Twee).Weigeringen[0].ShouldBe(LotingWeigeringen.VoorstelAnders);
        loting.Leg(new Lotingsbelofte("stuk", "vast", "regels"), "b", Twee).IsGelukt.ShouldBeTrue();
        loting.BereidVoor(Plan, Een).Weigeringen[0].Code.ShouldBe(LotingWeigeringen.VerkeerdeToestand.Code);
    }

    [Fact, Regel("D-65", "D-62")]
    public void Een_ontdooide_loting_zegt_hoe_ver_zij_was_en_of_de_uitkomst_te_kennen_was()
    {
        Ontdooid(Nieuw()).ShouldBe((Lotingstatus.Vastgelegd, false));
        Ontdooid(Bevroren()).ShouldBe((Lotingstatus.Bevroren, false));
        var toeval = Bevroren();
        Toeval(toeval);
        Ontdooid(toeval).ShouldBe((Lotingstatus.ToevalBekend, false));
        var open = Bevroren();
        Toeval(open);
        open.Open(Geheim, Een);
        Ontdooid(open).ShouldBe((Lotingstatus.ToevalBekend, true));
        var getrokken = Bevroren();
        Toeval(getrokken);
        getrokken.Open(Geheim, Een);
        getrokken.StelVoor(Lotingsactie.Trekken, "", Een);
        getrokken.Trek(Verslagen, "", [], Twee).IsGelukt.ShouldBeTrue();
        Ontdooid(getrokken).ShouldBe((Lotingstatus.Getrokken, true));
    }

    private static (Lotingstatus Bereikt, bool TeKennen) Ontdooid(Loting loting)
    {
        loting.StelVoor(Lotingsactie.Ontdooien, "Een school ontbrak.", Een);
        loting.Ontdooi(Twee).IsGelukt.ShouldBeTrue();
        return (loting.Bereikt, loting.UitkomstTeKennen);
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
        loting.Bevries(Invoer, [Lijsten with { Stand = "b" }], Twee).IsGelukt.ShouldBeFalse();
        loting.Bevries(Invoer, [Lijsten], Twee).IsGelukt.ShouldBeTrue();
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
        Toeval(klaar);
        klaar.Open(Geheim, Een);
        klaar.StelVoor(Lotingsactie.Trekken, "", Een);
        klaar.Trek(Verslagen, "", [], Twee).IsGelukt.ShouldBeTrue();
        klaar.StelVoor(Lotingsactie.Publiceren, null, Een);
        klaar.Publiceer(Twee).IsGelukt.ShouldBeTrue();
        klaar.StelVoor(Lotingsactie.Ontdooien, "Te laat", Een).IsGelukt.ShouldBeFalse();
    }

    private static readonly Lotingsplan Plan = new([new Geheimhouder(1, "Regio", "a"), new Geheimhouder(2, "Notaris", "b")], ["dobbelstenen:20"], null);
    private static readonly Bevroreninvoer Invoer = new("invoer", "zouten", "stuk", 1, "a", "b", "c");
    private static readonly Geopendgeheim Geheim = new(2, "geheim", false, null, Een.Op);
    private static readonly Lotingsverslagen Verslagen = new("volledig", "a", "openbaar", "b");

    private static Loting Nieuw()
    {
        var loting = Loting.Bereid(Regio, Schooljaar.Beginnend(2026), 1, "geheim", Een);
        loting.BereidVoor(Plan, Een).IsGelukt.ShouldBeTrue();
        loting.StelVoor(Lotingsactie.Vastleggen, "plan", Een);
        loting.Leg(new Lotingsbelofte("stuk", "vast", "regels"), "plan", Twee).IsGelukt.ShouldBeTrue();
        return loting;
    }

    private static Loting Bevroren()
    {
        var loting = Nieuw();
        loting.StelVoor(Lotingsactie.Bevriezen, null, Een);
        loting.Bevries(Invoer, [], Twee).IsGelukt.ShouldBeTrue();
        return loting;
    }

    private static void Toeval(Loting loting)
    {
        loting.StelVoor(Lotingsactie.ToevalInvoeren, "4", Een);
        loting.VoerToevalIn(["4"], "4", Twee).IsGelukt.ShouldBeTrue();
    }
}
