using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Keuzelijsten;

/// <summary>The list of the parents and the application that comes from it, walked together as the use cases do.</summary>
public sealed class KeuzelijstTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly IReadOnlyList<Schoolvoorrang> Voorrang = Schoolvoorrang.Geldend(null, Procedure.Regels);
    private static readonly OrganisatieId[] Scholen = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];
    private static readonly Keuzeregel[] Klassen = [.. Enumerable.Range(0, 9).Select(i => new Keuzeregel(BrugklasId.Nieuw(), Scholen[i % 3]))];
    private static readonly Handeling Begin = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2027, 3, 25), new TimeOnly(9, 0)), Guid.NewGuid());

    [Theory, Regel("D-34", "D-29", "STA-03", "AAN-12")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wat_er_ook_gebeurt_geldt_wat_het_laatst_is_verstuurd_met_een_datum(int zaad)
    {
        var toeval = new Random(zaad);
        var gelukt = new HashSet<string>(StringComparer.Ordinal);
        for (var ronde = 0; ronde < 400; ronde++)
        {
            var stand = new Stand(toeval, new Keuzelijst(LeerlingId.Nieuw(), new Keuzeblad([], new Keuzeschrijver(1), Begin.Op)));
            for (var stap = 0; stap < 30; stap++)
            {
                if (stand.Doe(Begin with { Op = Begin.Op.AddHours(stap * 5) }) is { } naam)
                    gelukt.Add(naam);
                stand.Controleer();
            }
        }
        gelukt.ShouldBe(["opslaan", "claimen", "versturen", "opnieuw", "verhuisd", "beoordelen", "bevestigen", "overnemen", "intrekken"], ignoreOrder: true);
    }

    [Fact, Regel("D-34")]
    public void Veranderen_zonder_versturen_laat_staan_wat_is_verstuurd()
    {
        var lijst = Verstuurd(Klassen[0], Klassen[1]);

        lijst.SlaOp([Klassen[1], Klassen[0]], new Keuzeschrijver(2), Procedure.Regels, Begin).IsGelukt.ShouldBeTrue();

        (lijst.IsAnders, lijst.Verstuurde!.Keuzes[0]).ShouldBe((true, Klassen[0]));
        (lijst.Bewijsnummer, lijst.Status).ShouldBe(("27-00001-KD", Keuzelijststatus.Verstuurd));
        lijst.SlaOp([Klassen[0], Klassen[1]], new Keuzeschrijver(1), Procedure.Regels, Begin).IsGelukt.ShouldBeTrue();
        lijst.Verstuur("x", new Keuzeschrijver(1), null, Procedure.Regels, Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.NietsVeranderd]);
    }

    [Fact, Regel("D-29")]
    public void Een_andere_school_op_een_vraagt_opnieuw_om_voorrang_en_een_andere_klas_van_die_school_niet()
    {
        var lijst = new Keuzelijst(LeerlingId.Nieuw(), new Keuzeblad([Klassen[0]], new Keuzeschrijver(1), Begin.Op));
        lijst.Claims("BROER_ZUS", BijlageId.Nieuw(), new Keuzeschrijver(1), Voorrang, Begin).IsGelukt.ShouldBeTrue();

        lijst.SlaOp([Klassen[3], Klassen[1]], new Keuzeschrijver(1), Procedure.Regels, Begin);
        lijst.Concept.Voorrangsregel.ShouldBe("BROER_ZUS");
        lijst.SlaOp([Klassen[1], Klassen[3]], new Keuzeschrijver(1), Procedure.Regels, Begin);

        (lijst.Concept.Voorrangsregel, lijst.Concept.Bewijs).ShouldBe((null, null));
        lijst.Claims("BESTAAT_NIET", null, new Keuzeschrijver(1), Voorrang, Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.RegelOnbekend]);
    }

    [Fact, Regel("D-35", "AAN-14")]
    public void De_lengte_is_die_van_de_regio_en_kort_wordt_nooit_tegengehouden()
    {
        var regels = Procedure.Regels with { LijstMinimum = 1, LijstAanbevolen = 4, LijstMaximum = 5 };
        var lijst = new Keuzelijst(LeerlingId.Nieuw(), new Keuzeblad([], new Keuzeschrijver(1), Begin.Op));

        lijst.Verstuur("x", new Keuzeschrijver(1), null, regels, Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.TeKort.Met(1)]);
        lijst.SlaOp(Klassen[..6], new Keuzeschrijver(1), regels, Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.TeLang.Met(5)]);
        lijst.SlaOp([Klassen[0], Klassen[0]], new Keuzeschrijver(1), regels, Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.KlasDubbel]);
        lijst.Concept.Keuzes.ShouldBeEmpty();
        lijst.SlaOp([Klassen[0]], new Keuzeschrijver(1), regels, Begin).IsGelukt.ShouldBeTrue();
        lijst.Verstuur("x", new Keuzeschrijver(1), null, regels, Begin).IsGelukt.ShouldBeTrue();
    }

    [Fact, Regel("D-29")]
    public void Een_geweigerd_beroep_heeft_een_reden_en_een_open_beroep_houdt_de_bevestiging_op()
    {
        var lijst = new Keuzelijst(LeerlingId.Nieuw(), new Keuzeblad([Klassen[0]], new Keuzeschrijver(1), Begin.Op) { Voorrangsregel = "PERSONEEL" });
        lijst.Verstuur("x", new Keuzeschrijver(1), null, Procedure.Regels, Begin).IsGelukt.ShouldBeTrue();

        lijst.Bevestig(Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.ClaimOpen]);
        lijst.BeoordeelClaim(Claimstatus.Geweigerd, " ", Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.ClaimredenOntbreekt]);
        lijst.Claim.ShouldBe(Claimstatus.Gesteld);
        lijst.BeoordeelClaim(Claimstatus.Geweigerd, "De brief is van een andere school.", Begin).IsGelukt.ShouldBeTrue();
        lijst.Bevestig(Begin).IsGelukt.ShouldBeTrue();
    }

    [Theory, Regel("D-79")]
    [InlineData("30", 12, 4)]
    [InlineData("42", 12, 4)]
    [InlineData("52", 12, 6)]
    [InlineData("60", 12, 6)]
    [InlineData("61", 12, 8)]
    [InlineData("70", 12, 8)]
    [InlineData("70", 7, 7)]
    [InlineData(null, 12, 4)]
    public void De_aangeraden_lengte_hangt_van_het_advies_af(string? advies, int maximum, int lengte) =>
        Keuzecontrole.Aanbevolen(Advies.Zoek(advies), new Procedureregels { LijstMaximum = maximum }).ShouldBe(lengte);

    [Fact, Regel("D-06")]
    public void Een_bezwaar_sluit_een_keer_en_met_woorden()
    {
        var bezwaar = new Ouderbezwaar(LeerlingId.Nieuw(), Guid.NewGuid(), new Keuzeschrijver(2), " Niet overlegd. ", Begin);

        bezwaar.HandelAf("", Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.UitkomstOntbreekt]);
        bezwaar.HandelAf("Beide ouders zijn het nu eens.", Begin).IsGelukt.ShouldBeTrue();
        bezwaar.TrekIn(new Keuzeschrijver(2), Begin).Weigeringen.ShouldBe([KeuzelijstWeigeringen.BezwaarToestand]);

        (bezwaar.Tekst, bezwaar.Uitkomst, bezwaar.Status).ShouldBe(("Niet overlegd.", "Beide ouders zijn het nu eens.", Ouderbezwaarstatus.Afgehandeld));
    }

    private static Keuzelijst Verstuurd(params Keuzeregel[] keuzes)
    {
        var lijst = new Keuzelijst(LeerlingId.Nieuw(), new Keuzeblad(keuzes, new Keuzeschrijver(1), Begin.Op));
        lijst.Verstuur("27-00001-KD", new Keuzeschrijver(1), 2, Procedure.Regels, Begin).IsGelukt.ShouldBeTrue();
        return lijst;
    }

    private sealed class Stand(Random toeval, Keuzelijst lijst)
    {
        private Aanmelding? aanmelding;
        private Keuzeblad? verwacht;
        private DateOnly? datum;
        private string? nummer;

        public string? Doe(Handeling op) => toeval.Next(8) switch
        {
            0 or 1 => lijst.SlaOp(Willekeurig(), Hand(), Procedure.Regels, op).IsGelukt ? "opslaan" : null,
            2 => lijst.Claims(toeval.Next(2) == 0 ? null : "BROER_ZUS", null, Hand(), Voorrang, op).IsGelukt ? "claimen" : null,
            3 or 4 => Verstuur(op),
            5 => lijst.BeoordeelClaim((Claimstatus)toeval.Next(5), "Reden", op).IsGelukt ? "beoordelen" : null,
            6 => toeval.Next(3) == 0 ? NeemOver(op) : Bevestig(op),
            _ => toeval.Next(3) == 0 ? TrekIn(op) : null,
        };

        public void Controleer()
        {
            lijst.Verstuurde.ShouldBe(verwacht);
            lijst.Bewijsnummer.ShouldBe(nummer);
            (aanmelding is { IsOpen: true }).ShouldBe(lijst.Loopt);
            if (lijst.Verstuurde is { } telt)
            {
                aanmelding!.Voorkeuren.Select(v => v.BrugklasId).ShouldBe(telt.Keuzes.Select(k => k.Brugklas));
                (aanmelding.OrganisatieId, aanmelding.Aanmelddatum).ShouldBe((telt.Eerste!.School, datum!.Value));
                (aanmelding.Status == Aanmeldingstatus.Actief).ShouldBe(lijst.Status == Keuzelijststatus.Bevestigd);
                (lijst.Claim == Claimstatus.Geen).ShouldBe(telt.Voorrangsregel is null);
            }
            if (lijst.Status == Keuzelijststatus.Bevestigd)
                lijst.WachtOpOordeel.ShouldBeFalse();
            (lijst.Claimreden is not null).ShouldBe(lijst.Claim == Claimstatus.Geweigerd);
            lijst.Concept.Keuzes.Select(k => k.Brugklas).ShouldBeUnique();
        }

        private string? Verstuur(Handeling op)
        {
            if (!lijst.Verstuur(nummer ?? "27-00001-KD", Hand(), 2, Procedure.Regels, op).IsGelukt)
                return null;
            (verwacht, nummer) = (lijst.Concept, "27-00001-KD");
            List<Voorkeurkeuze> keuzes = [.. lijst.Concept.Keuzes.Select(k => new Voorkeurkeuze(k.Brugklas, k.School))];
            if (aanmelding is not { IsOpen: true })
            {
                aanmelding = Aanmelding.Voer(lijst.LeerlingId, keuzes[0].School, Jaar, Procedure, op);
                datum = aanmelding.Aanmelddatum;
                aanmelding.StelLijstOp(keuzes, Procedure.Regels, op).IsGelukt.ShouldBeTrue();
                return "versturen";
            }
            var vorige = aanmelding.OrganisatieId;
            aanmelding.NeemLijstVanOuders(keuzes, Procedure.Regels, op).IsGelukt.ShouldBeTrue();
            if (vorige == aanmelding.OrganisatieId)
                return "opnieuw";
            aanmelding.Aanmeldnummer.ShouldBeNull("de volgende school geeft een nummer van haar eigen reeks");
            return "verhuisd";
        }

        private string? Bevestig(Handeling op)
        {
            if (!lijst.Bevestig(op).IsGelukt)
                return null;
            aanmelding!.MaakLijstDefinitief(toeval.Next(1, 999), Procedure.Regels, op).IsGelukt.ShouldBeTrue();
            return "bevestigen";
        }

        private string? NeemOver(Handeling op)
        {
            if (lijst.Status != Keuzelijststatus.Verstuurd)
                return null;
            List<Keuzeregel> keuzes = [lijst.Verstuurde!.Keuzes[0]];
            aanmelding!.StelLijstOp([new Voorkeurkeuze(keuzes[0].Brugklas, keuzes[0].School)], Procedure.Regels, op).IsGelukt.ShouldBeTrue();
            lijst.NeemOver(keuzes, op).IsGelukt.ShouldBeTrue();
            verwacht = lijst.Verstuurde;
            return "overnemen";
        }

        private string? TrekIn(Handeling op)
        {
            if (!lijst.TrekIn(Hand(), op).IsGelukt)
                return null;
            aanmelding!.Verwijder(op).IsGelukt.ShouldBeTrue();
            verwacht = null;
            return "intrekken";
        }

        private Keuzeschrijver Hand() => new(toeval.Next(1, 3), toeval.Next(2) == 0);

        private Keuzeregel[] Willekeurig()
        {
            var lijst = Klassen.ToArray();
            toeval.Shuffle(lijst);
            return lijst[..toeval.Next(0, 5)];
        }
    }
}
