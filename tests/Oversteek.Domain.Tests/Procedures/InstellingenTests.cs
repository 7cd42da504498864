using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Procedures;

public sealed class InstellingenTests
{
    private static readonly DateTimeOffset Winter = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Periode = new(2027, 3, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Een = AccountId.Van(Guid.NewGuid());
    private static readonly AccountId Twee = AccountId.Van(Guid.NewGuid());

    public static TheoryData<string> Sleutels => [.. Instellingen.Alle.Select(i => i.Sleutel)];

    [Theory, Regel("D-01")]
    [MemberData(nameof(Sleutels))]
    public void Wat_een_instelling_toont_kan_zij_ook_weer_lezen(string sleutel)
    {
        var instelling = Instellingen.Zoek(sleutel)!;
        var regels = new Procedureregels();

        instelling.Waarde(instelling.Zet(regels, instelling.Waarde(regels)).Waarde).ShouldBe(instelling.Waarde(regels));
        instelling.Regels.ShouldNotBeEmpty("een instelling verandert een regel");
    }

    [Theory, Regel("D-01")]
    [InlineData("voorkeurslijst.minimum", "0", "PRO-014")]
    [InlineData("voorkeurslijst.minimum", "13", "PRO-014")]
    [InlineData("voorkeurslijst.minimum", "veel", "PRO-014")]
    [InlineData("voorkeurslijst.maximum", "3", "PRO-021")]
    [InlineData("voorkeurslijst.minimum", "5", "PRO-021")]
    [InlineData("loting.mechanisme", "Dobbelen", "PRO-015")]
    [InlineData("loting.mechanisme", "DecentralThenCentral", "PRO-022")]
    [InlineData("voorrang.bereik", "EersteRonde", "PRO-023")]
    [InlineData("besluit.bezwaartekst", "  ", "PRO-016")]
    [InlineData("afwijsredenen", "[]", "PRO-017")]
    [InlineData("alternatieveStatussen", """[["OVERLEDEN","Overleden","Gesloten",""]]""", "PRO-018")]
    [InlineData("voorrangscatalogus", """[["","Zus","x"],["","zus","y"]]""", "PRO-020")]
    [InlineData("voorrangscatalogus", """[["","Zus",""]]""", "PRO-019")]
    [InlineData("doorstroomtoetsen", """[["IEP","50","veel"]]""", "PRO-026")]
    [InlineData("doorstroomtoetsen", """[["IEP","100","50"]]""", "PRO-024")]
    [InlineData("vroegeInstroom", """[["","Groep","Tekst","vso-4","ooit","2027-01-29"]]""", "PRO-032")]
    [InlineData("vroegeInstroom", """[["","Groep","Tekst","vso-4","2027-01-29","2027-01-12"]]""", "PRO-033")]
    [InlineData("vroegeInstroom", """[["","Groep","Tekst","havo","2027-01-12","2027-01-29"]]""", "PRO-019")]
    public void Een_waarde_die_niet_kan_wordt_geweigerd_en_verandert_niets(string sleutel, string waarde, string code)
    {
        var procedure = Procedure();

        var uit = Wijzig(procedure, Winter, Een, (sleutel, waarde));

        uit.Weigeringen.Select(w => w.Code).ShouldBe([code]);
        procedure.Regels.ShouldBe(new Procedureregels(), new AlsTekst());
        procedure.Gebeurtenissen.ShouldBeEmpty();
    }

    [Fact, Regel("D-01")]
    public void Wat_samen_kan_wordt_samen_gezet()
    {
        var procedure = Procedure();

        Wijzig(procedure, Winter, Een, ("loting.mechanisme", "DecentralThenCentral"), ("loting.nummer", "EenPerKlas"), ("voorrang.bereik", "EersteRonde")).Waarde
            .ShouldBe(Wijzigingsuitkomst.Gewijzigd);

        procedure.Regels.Mechanisme.ShouldBe(Lotingsmechanisme.DecentralThenCentral);
        procedure.Gebeurtenissen.OfType<InstellingGewijzigd>().Select(g => (g.Sleutel, g.Oud, g.Nieuw)).ShouldContain(("loting.nummer", "EenPerLeerling", "EenPerKlas"));
    }

    [Fact, Regel("D-48", "D-01")]
    public void Vroege_instroom_gaat_mee_naar_het_volgende_jaar_op_dezelfde_dag_van_de_week()
    {
        var regels = new Procedureregels { VroegeInstroom = [new("G", "Groep", "Tekst", "vso-4", new(2027, 1, 12), new(2027, 1, 29))] };

        var nieuw = regels.InJaar(Schooljaar.Beginnend(2026), Schooljaar.Beginnend(2027)).VroegeInstroom.Single();

        (nieuw.Van, nieuw.Tot).ShouldBe((new DateOnly(2028, 1, 11), new DateOnly(2028, 1, 28)));
    }

    [Fact, Regel("D-29")]
    public void Een_nieuwe_regel_krijgt_een_code_en_de_volgorde_blijft()
    {
        var procedure = Procedure();

        Wijzig(procedure, Winter, Een, ("voorrangscatalogus", """[["","Één school, één plein!","Tekst"],["","",""],["BROER_ZUS","Broer of zus","Tekst"]]""")).IsGelukt.ShouldBeTrue();

        procedure.Regels.Voorrangscatalogus.Select(r => (r.Code, r.Naam)).ShouldBe([("EEN_SCHOOL__EEN_PLEIN", "Één school, één plein!"), ("BROER_ZUS", "Broer of zus")]);
    }

    [Fact, Regel("D-01")]
    public void Na_het_begin_is_een_reden_en_een_tweede_persoon_nodig()
    {
        var procedure = Procedure();
        Wijzig(procedure, Periode, Een, ("wachtlijst.reactietermijn", "7")).Weigeringen[0].Code.ShouldBe("PRO-009");
        WijzigMet("Te kort", procedure, Een, ("wachtlijst.reactietermijn", "7")).Waarde.ShouldBe(Wijzigingsuitkomst.Voorgesteld);
        procedure.Regels.Reactietermijn.ShouldBe(5);

        WijzigMet("Nog eens", procedure, Twee, ("wachtlijst.reactietermijn", "8")).Weigeringen[0].Code.ShouldBe("PRO-013");
        var voorstel = procedure.Voorstellen.ShouldHaveSingleItem().Id;
        procedure.Bevestig(voorstel, Vrij, Doet(Een, Periode)).Weigeringen[0].Code.ShouldBe("PRO-010");
        procedure.Bevestig(voorstel, Vrij, Doet(null, Periode)).Weigeringen[0].Code.ShouldBe("PRO-010");
        procedure.Regels.Reactietermijn.ShouldBe(5);

        procedure.Bevestig(voorstel, Vrij, Doet(Twee, Periode)).IsGelukt.ShouldBeTrue();
        procedure.Regels.Reactietermijn.ShouldBe(7);
        procedure.Voorstellen.ShouldBeEmpty();
        procedure.Gebeurtenissen.OfType<InstellingGewijzigd>().Single().Handeling.ShouldSatisfyAllConditions(h => h.Reden.ShouldBe("Te kort"), h => h.Wie.ShouldBe(Twee));
        procedure.Bevestig(voorstel, Vrij, Doet(Twee, Periode)).Weigeringen[0].Code.ShouldBe("PRO-011");
    }

    [Fact, Regel("D-01")]
    public void Een_voorstel_dat_is_ingehaald_wordt_niet_bevestigd()
    {
        var procedure = Procedure();
        WijzigMet("Langer", procedure, Een, ("wachtlijst.reactietermijn", "7"), ("wachtlijst.reactietermijnZomer", "4"));
        // The period is moved to after today, so that a change needs nobody else any more; and it is made.
        procedure.Wijzig(new Dictionary<string, string> { ["kalender.aanmeldperiode"] = "2027-04-05/2027-04-07/" }, Vrij, Doet(Een, Winter)).IsGelukt.ShouldBeTrue();
        Wijzig(procedure, Periode, Twee, ("wachtlijst.reactietermijn", "6")).Waarde.ShouldBe(Wijzigingsuitkomst.Gewijzigd);

        procedure.Bevestig(procedure.Voorstellen[0].Id, Vrij, Doet(Twee, Periode)).Weigeringen[0].Code.ShouldBe("PRO-012");
        (procedure.Regels.Reactietermijn, procedure.Regels.ReactietermijnZomer).ShouldBe((6, 3));
        procedure.TrekVoorstelIn(procedure.Voorstellen[0].Id, Doet(Een, Periode)).IsGelukt.ShouldBeTrue();
        procedure.Voorstellen.ShouldBeEmpty();
    }

    [Theory, Regel("D-42", "D-01")]
    [InlineData("aanmeldperiode", "2027-03-25/2027-04-08/", false)]
    [InlineData("aanmeldperiode", "2027-03-25/2027-04-07/", true)]
    [InlineData("lotingBevriezing", "2027-03-31/2027-03-31/12:00", false)]
    [InlineData("lotingBevriezing", "2027-04-09/2027-04-09/12:00", false)]
    [InlineData("lotingBevriezing", "2027-04-01/2027-04-01/12:00", true)]
    [InlineData("loting", "2027-04-08/2027-04-08/10:00", false)]
    [InlineData("loting", "2027-04-12/2027-04-12/10:00", true)]
    public void De_lijsten_sluiten_voor_het_bevriezen_en_daarna_wordt_geloot(string mijlpaal, string dagen, bool mag)
    {
        var procedure = Procedure();
        var eerst = procedure.Mijlpaal(mijlpaal);

        var uit = procedure.Wijzig(new Dictionary<string, string> { [$"kalender.{mijlpaal}"] = dagen }, Vrij, Doet(Een, Winter));

        uit.IsGelukt.ShouldBe(mag);
        if (mag)
            return;
        uit.Weigeringen[0].Code.ShouldBe("PRO-031");
        procedure.Mijlpaal(mijlpaal).ShouldBe(eerst);
    }

    [Theory, Regel("D-60")]
    [InlineData(false, null, true)]
    [InlineData(false, Lotingstatus.Vastgelegd, false)]
    [InlineData(false, Lotingstatus.Gepubliceerd, false)]
    [InlineData(true, null, false)]
    public void Regels_van_de_loting_liggen_vast_na_vastleggen_of_begin(bool begonnen, Lotingstatus? loting, bool mag)
    {
        var procedure = Procedure();

        var uit = procedure.Wijzig(
            new Dictionary<string, string> { ["loting.mechanisme"] = "R2" }, new Procedurestand(loting), Doet(Een, begonnen ? Periode : Winter, "reden"));

        uit.IsGelukt.ShouldBe(mag);
        procedure.Regels.Mechanisme.ShouldBe(mag ? Lotingsmechanisme.R2 : Lotingsmechanisme.Da);
        procedure.Voorstellen.ShouldBeEmpty();
    }

    [Fact, Regel("B-55")]
    public void Een_voorstel_voor_de_lotingsdag_vervalt_als_er_intussen_is_getrokken()
    {
        var procedure = Procedure();
        WijzigMet("Uitstel", procedure, Een, ("kalender.loting", "2027-04-12/2027-04-12/10:00")).Waarde.ShouldBe(Wijzigingsuitkomst.Voorgesteld);

        procedure.Bevestig(procedure.Voorstellen[0].Id, new Procedurestand(Lotingstatus.Getrokken), Doet(Twee, Periode)).Weigeringen[0].Code.ShouldBe("PRO-005");

        procedure.Mijlpaal(Mijlpalen.Loting).Van.ShouldBe(new DateOnly(2027, 4, 9));
    }

    private static Procedurestand Vrij => new((Lotingstatus?)null);

    private static Procedure Procedure()
    {
        var jaar = Schooljaar.Parse("2026-2027");
        return new Procedure(OrganisatieId.Nieuw(), jaar, Mijlpalen.Standaard(jaar), new Procedureregels());
    }

    private static Handeling Doet(AccountId? wie, DateTimeOffset op, string? reden = null) =>
        new(wie, Rol.Regiocoordinator, OrganisatieId.Nieuw(), op, Guid.NewGuid(), reden);

    private static Result<Wijzigingsuitkomst> Wijzig(Procedure procedure, DateTimeOffset op, AccountId wie, params (string Sleutel, string Waarde)[] waarden) =>
        procedure.Wijzig(waarden.ToDictionary(w => w.Sleutel, w => w.Waarde), Vrij, Doet(wie, op));

    private static Result<Wijzigingsuitkomst> WijzigMet(string reden, Procedure procedure, AccountId wie, params (string Sleutel, string Waarde)[] waarden) =>
        procedure.Wijzig(waarden.ToDictionary(w => w.Sleutel, w => w.Waarde), Vrij, Doet(wie, Periode, reden));

    // A record with lists is not equal to its copy; what the catalogue shows of it is.
    private sealed class AlsTekst : IEqualityComparer<Procedureregels>
    {
        public bool Equals(Procedureregels? een, Procedureregels? ander) => Instellingen.Alle.All(i => i.Waarde(een!) == i.Waarde(ander!));

        public int GetHashCode(Procedureregels regels) => 0;
    }
}
