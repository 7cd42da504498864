using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Aanmeldingen;

/// <summary>Transferred is what a person confirmed, of a file that was made for this very admission (B-27).</summary>
public sealed class OverdrachtTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly OrganisatieId School = OrganisatieId.Nieuw();
    private static readonly Handeling Nu = new(
        new AccountId(Guid.NewGuid()), Rol.VoGebruiker, School, Nederland.Moment(new DateOnly(2027, 4, 15), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");

    private static readonly Handeling Tweede = Nu with { Wie = new AccountId(Guid.NewGuid()) };
    private static readonly Handeling Zonder = Nu.Met(null);

    private static readonly (string Naam, Func<Aanmelding, Result> Doe)[] Stappen =
    [
        ("bestand", a => a.NeemOsobestand(Nu)),
        ("bevestigen", a => a.DraagOver(definitiefAdvies: true, Nu)),
        ("bevestigen zonder advies", a => a.DraagOver(definitiefAdvies: false, Nu)),
        ("terugnemen", a => a.NeemOverdrachtTerug(Nu)),
        ("terugnemen zonder reden", a => a.NeemOverdrachtTerug(Zonder)),
        ("afzien", a => a.ZieAf(Nu)),
        ("herstellen", a => a.HerstelBesluit(Nu)),
        ("herstel bevestigen", a => a.HerstelBesluit(Tweede)),
        ("plaats aannemen", a => a.NeemPlaatsAan(BrugklasId.Nieuw(), School, Nu)),
        ("toelaten", a => a.LaatToe(BrugklasId.Nieuw(), null, Nu)),
    ];

    [Fact, Regel("B-27", "OSO-07")]
    public void In_welke_volgorde_ook_overgedragen_is_alleen_wat_na_een_bestand_is_bevestigd()
    {
        var toeval = new Random(27);
        for (var keer = 0; keer < 10_000; keer++)
        {
            var aanmelding = Toegelaten();
            var bestand = false;
            for (var stap = 0; stap < 12; stap++)
            {
                var (naam, doe) = Stappen[toeval.Next(Stappen.Length)];
                var (voor, gebeurd) = (aanmelding.Status, aanmelding.Gebeurtenissen.Count);
                var uit = doe(aanmelding);
                if (!uit.IsGelukt)
                    (aanmelding.Status, aanmelding.Gebeurtenissen.Count).ShouldBe((voor, gebeurd), $"{naam} is geweigerd en verandert niets");
                bestand = aanmelding.Status is Aanmeldingstatus.Toegelaten or Aanmeldingstatus.Overgedragen && (bestand || (naam == "bestand" && uit.IsGelukt));
                (aanmelding.OsobestandOp is not null).ShouldBe(bestand, naam);
                if (aanmelding.Status == Aanmeldingstatus.Overgedragen && voor != Aanmeldingstatus.Overgedragen)
                    (voor, naam, bestand).ShouldBe((Aanmeldingstatus.Toegelaten, "bevestigen", true));
                if (voor == Aanmeldingstatus.Overgedragen && aanmelding.Status != voor)
                    (naam, aanmelding.Status).ShouldBeOneOf(("terugnemen", Aanmeldingstatus.Toegelaten), ("afzien", Aanmeldingstatus.Vrijgevallen));
            }
        }
    }

    [Fact, Regel("B-27", "REL-9")]
    public void Twee_keer_bevestigen_of_terugnemen_is_een_keer()
    {
        var aanmelding = Toegelaten();
        aanmelding.NeemOsobestand(Nu);
        var voor = aanmelding.Gebeurtenissen.Count;

        aanmelding.DraagOver(definitiefAdvies: true, Nu).IsGelukt.ShouldBeTrue();
        aanmelding.DraagOver(definitiefAdvies: true, Nu).IsGelukt.ShouldBeTrue();
        aanmelding.NeemOverdrachtTerug(Nu).IsGelukt.ShouldBeTrue();
        aanmelding.NeemOverdrachtTerug(Nu).IsGelukt.ShouldBeTrue();

        aanmelding.Gebeurtenissen.Count.ShouldBe(voor + 2);
        aanmelding.WachtOpOverdracht.ShouldBeTrue();
    }

    private static Aanmelding Toegelaten()
    {
        var klas = BrugklasId.Nieuw();
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), School, Jaar, Procedure, Nu);
        aanmelding.StelLijstOp([new Voorkeurkeuze(klas, School)], Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();
        aanmelding.MaakLijstDefinitief(1, Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();
        aanmelding.VerwerkLoting(klas, School, Nu).IsGelukt.ShouldBeTrue();
        aanmelding.LaatToe(klas, null, Nu).IsGelukt.ShouldBeTrue();
        return aanmelding;
    }
}
