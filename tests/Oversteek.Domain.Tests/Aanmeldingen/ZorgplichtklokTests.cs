using System.Globalization;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Aanmeldingen;

/// <summary>The statutory clock with the calendar of 5.3: weeks, holidays, extension, suspension, and the hour that does not exist.</summary>
public sealed class ZorgplichtklokTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly Mijlpaal Periode = Procedure.Mijlpaal(Mijlpalen.Aanmeldperiode);

    [Theory, Regel("D-39", "D-58")]
    // In the period: day 0 is its last day, 31 March.
    [InlineData("2027-03-25", "2027-03-31", "2027-05-12", "2027-06-09", "2027-06-10")]
    [InlineData("2027-03-31", "2027-03-31", "2027-05-12", "2027-06-09", "2027-06-10")]
    // After it: the day of the application. Six weeks to Whit Monday, Liberation day and Ascension, a Saturday.
    [InlineData("2027-04-05", "2027-04-05", "2027-05-18", "2027-06-14", "2027-06-15")]
    [InlineData("2027-04-01", "2027-04-01", "2027-05-13", "2027-06-10", "2027-06-11")]
    [InlineData("2027-04-03", "2027-04-03", "2027-05-18", "2027-06-12", "2027-06-13")]
    public void De_termijn_telt_vanaf_dag_0_en_eindigt_op_een_werkdag(string aanmelding, string begin, string besluit, string tienWeken, string plaatsing)
    {
        var klok = Zorgplichtklok.Van(Dag(aanmelding), Periode, Termijnstart.EindeAanmeldperiode);

        klok.Begin.ShouldBe(Dag(begin));
        klok.Uiterlijk.ShouldBe(Dag(besluit));
        klok.Tienweken.ShouldBe(Dag(tienWeken), "tien weken schuiven niet op: vroeg is in het belang van de leerling");
        klok.TijdelijkePlaatsing.ShouldBe(Dag(plaatsing));
    }

    [Theory, Regel("D-39", "D-58")]
    [InlineData("2027-03-24", "2027-05-07")]
    [InlineData("2027-03-25", "2027-05-07")]
    [InlineData("2027-03-16", "2027-04-28")]
    public void De_regio_kan_vanaf_de_aanmelding_laten_tellen(string aanmelding, string besluit)
    {
        var klok = Zorgplichtklok.Van(Dag(aanmelding), Periode, Termijnstart.Aanmelddatum);

        (klok.Begin, klok.Uiterlijk).ShouldBe((Dag(aanmelding), Dag(besluit)));
    }

    [Fact, Regel("D-39")]
    public void Vso_3_telt_vanaf_het_einde_van_de_eigen_periode()
    {
        var klok = Zorgplichtklok.Van(Dag("2027-01-14"), Procedure.Mijlpaal(Mijlpalen.AanmeldperiodeVso3), Termijnstart.EindeAanmeldperiode);

        (klok.Uiterlijk, klok.Tienweken).ShouldBe((Dag("2027-03-19"), Dag("2027-04-16")));
    }

    [Fact, Regel("D-39", "D-58")]
    public void Elke_dag_staat_op_volgorde_en_waarschuwingen_tellen_naar_de_rekendag()
    {
        var dagen = Zorgplichtklok.Van(Dag("2027-04-05"), Periode, Termijnstart.EindeAanmeldperiode).Dagen;

        dagen.Select(d => d.Dag).ShouldBe([0, 28, 35, 40, 42, 70, 71]);
        dagen.Where(d => d.Soort == Zorgplichtmoment.Waarschuwing).Select(d => d.Op).ShouldBe([Dag("2027-05-03"), Dag("2027-05-10"), Dag("2027-05-15")]);
        dagen.Single(d => d.IsVerschoven).Rekendag.ShouldBe(Dag("2027-05-17"));
    }

    [Fact, Regel("D-39")]
    public void Verlengen_geeft_ten_hoogste_vier_weken_een_keer_en_na_een_brief()
    {
        var aanmelding = InOnderzoek();
        var nu = Op("2027-05-10");
        var klok = Klok(aanmelding);

        aanmelding.VerlengTermijn(Dag("2027-06-10"), Dag("2027-05-10"), "Gesprek", klok, nu).Weigeringen[0].Code.ShouldBe(AanmeldingWeigeringen.VerlengdTotOngeldig.Code);
        aanmelding.VerlengTermijn(Dag("2027-05-12"), Dag("2027-05-10"), "Gesprek", klok, nu).Weigeringen[0].Code.ShouldBe(AanmeldingWeigeringen.VerlengdTotOngeldig.Code);
        aanmelding.VerlengTermijn(Dag("2027-06-04"), Dag("2027-05-11"), "Gesprek", klok, nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.BriefdatumOngeldig);
        aanmelding.VerlengTermijn(Dag("2027-06-04"), Dag("2027-05-10"), " ", klok, nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.TermijnredenOntbreekt);
        aanmelding.VerlengTermijn(Dag("2027-06-04"), Dag("2027-05-10"), "Gesprek", klok, Op("2027-05-13")).Weigeringen[0].Code.ShouldBe(AanmeldingWeigeringen.VerlengenTeLaat.Code);
        aanmelding.Onderzoek!.Verlenging.ShouldBeNull();

        aanmelding.VerlengTermijn(Dag("2027-06-05"), Dag("2027-05-10"), "Gesprek", klok, nu).IsGelukt.ShouldBeTrue();

        Klok(aanmelding).Uiterlijk.ShouldBe(Dag("2027-06-07"), "5 juni is een zaterdag");
        Klok(aanmelding).Dagen.Select(d => d.Dag).ShouldBe([0, 28, 35, 40, 42, 63, 66, 68, 70, 71]);
        aanmelding.VerlengTermijn(Dag("2027-06-09"), Dag("2027-05-10"), "Nog eens", Klok(aanmelding), nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.AlVerlengd);
    }

    [Fact, Regel("D-39")]
    public void Zolang_ouders_aanvullen_staat_alles_stil()
    {
        var aanmelding = InOnderzoek();
        aanmelding.SchortTermijnOp(Dag("2027-04-30"), Dag("2027-04-20"), "Het verslag", Klok(aanmelding), Op("2027-04-20")).IsGelukt.ShouldBeTrue();

        (Klok(aanmelding).Zesweken.Rekendag, Klok(aanmelding).Tienweken).ShouldBe((Dag("2027-05-22"), Dag("2027-06-19")));
        Klok(aanmelding).Uiterlijk.ShouldBe(Dag("2027-05-24"));
        (Klok(aanmelding).Dagnummer(Dag("2027-04-20")), Klok(aanmelding).Dagnummer(Dag("2027-04-25")), Klok(aanmelding).Dagnummer(Dag("2027-05-01"))).ShouldBe((20, 20, 21));
        aanmelding.SchortTermijnOp(Dag("2027-05-10"), Dag("2027-04-22"), "Het verslag", Klok(aanmelding), Op("2027-04-22"))
            .Weigeringen[0].Code.ShouldBe(AanmeldingWeigeringen.AlOpgeschort.Code);

        aanmelding.HervatTermijn(Op("2027-04-23")).IsGelukt.ShouldBeTrue();

        (Klok(aanmelding).Zesweken.Rekendag, Klok(aanmelding).Tienweken).ShouldBe((Dag("2027-05-15"), Dag("2027-06-12")));
        aanmelding.HervatTermijn(Op("2027-04-24")).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.NietOpgeschort);
    }

    [Fact, Regel("D-39")]
    public void Opschorten_na_verlengen_schuift_ook_de_verlengde_dag()
    {
        var aanmelding = InOnderzoek();
        aanmelding.VerlengTermijn(Dag("2027-06-02"), Dag("2027-05-10"), "Gesprek", Klok(aanmelding), Op("2027-05-10")).IsGelukt.ShouldBeTrue();
        aanmelding.SchortTermijnOp(Dag("2027-05-27"), Dag("2027-05-20"), "Het verslag", Klok(aanmelding), Op("2027-05-20")).IsGelukt.ShouldBeTrue();

        Klok(aanmelding).Uiterlijk.ShouldBe(Dag("2027-06-09"));
        aanmelding.HervatTermijn(Op("2027-05-21"));
        aanmelding.SchortTermijnOp(Dag("2027-06-10"), Dag("2027-06-03"), "Het verslag", Klok(aanmelding), Op("2027-06-03"))
            .Weigeringen[0].Code.ShouldBe(AanmeldingWeigeringen.OpschortenTeLaat.Code);
    }

    [Fact, Regel("D-39", "D-02")]
    public void De_dag_wisselt_om_middernacht_in_Nederland_ook_als_de_klok_verspringt()
    {
        var aanmelding = InOnderzoek(new DateTimeOffset(2027, 3, 27, 23, 30, 0, TimeSpan.Zero));
        aanmelding.Onderzoek!.GestartOp.ShouldBe(Dag("2027-03-28"), "een half uur na middernacht, de nacht waarin de zomertijd begint");

        var laat = new DateTimeOffset(2027, 5, 12, 21, 59, 0, TimeSpan.Zero);
        aanmelding.VerlengTermijn(Dag("2027-06-02"), Dag("2027-05-12"), "Gesprek", Klok(aanmelding), Op(laat.AddMinutes(1))).IsGelukt.ShouldBeFalse("13 mei 0.00 uur is te laat");
        aanmelding.VerlengTermijn(Dag("2027-06-02"), Dag("2027-05-12"), "Gesprek", Klok(aanmelding), Op(laat)).IsGelukt.ShouldBeTrue("12 mei 23.59 uur kan nog");
    }

    [Fact, Regel("D-38", "ZPL-04")]
    public void De_volgende_school_leest_het_onderzoek_van_de_vorige_niet()
    {
        var (hier, daar) = (OrganisatieId.Nieuw(), OrganisatieId.Nieuw());
        var nu = Op("2027-04-01") with { Namens = hier };
        var aanmelding = Aanmelding.Voer(new LeerlingId(Guid.NewGuid()), hier, Jaar, Procedure, nu);
        aanmelding.StelLijstOp([new Voorkeurkeuze(BrugklasId.Nieuw(), hier, null), new Voorkeurkeuze(BrugklasId.Nieuw(), daar, null)], Procedure.Regels, nu);
        aanmelding.MaakLijstDefinitief(1, Procedure.Regels, nu);
        aanmelding.StartOnderzoek(nu);

        aanmelding.TrekTerug(nu).IsGelukt.ShouldBeTrue();

        aanmelding.OrganisatieId.ShouldBe(daar);
        aanmelding.Onderzoek.ShouldBeNull();
    }

    private static Aanmelding InOnderzoek(DateTimeOffset? op = null)
    {
        var nu = Op(op ?? Nederland.Moment(Dag("2027-03-30"), new TimeOnly(10, 0)));
        var aanmelding = Aanmelding.Voer(new LeerlingId(Guid.NewGuid()), nu.Namens, Jaar, Procedure, nu);
        aanmelding.StelLijstOp([new Voorkeurkeuze(BrugklasId.Nieuw(), nu.Namens, null)], Procedure.Regels, nu);
        aanmelding.MaakLijstDefinitief(1, Procedure.Regels, nu).IsGelukt.ShouldBeTrue();
        aanmelding.StartOnderzoek(nu).IsGelukt.ShouldBeTrue();
        return aanmelding;
    }

    private static Zorgplichtklok Klok(Aanmelding aanmelding) => Zorgplichtklok.Van(aanmelding.Aanmelddatum, Periode, Termijnstart.EindeAanmeldperiode, aanmelding.Onderzoek);

    private static Handeling Op(string dag) => Op(Nederland.Moment(Dag(dag), new TimeOnly(10, 0)));

    private static Handeling Op(DateTimeOffset op) => new(new AccountId(Guid.NewGuid()), Rol.VoGebruiker, OrganisatieId.Nieuw(), op, Guid.NewGuid());

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, CultureInfo.InvariantCulture);
}
