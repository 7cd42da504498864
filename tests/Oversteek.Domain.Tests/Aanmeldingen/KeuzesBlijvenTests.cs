using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Aanmeldingen;

/// <summary>What the family chose stays, whatever school lets go before the draw; and a rejection that was a mistake comes back.</summary>
public sealed class KeuzesBlijvenTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly OrganisatieId[] Scholen = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];
    private static readonly BrugklasId[] Klassen = [BrugklasId.Nieuw(), BrugklasId.Nieuw(), BrugklasId.Nieuw(), BrugklasId.Nieuw()];
    private static readonly Handeling Nu = new(new AccountId(Guid.NewGuid()), Rol.VoGebruiker, Scholen[0], Nederland.Moment(new DateOnly(2027, 3, 26), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
    private static readonly Handeling Na = Nu with { Op = Nederland.Moment(new DateOnly(2027, 4, 15), new TimeOnly(10, 0)) };
    private static readonly Handeling Collega = Nu with { Wie = new AccountId(Guid.NewGuid()) };
    private static readonly Afwijsruimte Ruimte = new(true, false, true) { Gepubliceerd = true };

    [Theory, Regel("D-37", "D-41")]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Een_bereide_school_komt_voorop_en_de_andere_keuzes_blijven(int bereid, bool buitenDeLijst)
    {
        var aanmelding = Definitief(3);
        Afgerond(aanmelding, Scholen[bereid]);
        var klas = BrugklasId.Nieuw();

        aanmelding.BevestigDoorschuiving(5, Nu).IsGelukt.ShouldBe(!buitenDeLijst);
        if (buitenDeLijst)
        {
            aanmelding.Status.ShouldBe(Aanmeldingstatus.Doorgeschoven);
            aanmelding.BevestigDoorschuiving(5, Nu, klas).IsGelukt.ShouldBeTrue();
        }

        aanmelding.Voorkeuren.Select(v => v.BrugklasId).ShouldBe(buitenDeLijst ? [klas, Klassen[1], Klassen[2]] : [Klassen[2], Klassen[1]]);
        aanmelding.DoetMeeAanLoting.ShouldBeTrue();
        aanmelding.TrekTerug(Nu).IsGelukt.ShouldBeTrue();
        aanmelding.Voorkeuren.Select(v => v.BrugklasId).ShouldBe(buitenDeLijst ? [Klassen[1], Klassen[2]] : [Klassen[1]]);
        aanmelding.OrganisatieId.ShouldBe(Scholen[1]);
    }

    [Fact, Regel("D-37", "D-43")]
    public void Wie_bij_een_bereide_school_buiten_de_lijst_is_wordt_daar_niet_uitgeloot()
    {
        var aanmelding = Definitief(3);
        Afgerond(aanmelding, Scholen[3]);

        aanmelding.VerwerkLoting(null, null, Na).IsGelukt.ShouldBeTrue();

        (aanmelding.Status, aanmelding.OrganisatieId).ShouldBe((Aanmeldingstatus.Doorgeschoven, Scholen[3]));
        aanmelding.IsUitgelootVoor(Klassen[1]).ShouldBeTrue();
        aanmelding.BevestigDoorschuiving(5, Na, Klassen[3]).IsGelukt.ShouldBeTrue();
        new Klassenboek(Klassen[3], Scholen[3], 1, [aanmelding], []).Beletsel(aanmelding).ShouldBeNull();
    }

    [Fact, Regel("D-41", "D-69")]
    public void Een_verhuizing_naar_een_lagere_keuze_voor_de_loting_laat_de_hogere_staan()
    {
        var aanmelding = Definitief(4);
        aanmelding.NeemPlaatsAan(Klassen[2], Scholen[2], Nu).IsGelukt.ShouldBeTrue();

        aanmelding.TrekTerug(Nu).IsGelukt.ShouldBeTrue();

        aanmelding.Voorkeuren.Select(v => v.BrugklasId).ShouldBe([Klassen[0], Klassen[1], Klassen[3]]);
        aanmelding.OrganisatieId.ShouldBe(Scholen[0]);
    }

    [Fact, Regel("D-67", "D-68", "R2-02")]
    public void Wie_zijn_doorgezonden_passeren_elkaar_niet_en_vragen_geen_klas_die_niemand_koos()
    {
        var (eerste, tweede) = (Doorgezonden(11), Doorgezonden(12));
        Klassenboek Boek(int k, params Wachtlijstplaats[] wacht) => new(Klassen[k], Scholen[k], 1, [eerste, tweede], wacht);

        Boek(1).Beletsel(tweede)!.Code.ShouldBe(AanmeldingWeigeringen.AnderenEerst.Code);
        Boek(1).Beletsel(eerste).ShouldBeNull();
        var anders = BrugklasId.Nieuw();
        eerste.IsAndereKlas(Klassen[1]).ShouldBeFalse();
        eerste.IsAndereKlas(anders).ShouldBeTrue();
        var wachtend = Wachtlijstplaats.VanLoting(Guid.NewGuid(), LeerlingId.Nieuw(), anders, 1, 1);
        new Klassenboek(anders, Scholen[1], 1, [eerste], [wachtend]).Beletsel(eerste)!.Code.ShouldBe(AanmeldingWeigeringen.AnderenEerst.Code, "wie deze klas koos en wacht, gaat voor");
        new Klassenboek(anders, Scholen[1], 1, [eerste], []).Beletsel(eerste).ShouldBeNull();
    }

    [Fact, Regel("D-44", "R2-03")]
    public void Wie_geen_plek_kan_aannemen_krijgt_geen_aanbod_en_de_beurt_blijft_met_een_regel()
    {
        var (nieuw, volgende) = (Wachtlijstplaats.VanLoting(Guid.NewGuid(), LeerlingId.Nieuw(), Klassen[0], 1, 1), Wachtlijstplaats.VanLoting(Guid.NewGuid(), LeerlingId.Nieuw(), Klassen[0], 2, 1));
        Klassenboek Boek(int plaatsen) => new(Klassen[0], Scholen[0], plaatsen, [], [nieuw, volgende]) { Verhinderd = new HashSet<LeerlingId> { nieuw.LeerlingId } };

        Boek(1).Bied(Na.Vandaag.AddDays(7), Na).ShouldBe(1);
        (nieuw.Status, volgende.Status).ShouldBe((Wachtlijststatus.Wacht, Wachtlijststatus.Aangeboden));
        nieuw.Gebeurtenissen.OfType<WachtlijstplaatsOvergeslagen>().Count().ShouldBe(1);
        Boek(1).Bied(Na.Vandaag.AddDays(7), Na).ShouldBe(0);
        nieuw.Gebeurtenissen.Count.ShouldBe(1, "alleen als er iemand voorgaat");
    }

    [Theory, Regel("D-70")]
    [InlineData(Aanmeldingstatus.Actief)]
    [InlineData(Aanmeldingstatus.InOnderzoek)]
    [InlineData(Aanmeldingstatus.Plaatsbaar)]
    [InlineData(Aanmeldingstatus.Uitgeloot)]
    public void Een_afwijzing_die_een_fout_was_gaat_terug_naar_de_stand_van_ervoor(Aanmeldingstatus stand)
    {
        var aanmelding = Definitief(1);
        if (stand == Aanmeldingstatus.InOnderzoek)
            aanmelding.StartOnderzoek(Nu).IsGelukt.ShouldBeTrue();
        if (stand is Aanmeldingstatus.Plaatsbaar)
            aanmelding.VerwerkLoting(Klassen[0], Scholen[0], Nu).IsGelukt.ShouldBeTrue();
        if (stand is Aanmeldingstatus.Uitgeloot)
            aanmelding.VerwerkLoting(null, null, Nu).IsGelukt.ShouldBeTrue();
        var plaats = aanmelding.Plaatsing;
        aanmelding.WijsAf(Reden("GRONDSLAG"), "Verkeerde leerling", Ruimte, Nu).IsGelukt.ShouldBeTrue();

        aanmelding.HerstelBesluit(Nu.Met(null)).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.RedenOntbreekt);
        aanmelding.HerstelBesluit(Nu with { Op = Nu.Op.AddDays(20) }).Weigeringen[0].Code.ShouldBe(AanmeldingWeigeringen.HerstelTeLaat.Code);
        aanmelding.HerstelBesluit(Nu).IsGelukt.ShouldBeTrue();
        aanmelding.HerstelBesluit(Nu).Weigeringen[0].ShouldBe(AanmeldingWeigeringen.TweedePersoon);
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Afgewezen);
        aanmelding.HerstelBesluit(Collega).IsGelukt.ShouldBeTrue();

        (aanmelding.Status, aanmelding.Plaatsing, aanmelding.Besluit, aanmelding.Herstel).ShouldBe((stand, plaats, null, null));
    }

    [Theory, Regel("D-37")]
    [InlineData(false, true, "AAN-065")]
    [InlineData(true, false, "AAN-064")]
    [InlineData(true, true, null)]
    public void Geen_tlv_is_alleen_een_grond_waar_er_een_nodig_is_en_die_er_niet_is(bool vraagt, bool ontbreekt, string? code) =>
        Code(Definitief(1).WijsAf(new Afwijsreden(Afwijsgronden.GeenTlv, "Geen tlv", "Tekst"), null, Ruimte with { VraagtTlv = vraagt, TlvOntbreekt = ontbreekt }, Nu)).ShouldBe(code);

    [Fact, Regel("D-37")]
    public void Niet_compleet_is_alleen_een_grond_na_een_brief_en_als_de_termijn_voorbij_is()
    {
        var (aanmelding, reden) = (Definitief(1), new Afwijsreden(Afwijsgronden.NietCompleet, "Niet compleet", "Tekst"));
        var klok = Zorgplichtklok.Van(aanmelding.Aanmelddatum, Procedure.Mijlpaal(Mijlpalen.Aanmeldperiode), Termijnstart.EindeAanmeldperiode, null);
        Code(aanmelding.WijsAf(reden, null, Ruimte, Nu)).ShouldBe("AAN-066");
        aanmelding.StartOnderzoek(Nu);
        aanmelding.SchortTermijnOp(Nu.Vandaag.AddDays(10), Nu.Vandaag, "Het verslag", klok, Nu).IsGelukt.ShouldBeTrue();

        Code(aanmelding.WijsAf(reden, null, Ruimte, Nu with { Op = Nu.Op.AddDays(10) })).ShouldBe("AAN-066", "de laatste dag telt nog");
        aanmelding.Status.ShouldBe(Aanmeldingstatus.InOnderzoek);
        Code(aanmelding.WijsAf(reden, null, Ruimte, Nu with { Op = Nu.Op.AddDays(11) })).ShouldBeNull();
    }

    private static string? Code(Result uit) => uit.IsGelukt ? null : uit.Weigeringen[0].Code;

    private static Afwijsreden Reden(string code) => Procedure.Regels.Afwijsredenen.Single(r => r.Code == code);

    private static void Afgerond(Aanmelding aanmelding, OrganisatieId bereid)
    {
        aanmelding.StartOnderzoek(Nu).IsGelukt.ShouldBeTrue();
        aanmelding.RondOnderzoekAf("Bereid", Nu.Vandaag, Nu, bereid).IsGelukt.ShouldBeTrue();
        aanmelding.WijsAf(Reden(Afwijsgronden.Ondersteuning), "Te zwaar", Ruimte, Nu).IsGelukt.ShouldBeTrue();
        (aanmelding.Status, aanmelding.OrganisatieId).ShouldBe((Aanmeldingstatus.Doorgeschoven, bereid));
    }

    /// <summary>Rejected by the first school after the draw, with a place there; taken over by the next.</summary>
    private static Aanmelding Doorgezonden(int nummer)
    {
        var aanmelding = Definitief(2);
        aanmelding.VerwerkLoting(Klassen[0], Scholen[0], Na).IsGelukt.ShouldBeTrue();
        aanmelding.WijsAf(Reden("GRONDSLAG"), "Toelichting", Ruimte, Na).IsGelukt.ShouldBeTrue();
        aanmelding.BevestigDoorschuiving(nummer, Na).IsGelukt.ShouldBeTrue();
        (aanmelding.OrganisatieId, aanmelding.IsLaat).ShouldBe((Scholen[1], false));
        return aanmelding;
    }

    private static Aanmelding Definitief(int keuzes)
    {
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), Scholen[0], Jaar, Procedure, Nu);
        aanmelding.StelLijstOp([.. Klassen.Take(keuzes).Select((k, i) => new Voorkeurkeuze(k, Scholen[i]))], Procedure.Regels, Nu);
        aanmelding.MaakLijstDefinitief(1, Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();
        return aanmelding;
    }
}
