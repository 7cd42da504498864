using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
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

    private static Aanmelding Definitief()
    {
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), Scholen[0], Jaar, Procedure, Nu);
        aanmelding.StelLijstOp([.. Klassen.Select((k, i) => new Voorkeurkeuze(k, Scholen[i]))], Procedure.Regels, Nu);
        aanmelding.MaakLijstDefinitief(1, Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();
        return aanmelding;
    }
}
