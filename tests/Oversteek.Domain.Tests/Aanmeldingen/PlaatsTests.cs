using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Aanmeldingen;

/// <summary>Where a pupil goes and may not go after the draw (D-66 to D-70).</summary>
public sealed class PlaatsTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly OrganisatieId[] Scholen = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];
    private static readonly BrugklasId[] Klassen = [BrugklasId.Nieuw(), BrugklasId.Nieuw(), BrugklasId.Nieuw(), BrugklasId.Nieuw()];
    private static readonly Handeling Nu = new(new AccountId(Guid.NewGuid()), Rol.VoGebruiker, Scholen[0], Nederland.Moment(new DateOnly(2027, 3, 26), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
    private static readonly Handeling Na = Nu with { Op = Nederland.Moment(new DateOnly(2027, 4, 15), new TimeOnly(10, 0)) };

    [Theory, Regel("B-48", "D-66")]
    [InlineData(Schoolsoort.Voortgezet, false)]
    [InlineData(Schoolsoort.Praktijkonderwijs, false)]
    [InlineData(Schoolsoort.Vso4, false)]
    [InlineData(Schoolsoort.Isk, false)]
    [InlineData(Schoolsoort.Vso3, true)]
    public void De_vso_procedure_is_van_vso_3(Schoolsoort soort, bool mag)
    {
        var aanmelding = Definitief();

        aanmelding.ZetVsoProcedure(true, soort, Nu).IsGelukt.ShouldBe(mag);
        (aanmelding.VsoProcedure, aanmelding.DoetMeeAanLoting).ShouldBe((mag, !mag));
        aanmelding.ZetVsoProcedure(false, soort, Nu).IsGelukt.ShouldBeTrue();
    }

    [Theory, Regel("B-51", "D-69")]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, null)]
    public void Terugtrekken_gaat_alleen_vooruit_en_nooit_naar_een_school_die_uitlootte(int geplaatst, int? volgende)
    {
        var aanmelding = Definitief();
        aanmelding.VerwerkLoting(Klassen[geplaatst], Scholen[geplaatst], Na).IsGelukt.ShouldBeTrue();
        aanmelding.HoudtPlaats.ShouldBeTrue();

        aanmelding.VolgendeSchool.ShouldBe(volgende is { } v ? Scholen[v] : null);
        aanmelding.TrekTerug(Na).IsGelukt.ShouldBeTrue();

        aanmelding.HoudtPlaats.ShouldBeFalse();
        aanmelding.Status.ShouldBe(volgende is null ? Aanmeldingstatus.GeenVervolg : Aanmeldingstatus.Doorgeschoven);
        if (volgende is not null)
            (aanmelding.OrganisatieId, aanmelding.Ronde, aanmelding.Aanmelddatum).ShouldBe((Scholen[volgende.Value], 2, Na.Vandaag));
        for (var i = 0; i < geplaatst; i++)
            aanmelding.IsUitgelootVoor(Klassen[i]).ShouldBe(volgende is not null || aanmelding.Status == Aanmeldingstatus.GeenVervolg);
    }

    [Fact, Regel("B-51", "D-69")]
    public void Herhaald_terugtrekken_loopt_de_lijst_af_en_eindigt()
    {
        var aanmelding = Definitief();
        aanmelding.VerwerkLoting(Klassen[1], Scholen[1], Na);
        List<OrganisatieId> gezien = [aanmelding.OrganisatieId];
        while (aanmelding.TrekTerug(Na).IsGelukt && aanmelding.Status == Aanmeldingstatus.Doorgeschoven)
            gezien.Add(aanmelding.OrganisatieId);

        gezien.ShouldBe([Scholen[1], Scholen[2], Scholen[3]]);
    }

    [Fact, Regel("B-51", "D-41")]
    public void Wie_overal_is_uitgeloot_schuift_nergens_heen()
    {
        var aanmelding = Definitief();
        aanmelding.VerwerkLoting(null, null, Na);

        aanmelding.VolgendeSchool.ShouldBeNull();
        Klassen.ShouldAllBe(k => aanmelding.IsUitgelootVoor(k));
    }

    [Fact, Regel("B-52", "D-37")]
    public void Afwijzen_om_ondersteuning_vraagt_onderzoek_overleg_en_een_school_die_wil()
    {
        var aanmelding = Definitief();
        var reden = Procedure.Regels.Afwijsredenen.Single(r => r.Code == Afwijsgronden.Ondersteuning);
        var ruimte = new Afwijsruimte(true, true, true);

        aanmelding.WijsAf(reden, "Te zwaar", ruimte, Nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.OnderzoekOntbreekt);
        aanmelding.StartOnderzoek(Nu);
        aanmelding.WijsAf(reden, "Te zwaar", ruimte, Nu).IsGelukt.ShouldBeFalse();
        aanmelding.RondOnderzoekAf("", Nu.Vandaag, Nu);
        aanmelding.WijsAf(reden, "Te zwaar", ruimte, Nu).IsGelukt.ShouldBeFalse();
        aanmelding.RondOnderzoekAf("De Brug", Nu.Vandaag.AddDays(1), Nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.OverlegOngeldig);
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Actief);
        aanmelding.RondOnderzoekAf("De Brug", Nu.Vandaag, Nu).IsGelukt.ShouldBeTrue();
        aanmelding.WijsAf(reden, "Te zwaar", ruimte, Nu).IsGelukt.ShouldBeTrue();
    }

    [Fact, Regel("B-52", "D-70")]
    public void Herstellen_kan_tien_werkdagen_met_reden_en_tweede_persoon()
    {
        var ander = Na with { Wie = new AccountId(Guid.NewGuid()) };
        var aanmelding = Definitief();
        aanmelding.VerwerkLoting(Klassen[0], Scholen[0], Na);
        aanmelding.LaatToe(Klassen[0], null, Na);

        aanmelding.HerstelBesluit(Na.Met(null)).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.RedenOntbreekt);
        aanmelding.HerstelBesluit(Na with { Op = Na.Op.AddDays(16) }).Weigeringen[0].Code.ShouldBe("AAN-033");
        aanmelding.HerstelBesluit(Na).IsGelukt.ShouldBeTrue();
        aanmelding.HerstelBesluit(Na).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.TweedePersoon);
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Toegelaten);
        aanmelding.HerstelBesluit(ander).IsGelukt.ShouldBeTrue();
        (aanmelding.Status, aanmelding.Besluit, aanmelding.Plaatsing, aanmelding.HoudtPlaats).ShouldBe((Aanmeldingstatus.Plaatsbaar, null, Klassen[0], true));
    }

    /// <summary>The class of the draw may have been offered to who waited for it.</summary>
    [Theory, Regel("D-70", "D-67", "B-52")]
    [InlineData(true)]
    [InlineData(false)]
    public void Na_herstel_houdt_een_leerling_de_plek_waar_zij_was_toegelaten(bool ingeloot)
    {
        var (ander, elders) = (Na with { Wie = new AccountId(Guid.NewGuid()) }, BrugklasId.Nieuw());
        var aanmelding = Definitief();
        if (ingeloot)
            aanmelding.VerwerkLoting(Klassen[0], Scholen[0], Na).IsGelukt.ShouldBeTrue();
        else
            aanmelding.MaakPlaatsbaar(Na).IsGelukt.ShouldBeTrue();
        aanmelding.LaatToe(elders, "Andere klas", Na).IsGelukt.ShouldBeTrue();
        aanmelding.HerstelBesluit(Na).IsGelukt.ShouldBeTrue();
        aanmelding.HerstelBesluit(ander).IsGelukt.ShouldBeTrue();

        (aanmelding.Status, aanmelding.Plaatsing, aanmelding.HoudtPlaats).ShouldBe((Aanmeldingstatus.Plaatsbaar, elders, true));
        new Klassenboek(Klassen[0], Scholen[0], 1, [aanmelding], []).Vrij.ShouldBe(1, "de plek van de loting is van wie hem intussen kreeg");
        new Klassenboek(elders, Scholen[0], 1, [aanmelding], []).Vrij.ShouldBe(0);
    }

    [Fact, Regel("D-67", "D-37")]
    public void Zolang_er_plekken_genoeg_zijn_houdt_wie_eerder_was_niemand_tegen()
    {
        var (eerder, later) = (Laat(1), Laat(2));
        Klassenboek Boek(int capaciteit) => new(Klassen[0], Scholen[0], capaciteit, [eerder, later], []);

        Boek(2).Beletsel(later).ShouldBeNull();
        Boek(1).Beletsel(later)!.Code.ShouldBe(AanmeldingWeigeringen.AnderenEerst.Code);
        Boek(1).Beletsel(eerder).ShouldBeNull();
        eerder.MaakPlaatsbaar(Na).IsGelukt.ShouldBeTrue();
        Boek(1).Beletsel(later)!.Code.ShouldBe(AanmeldingWeigeringen.AnderenEerst.Code, "ook wie plaatsbaar is zonder plek, was eerder");
    }

    [Theory, Regel("D-44", "D-69", "D-70")]
    [InlineData(Aanmeldingstatus.GeenVervolg)]
    [InlineData(Aanmeldingstatus.Vrijgevallen)]
    public void Wie_elders_stopte_kan_een_aangeboden_plek_aannemen(Aanmeldingstatus stand)
    {
        var aanmelding = Definitief();
        aanmelding.VerwerkLoting(Klassen[3], Scholen[3], Na).IsGelukt.ShouldBeTrue();
        aanmelding.BevestigDoorschuiving(5, Na).IsGelukt.ShouldBeTrue();
        if (stand == Aanmeldingstatus.Vrijgevallen)
            aanmelding.LaatToe(Klassen[3], null, Na).IsGelukt.ShouldBeTrue();
        (stand == Aanmeldingstatus.Vrijgevallen ? aanmelding.ZieAf(Na) : aanmelding.TrekTerug(Na)).IsGelukt.ShouldBeTrue();
        aanmelding.Status.ShouldBe(stand);

        aanmelding.NeemPlaatsAan(Klassen[0], Scholen[0], Na).IsGelukt.ShouldBeTrue();

        (aanmelding.Status, aanmelding.OrganisatieId, aanmelding.Plaatsing, aanmelding.HoudtPlaats).ShouldBe((Aanmeldingstatus.Plaatsbaar, Scholen[0], Klassen[0], true));
    }

    [Fact, Regel("D-33", "AAN-13")]
    public void Een_lijst_die_is_verloot_gaat_niet_van_definitief_af()
    {
        var aanmelding = Definitief();
        aanmelding.VerwerkLoting(Klassen[1], Scholen[1], Na).IsGelukt.ShouldBeTrue();
        aanmelding.TrekTerug(Na).IsGelukt.ShouldBeTrue();
        aanmelding.BevestigDoorschuiving(7, Na).IsGelukt.ShouldBeTrue();
        var voor = (aanmelding.Status, aanmelding.Lijststatus, aanmelding.Voorkeuren.Count);

        aanmelding.HaalLijstVanDefinitief(Na.Met("Fout")).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.LijstVerloot);

        (aanmelding.Status, aanmelding.Lijststatus, aanmelding.Voorkeuren.Count).ShouldBe(voor);
        aanmelding.IsUitgelootVoor(Klassen[0]).ShouldBeTrue();
    }

    [Theory, Regel("TOE-02", "D-37")]
    [InlineData(false, "AAN")]
    [InlineData(true, null)]
    public void Ook_wie_te_laat_kwam_wordt_niet_voor_de_uitslag_afgewezen_om_plaats(bool gepubliceerd, string? code)
    {
        var reden = Procedure.Regels.Afwijsredenen.Single(r => r.Code == Afwijsgronden.GeenPlaats);

        var uit = Laat(1).WijsAf(reden, "Vol", new Afwijsruimte(true, VrijePlaats: false, VsoPeriodeVoorbij: false) { Gepubliceerd = gepubliceerd }, Na);

        uit.IsGelukt.ShouldBe(code is null);
        if (code is not null)
            uit.Weigeringen[0].ShouldBe(AanmeldingWeigeringen.NogNietGeloot);
    }

    /// <summary>Behind who took part in the draw, in the order of the numbers.</summary>
    private static Aanmelding Laat(int nummer)
    {
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), Scholen[0], Jaar, Procedure, Na);
        aanmelding.StelLijstOp([new Voorkeurkeuze(Klassen[0], Scholen[0])], Procedure.Regels, Na);
        aanmelding.MaakLijstDefinitief(nummer, Procedure.Regels, Na).IsGelukt.ShouldBeTrue();
        aanmelding.IsLaat.ShouldBeTrue();
        return aanmelding;
    }

    private static Aanmelding Definitief()
    {
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), Scholen[0], Jaar, Procedure, Nu);
        aanmelding.StelLijstOp([.. Klassen.Select((k, i) => new Voorkeurkeuze(k, Scholen[i]))], Procedure.Regels, Nu);
        aanmelding.MaakLijstDefinitief(1, Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();
        return aanmelding;
    }
}
