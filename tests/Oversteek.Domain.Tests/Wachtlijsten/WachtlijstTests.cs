using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Wachtlijsten;

/// <summary>Whatever happens in whatever order: no place twice, nobody overtaken, a place that comes free is offered (issue 13.5).</summary>
public sealed class WachtlijstTests
{
    private const int Reeksen = 10_000;

    [Fact, Regel("D-44", "D-67", "B-49", "B-47", "R2-02", "R2-03")]
    public void Tienduizend_reeksen_van_gebeurtenissen_houden_de_wachtlijst_wetmatig()
    {
        for (var zaad = 0; zaad < Reeksen; zaad++)
        {
            var spel = new Wachtlijstspel(zaad);
            for (var stap = 0; stap < 25; stap++)
            {
                spel.Doe();
                spel.Fout.ShouldBeNull($"zaad {zaad}, stap {stap}: {spel.Laatste}");
            }
        }
    }

    [Theory, Regel("D-44")]
    [InlineData(4, 15, 4, 22)]
    [InlineData(4, 16, 4, 23)]
    [InlineData(7, 1, 7, 8)]
    [InlineData(7, 2, 7, 7)]
    public void Het_aanbod_loopt_vijf_werkdagen_en_na_1_juli_drie(int maand, int dag, int totMaand, int totDag) =>
        new Procedureregels().UiterlijkeReactie(new DateOnly(2027, maand, dag)).ShouldBe(new DateOnly(2027, totMaand, totDag));

    [Fact, Regel("D-44")]
    public void Een_antwoord_na_de_termijn_telt_niet()
    {
        var op = new Handeling(null, Rol.VoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2027, 4, 15), new TimeOnly(10, 0)), Guid.NewGuid());
        var plaats = Wachtlijstplaats.VanLoting(Guid.NewGuid(), LeerlingId.Nieuw(), BrugklasId.Nieuw(), 1, 1);
        plaats.BiedAan(op.Namens, op.Vandaag.AddDays(7), op);

        plaats.NeemAan(op with { Op = op.Op.AddDays(8) }).Weigeringen[0].Code.ShouldBe("WAC-002");
        plaats.Status.ShouldBe(Wachtlijststatus.Aangeboden);
        plaats.Verloop(op with { Op = op.Op.AddDays(7) }).ShouldBeFalse();
        plaats.Verloop(op with { Op = op.Op.AddDays(8) }).ShouldBeTrue();
    }
}

/// <summary>Two classes of two schools after a draw: who was drawn out at one has a place at the other, and late pupils come in.</summary>
internal sealed class Wachtlijstspel
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private readonly Random kans;
    private readonly OrganisatieId[] scholen = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];
    private readonly BrugklasId[] klassen = [BrugklasId.Nieuw(), BrugklasId.Nieuw()];
    private readonly int[] capaciteit;
    private readonly int[] plaatsen;
    private readonly List<Aanmelding> aanmeldingen = [];
    private readonly List<Wachtlijstplaats> rijen = [];
    private Handeling nu;
    private int nummer = 100;

    public Wachtlijstspel(int zaad)
    {
        kans = new Random(zaad);
        nu = new Handeling(null, Rol.VoGebruiker, scholen[0], Nederland.Moment(new DateOnly(2027, 3, 26), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
        plaatsen = [kans.Next(1, 3), kans.Next(2, 5)];
        capaciteit = [.. plaatsen];
        for (var i = 0; i < 5; i++)
            Loot(i);
        nu = nu with { Op = nu.Op.AddDays(20) };
    }

    public string Laatste { get; private set; } = "";

    public string? Fout { get; private set; }

    public void Doe()
    {
        var voor = rijen.Where(r => r.Status == Wachtlijststatus.Wacht).ToHashSet();
        Stap();
        for (var k = 0; k < 2; k++)
            Boek(k).Bied(new Procedureregels().UiterlijkeReactie(nu.Vandaag), nu);
        Fout = Controleer(voor);
    }

    private void Loot(int i)
    {
        var aanmelding = Nieuw();
        if (i < plaatsen[0])
        {
            aanmelding.VerwerkLoting(klassen[0], scholen[0], nu);
        }
        else
        {
            var elders = i - plaatsen[0] < plaatsen[1];
            aanmelding.VerwerkLoting(elders ? klassen[1] : null, elders ? scholen[1] : null, nu);
            rijen.Add(Wachtlijstplaats.VanLoting(Guid.NewGuid(), aanmelding.LeerlingId, klassen[0], i, 1));
            if (!elders)
                rijen.Add(Wachtlijstplaats.VanLoting(Guid.NewGuid(), aanmelding.LeerlingId, klassen[1], i, 2));
        }
    }

    private Aanmelding Nieuw()
    {
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), scholen[0], Jaar, Procedure, nu);
        aanmelding.StelLijstOp([new(klassen[0], scholen[0]), new(klassen[1], scholen[1])], Procedure.Regels, nu);
        aanmelding.MaakLijstDefinitief(nummer++, Procedure.Regels, nu);
        aanmeldingen.Add(aanmelding);
        return aanmelding;
    }

    private Klassenboek Boek(int k) => new(
        klassen[k], scholen[k], capaciteit[k], aanmeldingen.FindAll(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status)), rijen.FindAll(r => r.BrugklasId == klassen[k]));

    private void Stap()
    {
        var keuze = kans.Next(9);
        Laatste = $"gebeurtenis {keuze}";
        var wie = aanmeldingen[kans.Next(aanmeldingen.Count)];
        switch (keuze)
        {
            case 0: LaatToe(wie, kans.Next(2)); break;
            case 1: Terug(wie, a => a.TrekTerug(nu)); break;
            case 2: Terug(wie, a => a.ZieAf(nu)); break;
            case 3: Antwoord(aannemen: true); break;
            case 4: Antwoord(aannemen: false); break;
            case 5: nu = nu with { Op = nu.Op.AddDays(kans.Next(1, 10)) }; rijen.ForEach(r => r.Verloop(nu)); break;
            case 6: Nieuw(); break;
            case 7: wie.BevestigDoorschuiving(nummer++, nu); break;
            default: WijsAf(wie); break;
        }
    }

    private void LaatToe(Aanmelding wie, int k)
    {
        if (wie.OrganisatieId != scholen[k] || wie.Status is not (Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.Actief) || Boek(k).Beletsel(wie) is not null)
            return;
        // Nobody who came later passes who still waits, unless she was passed on or has the place already.
        if (wie.Plaatsing != klassen[k] && wie.IsLaat && Boek(k).Wachtenden.Any())
            Fout = "ingehaald";
        if (wie.Status == Aanmeldingstatus.Actief)
            wie.MaakPlaatsbaar(nu);
        if (wie.LaatToe(klassen[k], null, nu).IsGelukt)
            capaciteit[k]--;
    }

    private void Terug(Aanmelding wie, Func<Aanmelding, Result> doe)
    {
        var had = wie.Status == Aanmeldingstatus.Toegelaten ? wie.Besluit?.Brugklas : null;
        if (doe(wie).IsGelukt && had is { } klas)
            capaciteit[Array.IndexOf(klassen, klas)]++;
    }

    private void Antwoord(bool aannemen)
    {
        if (rijen.Find(r => r.Status == Wachtlijststatus.Aangeboden) is not { } rij)
            return;
        var wie = aanmeldingen.Find(a => a.LeerlingId == rij.LeerlingId)!;
        if (!aannemen || !wie.Kan(Aanmeldingactie.PlaatsAannemen))
        {
            rij.Bedank(nu);
            return;
        }
        if (!rij.NeemAan(nu).IsGelukt)
            return;
        Terug(wie, a => a.NeemPlaatsAan(rij.BrugklasId, scholen[Array.IndexOf(klassen, rij.BrugklasId)], nu));
        rijen.FindAll(r => r.LeerlingId == rij.LeerlingId && r.Rang > rij.Rang).ForEach(r => r.Verval(nu));
    }

    private void WijsAf(Aanmelding wie)
    {
        var k = Array.IndexOf(scholen, wie.OrganisatieId);
        var reden = Procedure.Regels.Afwijsredenen.Single(r => r.Code == Afwijsgronden.GeenPlaats);
        var laat = wie.IsLaat;
        if (wie.WijsAf(reden, null, new Afwijsruimte(true, Boek(k).Beletsel(wie) is null, true), nu).IsGelukt && laat && !rijen.Exists(r => r.LeerlingId == wie.LeerlingId && r.BrugklasId == klassen[k]))
            rijen.Add(Wachtlijstplaats.Laat(wie.LeerlingId, klassen[k], wie.Aanmeldnummer ?? int.MaxValue, k + 1, nu));
    }

    private string? Controleer(HashSet<Wachtlijstplaats> wachtte)
    {
        for (var k = 0; k < 2; k++)
        {
            var boek = Boek(k);
            var toegelaten = aanmeldingen.Count(a => a.Status == Aanmeldingstatus.Toegelaten && a.Besluit?.Brugklas == klassen[k]);
            if (toegelaten + boek.Geplaatst + boek.Aangeboden > plaatsen[k])
                return $"klas {k}: {toegelaten} toegelaten, {boek.Geplaatst} geplaatst, {boek.Aangeboden} aangeboden op {plaatsen[k]} plaatsen";
            var voorgaand = aanmeldingen.Count(a => !a.IsLaat && a.Plaatsing is null && a.OrganisatieId == scholen[k] && a.Status is Aanmeldingstatus.Actief or Aanmeldingstatus.Doorgeschoven);
            if (boek.Vrij > voorgaand && boek.Wachtenden.Any())
                return $"klas {k}: {boek.Vrij} vrij en toch wacht er iemand";
            var eerste = boek.Wachtenden.FirstOrDefault();
            var nieuw = rijen.Where(r => r.BrugklasId == klassen[k] && r.Status == Wachtlijststatus.Aangeboden && wachtte.Contains(r));
            if (eerste is not null && nieuw.Any(n => (n.Uitgeloot ? 0 : 1, n.Plaats).CompareTo((eerste.Uitgeloot ? 0 : 1, eerste.Plaats)) > 0))
                return $"klas {k}: iemand is ingehaald op de wachtlijst";
        }
        return Fout ?? (aanmeldingen.GroupBy(a => a.LeerlingId).Any(g => g.Count() > 1) ? "twee aanmeldingen" : null);
    }
}
