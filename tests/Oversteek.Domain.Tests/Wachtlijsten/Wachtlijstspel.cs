using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Domain.Tests.Wachtlijsten;

/// <summary>
/// Two schools with two classes each, from before the draw: families let go, schools reject and do research, the region draws at some moment and gives
/// a class more places, late pupils come in.
/// </summary>
internal sealed partial class Wachtlijstspel
{
    private const int Klassen = 4;
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());

    private static readonly (string Naam, Func<Wachtlijstspel, Aanmelding, bool> Doe)[] Stappen =
    [
        ("toelaten", (s, a) => s.LaatToe(a)), ("toelaten ", (s, a) => s.LaatToe(a)), ("terugtrekken", (s, a) => s.Terug(a, x => x.TrekTerug(s.nu))),
        ("afzien", (s, a) => s.Terug(a, x => x.ZieAf(s.nu))), ("aannemen", (s, _) => s.Antwoord(aannemen: true)), ("bedanken", (s, _) => s.Antwoord(aannemen: false)),
        ("dagen", (s, _) => s.Verstrijk()), ("nieuw", (s, _) => s.Nieuw(s.kans.Next(2)) is not null), ("bevestigen", (s, a) => s.Bevestig(a)),
        ("geen plaats", (s, a) => s.WijsAf(a, Afwijsgronden.GeenPlaats)), ("grondslag", (s, a) => s.WijsAf(a, "GRONDSLAG")),
        ("ondersteuning", (s, a) => s.WijsAf(a, Afwijsgronden.Ondersteuning)), ("onderzoek", (s, a) => a.StartOnderzoek(s.nu).IsGelukt),
        ("onderzoek af", (s, a) => s.RondAf(a)), ("tijdelijk", (s, a) => s.PlaatsTijdelijk(a)), ("herstellen", (s, a) => s.Herstel(a)),
        ("overdragen", (s, a) => s.DraagOver(a)), ("regio geeft plaats", (s, _) => s.GeefPlaats()), ("loting", (s, _) => s.Loot()),
    ];

    private readonly Random kans;
    private readonly HashSet<string> gelukt;
    private readonly OrganisatieId[] scholen = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];
    private readonly BrugklasId[] klassen = [.. Enumerable.Range(0, Klassen).Select(_ => BrugklasId.Nieuw())];
    private readonly int[] capaciteit;
    private readonly int[] plaatsen;
    private readonly List<Aanmelding> aanmeldingen = [];
    private readonly List<Wachtlijstplaats> rijen = [];
    private bool geloot;
    private Handeling nu;
    private int nummer = 100;

    public Wachtlijstspel(int zaad, HashSet<string> gelukt)
    {
        (kans, this.gelukt) = (new Random(zaad), gelukt);
        nu = new Handeling(null, Rol.VoGebruiker, scholen[0], Nederland.Moment(new DateOnly(2027, 3, 26), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
        plaatsen = [.. klassen.Select(_ => kans.Next(1, 3))];
        capaciteit = [.. plaatsen];
        for (var i = 0; i < 6; i++)
            Nieuw(kans.Next(2));
    }

    public static IEnumerable<string> Namen => Stappen.Select(s => s.Naam.Trim()).Distinct();

    public string Verloop { get; private set; } = "";

    public string? Fout { get; private set; }

    private OrganisatieId School(int k) => scholen[k / 2];

    public void Doe()
    {
        var voor = rijen.Where(r => r.Status == Wachtlijststatus.Wacht).ToHashSet();
        var wie = aanmeldingen[kans.Next(aanmeldingen.Count)];
        var (naam, doe) = !geloot && kans.Next(10) == 0 ? Stappen[^1] : Stappen[kans.Next(Stappen.Length - 1)];
        var (lijst, school) = (wie.Voorkeuren.Select(v => v.BrugklasId).ToList(), wie.OrganisatieId);
        var ging = doe(this, wie);
        Verloop += $"{naam.Trim()}{(ging ? "" : " niet")}; ";
        if (ging)
            gelukt.Add(naam.Trim());
        for (var k = 0; geloot && k < Klassen; k++)
            Boek(k).Bied(new Procedureregels().UiterlijkeReactie(nu.Vandaag), nu);
        Fout ??= Verloren(wie, lijst, school) ?? Controleer(voor);
    }

    private Aanmelding? Nieuw(int school)
    {
        if (aanmeldingen.Count > 12)
            return null;
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), scholen[school], Jaar, Procedure, nu);
        var rest = Enumerable.Range(0, Klassen).OrderBy(_ => kans.Next()).Take(kans.Next(1, Klassen + 1)).OrderByDescending(k => School(k) == scholen[school]).ToList();
        if (School(rest[0]) != scholen[school])
            rest.Insert(0, school * 2);
        aanmelding.StelLijstOp([.. rest.Distinct().Select(k => new Voorkeurkeuze(klassen[k], School(k)))], Procedure.Regels, nu);
        aanmelding.MaakLijstDefinitief(nummer++, Procedure.Regels, nu);
        aanmeldingen.Add(aanmelding);
        return aanmelding;
    }

    /// <summary>Each in turn the first class with a place; who is refused waits there.</summary>
    private bool Loot()
    {
        if (geloot)
            return false;
        geloot = true;
        nu = nu with { Op = Nederland.Moment(new DateOnly(2027, 4, 9), new TimeOnly(12, 0)) };
        var vrij = plaatsen.ToArray();
        var plek = 0;
        foreach (var wie in aanmeldingen.Where(a => a.DoetMeeAanLoting && a.Kan(Aanmeldingactie.Inloten)).OrderBy(_ => kans.Next()).ToList())
        {
            plek++;
            var gekregen = wie.Voorkeuren.OrderBy(v => v.Rang).FirstOrDefault(v => vrij[Array.IndexOf(klassen, v.BrugklasId)] > 0);
            foreach (var v in wie.Voorkeuren.Where(v => gekregen is null || v.Rang < gekregen.Rang))
                rijen.Add(Wachtlijstplaats.VanLoting(Guid.NewGuid(), wie.LeerlingId, v.BrugklasId, plek, v.Rang));
            if (gekregen is not null)
                vrij[Array.IndexOf(klassen, gekregen.BrugklasId)]--;
            wie.VerwerkLoting(gekregen?.BrugklasId, gekregen?.SchoolId, nu);
        }
        return true;
    }

    private Klassenboek Boek(int k) => new(
        klassen[k], School(k), capaciteit[k], aanmeldingen.FindAll(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status)), rijen.FindAll(r => r.BrugklasId == klassen[k]))
    {
        Verhinderd = aanmeldingen.Where(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status) && !a.Kan(Aanmeldingactie.PlaatsAannemen)).Select(a => a.LeerlingId).ToHashSet(),
    };

    private bool LaatToe(Aanmelding wie)
    {
        var k = wie.Plaatsing is { } plaats && kans.Next(3) > 0 ? Array.IndexOf(klassen, plaats) : kans.Next(Klassen);
        var open = wie.Status is Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.TijdelijkGeplaatst || (geloot && wie.Status is Aanmeldingstatus.Actief or Aanmeldingstatus.InOnderzoek);
        if (!geloot || !open || wie.OrganisatieId != School(k) || Boek(k).Beletsel(wie) is not null)
            return false;
        Fout ??= Ingehaald(wie, k);
        if (!wie.Kan(Aanmeldingactie.Toelaten))
            wie.MaakPlaatsbaar(nu);
        if (!wie.LaatToe(klassen[k], null, nu).IsGelukt)
            return false;
        capaciteit[k]--;
        return true;
    }

    private bool Terug(Aanmelding wie, Func<Aanmelding, Result> doe)
    {
        var had = Aanmeldingstaten.Geplaatst.Contains(wie.Status) ? wie.Besluit?.Brugklas : null;
        if (!doe(wie).IsGelukt)
            return false;
        if (had is { } klas)
            capaciteit[Array.IndexOf(klassen, klas)]++;
        return true;
    }

    private bool Antwoord(bool aannemen)
    {
        if (rijen.Find(r => r.Status == Wachtlijststatus.Aangeboden) is not { } rij)
            return false;
        var wie = aanmeldingen.Find(a => a.LeerlingId == rij.LeerlingId)!;
        if (!aannemen)
            return rij.Bedank(nu).IsGelukt;
        if (!wie.Kan(Aanmeldingactie.PlaatsAannemen) || !rij.NeemAan(nu).IsGelukt)
            return false;
        Terug(wie, a => a.NeemPlaatsAan(rij.BrugklasId, School(Array.IndexOf(klassen, rij.BrugklasId)), nu));
        rijen.FindAll(r => r.LeerlingId == rij.LeerlingId && r.Rang > rij.Rang).ForEach(r => r.Verval(nu));
        return true;
    }

    private bool Verstrijk()
    {
        nu = nu with { Op = nu.Op.AddDays(geloot ? kans.Next(1, 30) : 1) };
        rijen.ForEach(r => r.Verloop(nu));
        return true;
    }
}
