using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Aanmeldingen;

/// <summary>What comes back with a rejection that was passed on is what was there before, and nothing that ended by it (D-70).</summary>
public sealed class TerugnemenTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly OrganisatieId[] Scholen = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];
    private static readonly BrugklasId[] Klassen = [BrugklasId.Nieuw(), BrugklasId.Nieuw(), BrugklasId.Nieuw()];
    private static readonly Handeling Nu = new(new AccountId(Guid.NewGuid()), Rol.VoGebruiker, Scholen[0], Nederland.Moment(new DateOnly(2027, 3, 26), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
    private static readonly Handeling Elders = Nu with { Namens = Scholen[1] };

    [Fact, Regel("D-70", "D-40", "ZPL-04")]
    public void Het_onderzoek_gaat_verder_en_een_gesloten_dossier_blijft_gesloten()
    {
        var (aanmelding, inzage) = (Definitief(), OrganisatieId.Nieuw());
        aanmelding.StartOnderzoek(Nu).IsGelukt.ShouldBeTrue();
        aanmelding.OpenDossier(inzage, new Ouderstoestemming("Moeder", Toestemmingwijze.Gesprek, Nu.Vandaag), Nu).IsGelukt.ShouldBeTrue();
        var stand = WijsAf(aanmelding);
        aanmelding.BevestigDoorschuiving(5, Elders).IsGelukt.ShouldBeTrue();
        aanmelding.StartOnderzoek(Elders).IsGelukt.ShouldBeTrue();

        aanmelding.NeemDoorschuivingTerug(stand, "Vergissing", Nu).IsGelukt.ShouldBeTrue();

        (aanmelding.Status, aanmelding.OrganisatieId, aanmelding.Aanmeldnummer).ShouldBe((Aanmeldingstatus.InOnderzoek, Scholen[0], 1));
        aanmelding.Onderzoek!.Inzagen.ShouldHaveSingleItem().School.ShouldBe(inzage);
        aanmelding.Onderzoek.Open(Nu.Op).ShouldBeEmpty();
        aanmelding.Voorkeuren.Select(v => (v.BrugklasId, v.Rang)).ShouldBe([(Klassen[0], 1), (Klassen[1], 2), (Klassen[2], 3)]);
    }

    [Theory, Regel("D-70", "AAN-05")]
    [InlineData(true)]
    [InlineData(false)]
    public void De_vso_procedure_komt_mee_terug(bool vso)
    {
        var aanmelding = Definitief();
        aanmelding.ZetVsoProcedure(vso, Schoolsoort.Vso3, Nu).IsGelukt.ShouldBeTrue();
        var stand = WijsAf(aanmelding);
        aanmelding.VsoProcedure.ShouldBeFalse();

        aanmelding.NeemDoorschuivingTerug(stand, "Vergissing", Nu).IsGelukt.ShouldBeTrue();

        (aanmelding.VsoProcedure, aanmelding.DoetMeeAanLoting).ShouldBe((vso, !vso));
    }

    [Fact, Regel("D-70", "D-34")]
    public void Een_lijst_die_de_ouders_intussen_wijzigden_blijft_van_hen()
    {
        var aanmelding = Definitief();
        var stand = WijsAf(aanmelding);
        aanmelding.BevestigDoorschuiving(5, Elders).IsGelukt.ShouldBeTrue();
        aanmelding.NeemLijstVanOuders([new(Klassen[2], Scholen[2])], Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();

        aanmelding.NeemDoorschuivingTerug(stand, "Vergissing", Nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.IntussenVerder);

        (aanmelding.OrganisatieId, aanmelding.Voorkeuren.Count).ShouldBe((Scholen[2], 1));
    }

    [Fact, Regel("D-70", "D-41", "LOT-01")]
    public void Wie_intussen_voor_de_volgende_school_lootte_gaat_niet_terug()
    {
        var aanmelding = Definitief();
        var stand = WijsAf(aanmelding);
        aanmelding.VerwerkLoting(null, null, Elders).IsGelukt.ShouldBeTrue();
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Uitgeloot);
        aanmelding.NeemDoorschuivingTerug(stand, "Vergissing", Nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.IntussenGeloot);

        var ander = Definitief();
        var eerder = WijsAf(ander);
        ander.VerwerkLoting(Klassen[1], Scholen[1], Elders).IsGelukt.ShouldBeTrue();
        ander.NeemDoorschuivingTerug(eerder, "Vergissing", Nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.IntussenGeplaatst);
    }

    private static Doorschuiving WijsAf(Aanmelding aanmelding)
    {
        var reden = Procedure.Regels.Afwijsredenen.Single(r => r.Code == "GRONDSLAG");
        aanmelding.WijsAf(reden, "Toelichting", new Afwijsruimte(true, false, true), Nu).IsGelukt.ShouldBeTrue();
        aanmelding.OrganisatieId.ShouldBe(Scholen[1]);
        return aanmelding.Doorgeschoven.ShouldNotBeNull();
    }

    private static Aanmelding Definitief()
    {
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), Scholen[0], Jaar, Procedure, Nu);
        aanmelding.StelLijstOp([.. Klassen.Select((k, i) => new Voorkeurkeuze(k, Scholen[i]))], Procedure.Regels, Nu);
        aanmelding.MaakLijstDefinitief(1, Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();
        return aanmelding;
    }
}
