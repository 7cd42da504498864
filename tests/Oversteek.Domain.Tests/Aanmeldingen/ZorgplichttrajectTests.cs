using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Aanmeldingen;

/// <summary>Research from its first day to the temporary place, in whatever order people do things (3.8).</summary>
public sealed class ZorgplichttrajectTests
{
    private const int Reeksen = 10_000;

    [Fact, Regel("D-40", "ZPL-02", "ZPL-04", "D-39")]
    public void Tienduizend_reeksen_laten_nooit_een_dossier_open_zonder_toestemming_of_traject()
    {
        var gedaan = new HashSet<string>(StringComparer.Ordinal);
        for (var zaad = 0; zaad < Reeksen; zaad++)
        {
            var spel = new Zorgplichtspel(zaad, gedaan);
            for (var stap = 0; stap < 25; stap++)
            {
                spel.Doe();
                spel.Fout().ShouldBeNull($"zaad {zaad}, stap {stap}: {spel.Verloop}");
            }
        }
        // A game in which all is refused proves nothing.
        gedaan.ShouldBe(Zorgplichtspel.Namen, ignoreOrder: true);
    }

    [Fact, Regel("D-40", "D-02")]
    public void Dertig_dagen_zijn_dertig_hele_dagen_ook_als_de_klok_verspringt()
    {
        var (aanmelding, nu, andere) = Begonnen(new DateOnly(2027, 3, 26));

        aanmelding.OpenDossier(andere, new Ouderstoestemming(" E. Jansen ", Toestemmingwijze.Gesprek, nu.Vandaag), nu).IsGelukt.ShouldBeTrue();

        var open = aanmelding.Onderzoek!.Inzagen.Single();
        open.Toestemming!.Wie.ShouldBe("E. Jansen");
        open.Loopt(Nederland.Moment(new DateOnly(2027, 4, 25), new TimeOnly(23, 59))).ShouldBeTrue();
        open.Loopt(Nederland.Moment(new DateOnly(2027, 4, 26), TimeOnly.MinValue)).ShouldBeFalse();
    }

    [Fact, Regel("D-40")]
    public void Zonder_naam_datum_of_onderzoek_gaat_niets_open()
    {
        var (aanmelding, nu, andere) = Begonnen(new DateOnly(2027, 3, 26));
        Weiger(andere, " ", nu.Vandaag, AanmeldingWeigeringen.ToestemmingWie);
        Weiger(andere, "E. Jansen", nu.Vandaag.AddDays(1), AanmeldingWeigeringen.ToestemmingsdatumOngeldig);
        Weiger(andere, "E. Jansen", nu.Vandaag.AddDays(-1), AanmeldingWeigeringen.ToestemmingsdatumOngeldig);
        Weiger(aanmelding.OrganisatieId, "E. Jansen", nu.Vandaag, AanmeldingWeigeringen.InzageEigenSchool);
        aanmelding.RondOnderzoekAf(null, null, nu).IsGelukt.ShouldBeTrue();
        aanmelding.OpenDossier(andere, new Ouderstoestemming("E. Jansen", Toestemmingwijze.Email, nu.Vandaag), nu).IsGelukt.ShouldBeFalse();
        aanmelding.Onderzoek!.Inzagen.ShouldBeEmpty();

        void Weiger(OrganisatieId school, string wie, DateOnly op, Weigering verwacht) =>
            aanmelding.OpenDossier(school, new Ouderstoestemming(wie, Toestemmingwijze.Email, op), nu).Weigeringen[0].ShouldBe(verwacht);
    }

    [Fact, Regel("D-39", "ZPL-05")]
    public void De_tijdelijke_plaats_begint_op_de_dag_van_de_wet_wanneer_hij_ook_wordt_bevestigd()
    {
        var (aanmelding, nu, andere) = Begonnen(new DateOnly(2027, 3, 26));
        aanmelding.OpenDossier(andere, new Ouderstoestemming("E. Jansen", Toestemmingwijze.Email, nu.Vandaag), nu);
        var klas = BrugklasId.Nieuw();
        var dag70 = nu with { Op = Nederland.Moment(new DateOnly(2027, 6, 9), new TimeOnly(23, 0)) };

        aanmelding.PlaatsTijdelijk(klas, Klok(aanmelding), dag70).Weigeringen[0].Code.ShouldBe(AanmeldingWeigeringen.TienWekenNietVoorbij.Code);
        aanmelding.Status.ShouldBe(Aanmeldingstatus.InOnderzoek);
        aanmelding.PlaatsTijdelijk(klas, Klok(aanmelding), dag70 with { Op = dag70.Op.AddDays(12) }).IsGelukt.ShouldBeTrue();

        (aanmelding.Status, aanmelding.Plaatsing, aanmelding.Onderzoek!.TijdelijkVanaf)
            .ShouldBe((Aanmeldingstatus.TijdelijkGeplaatst, klas, new DateOnly(2027, 6, 10)));
        aanmelding.HoudtPlaats.ShouldBeTrue();
        aanmelding.LaatToe(klas, "Termijn voorbij", dag70 with { Op = dag70.Op.AddDays(13) }).IsGelukt.ShouldBeTrue();
    }

    [Fact, Regel("D-37", "D-38")]
    public void Afwijzen_om_ondersteuning_brengt_het_dossier_naar_de_school_die_wil()
    {
        var (aanmelding, nu, andere) = Begonnen(new DateOnly(2027, 3, 26));
        var reden = new Procedureregels().Afwijsredenen.Single(r => r.Code == Afwijsgronden.Ondersteuning);
        aanmelding.RondOnderzoekAf("Parklyceum", nu.Vandaag, nu, andere).IsGelukt.ShouldBeTrue();

        aanmelding.WijsAf(reden, "Te zwaar", new Afwijsruimte(true, true, true), nu).IsGelukt.ShouldBeTrue();

        (aanmelding.OrganisatieId, aanmelding.Status, aanmelding.Onderzoek).ShouldBe((andere, Aanmeldingstatus.Doorgeschoven, null));
    }

    [Theory, Regel("D-40")]
    [InlineData(true, Aanmeldingstatus.InOnderzoek)]
    [InlineData(false, Aanmeldingstatus.Uitgeloot)]
    public void Wie_in_onderzoek_is_doet_mee_aan_de_loting(bool ingeloot, Aanmeldingstatus daarna)
    {
        var (aanmelding, nu, andere) = Begonnen(new DateOnly(2027, 3, 26));
        aanmelding.OpenDossier(andere, new Ouderstoestemming("E. Jansen", Toestemmingwijze.Email, nu.Vandaag), nu);
        aanmelding.DoetMeeAanLoting.ShouldBeTrue();
        var klas = aanmelding.Voorkeuren[0].BrugklasId;

        aanmelding.VerwerkLoting(ingeloot ? klas : null, ingeloot ? aanmelding.OrganisatieId : null, nu).IsGelukt.ShouldBeTrue();

        aanmelding.Status.ShouldBe(daarna);
        aanmelding.HoudtPlaats.ShouldBe(ingeloot);
        aanmelding.Onderzoek!.Open(nu.Op).Count.ShouldBe(ingeloot ? 1 : 0);
        if (!ingeloot)
            return;
        aanmelding.RondOnderzoekAf(null, null, nu).IsGelukt.ShouldBeTrue();
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Plaatsbaar, "na de uitslag is er een plaats om over te besluiten");
    }

    private static Zorgplichtklok Klok(Aanmelding aanmelding) => Zorgplichtspel.Klok(aanmelding);

    private static (Aanmelding Aanmelding, Handeling Nu, OrganisatieId Andere) Begonnen(DateOnly dag)
    {
        var spel = new Zorgplichtspel(0, []);
        var nu = spel.Nu with { Op = Nederland.Moment(dag, new TimeOnly(10, 0)) };
        spel.Aanmelding.StartOnderzoek(nu).IsGelukt.ShouldBeTrue();
        return (spel.Aanmelding, nu, spel.Scholen[1]);
    }
}
