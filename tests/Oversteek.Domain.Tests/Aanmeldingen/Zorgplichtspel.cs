using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Tests.Aanmeldingen;

/// <summary>One pupil whose school does research, two schools that may read along, and a second book of what is open that is made of the events only.</summary>
internal sealed class Zorgplichtspel
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly Afwijsruimte Ruimte = new(true, true, true);

    private static readonly (string Naam, Func<Zorgplichtspel, Result> Doe)[] Stappen =
    [
        ("begin", s => s.Aanmelding.StartOnderzoek(s.Nu)),
        ("klaar", s => s.Aanmelding.RondOnderzoekAf(s.kans.Next(2) == 0 ? null : "De Brug", s.kans.Next(2) == 0 ? null : s.Nu.Vandaag, s.Nu)),
        ("verleng", s => s.Aanmelding.VerlengTermijn(s.Over(60), s.Nu.Vandaag, "Gesprek", Klok(s.Aanmelding), s.Nu)),
        ("schort op", s => s.Aanmelding.SchortTermijnOp(s.Over(20), s.Nu.Vandaag, "Het verslag", Klok(s.Aanmelding), s.Nu)),
        ("hervat", s => s.Aanmelding.HervatTermijn(s.Nu)),
        ("vraag", s => s.Aanmelding.VraagInzage(s.Een(), s.Nu)),
        ("open", s => s.Aanmelding.OpenDossier(s.Een(), new Ouderstoestemming("E. Jansen", Toestemmingwijze.Email, s.Nu.Vandaag), s.Nu)),
        ("sluit", s => s.Aanmelding.SluitDossier(s.Een(), Sluitreden.ToestemmingIngetrokken, s.Nu)),
        ("okr terug", s => { s.Aanmelding.SluitDossiers(Sluitreden.OkrTerug, s.Nu); return Result.Gelukt; }),
        ("van definitief", s => s.Aanmelding.HaalLijstVanDefinitief(s.Nu)),
        ("definitief", s => s.Aanmelding.MaakLijstDefinitief(1, Procedure.Regels, s.Nu)),
        ("loting", s => s.Aanmelding.VerwerkLoting(s.klassen[0], s.Scholen[0], s.Nu)),
        ("uitgeloot", s => s.Aanmelding.VerwerkLoting(null, null, s.Nu)),
        ("tijdelijk", s => s.Aanmelding.PlaatsTijdelijk(s.klassen[0], Klok(s.Aanmelding), s.Nu)),
        ("laat toe", s => s.Aanmelding.LaatToe(s.klassen[0], null, s.Nu)),
        ("herstel", s => s.Herstel()),
        ("wijs af", s => s.Aanmelding.WijsAf(Reden, "Te zwaar", Ruimte, s.Nu)),
        ("trek terug", s => s.Aanmelding.TrekTerug(s.Nu)),
        ("bevestig", s => s.Aanmelding.BevestigDoorschuiving(2, s.Nu)),
    ];

    private readonly Random kans;
    private readonly HashSet<string> gelukt;
    private readonly BrugklasId[] klassen = [BrugklasId.Nieuw(), BrugklasId.Nieuw()];
    private readonly Dictionary<OrganisatieId, DateTimeOffset> boek = [];
    private int verwerkt;

    public Zorgplichtspel(int zaad, HashSet<string> gelukt)
    {
        (kans, this.gelukt) = (new Random(zaad), gelukt);
        Nu = new Handeling(new AccountId(Guid.NewGuid()), Rol.VoGebruiker, Scholen[0],
            Nederland.Moment(new DateOnly(2027, 3, 25), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
        Aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), Scholen[0], Jaar, Procedure, Nu);
        Aanmelding.StelLijstOp([new Voorkeurkeuze(klassen[0], Scholen[0]), new Voorkeurkeuze(klassen[1], Scholen[1])], Procedure.Regels, Nu);
        Aanmelding.MaakLijstDefinitief(1, Procedure.Regels, Nu);
    }

    public static IEnumerable<string> Namen => Stappen.Select(s => s.Naam);

    public OrganisatieId[] Scholen { get; } = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];

    public Aanmelding Aanmelding { get; }

    public Handeling Nu { get; private set; }

    public string Verloop { get; private set; } = "";

    private static Afwijsreden Reden => Procedure.Regels.Afwijsredenen.Single(r => r.Code == Afwijsgronden.Ondersteuning);

    private string? Zonder { get; set; }

    public static Zorgplichtklok Klok(Aanmelding aanmelding) => Zorgplichtklok.Van(
        aanmelding.Aanmelddatum, Procedure.Mijlpaal(Mijlpalen.Aanmeldperiode), Termijnstart.EindeAanmeldperiode, aanmelding.Onderzoek);

    public void Doe()
    {
        if (kans.Next(3) == 0)
            Nu = Nu with { Op = Nu.Op.AddDays(kans.Next(1, 25)).AddHours(kans.Next(24)) };
        // Research is what the game is about, so it begins often.
        var (naam, doe) = kans.Next(4) == 0 ? Stappen[kans.Next(8)] : Stappen[kans.Next(Stappen.Length)];
        var voor = (Aanmelding.Status, Aanmelding.Onderzoek, Aanmelding.OrganisatieId, Aanmelding.Plaatsing, Aanmelding.Besluit);
        var uit = doe(this);
        var na = (Aanmelding.Status, Aanmelding.Onderzoek, Aanmelding.OrganisatieId, Aanmelding.Plaatsing, Aanmelding.Besluit);
        Zonder = !uit.IsGelukt && voor != na ? $"{naam} is geweigerd en veranderde toch iets" : null;
        Verloop += $"{naam}{(uit.IsGelukt ? "" : " geweigerd")}; ";
        if (uit.IsGelukt)
            gelukt.Add(naam);
    }

    public string? Fout()
    {
        Boek();
        var open = (Aanmelding.Onderzoek?.Open(Nu.Op) ?? []).ToDictionary(i => i.School, i => i.Tot!.Value);
        var inBoek = boek.Where(b => b.Value > Nu.Op).ToDictionary();
        if (Zonder is not null)
            return Zonder;
        if (open.Count != inBoek.Count || open.Any(o => !inBoek.TryGetValue(o.Key, out var tot) || tot != o.Value))
            return "wat open is volgens de gebeurtenissen is niet wat open is volgens het traject";
        if (open.Count > 0 && Aanmelding.Status is not (Aanmeldingstatus.Actief or Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.Plaatsbaar
            or Aanmeldingstatus.TijdelijkGeplaatst))
            return $"open in de toestand {Aanmelding.Status}";
        if (Aanmelding.Onderzoek?.Open(Nu.Op).Any(i => i.Toestemming is null) == true)
            return "open zonder toestemming";
        if (open.ContainsKey(Aanmelding.OrganisatieId))
            return "open voor de eigen school";
        return Toestand();
    }

    private string? Toestand()
    {
        var onderzoek = Aanmelding.Onderzoek;
        if (Aanmelding.Status == Aanmeldingstatus.InOnderzoek && onderzoek is null or { AfgerondOp: not null })
            return Aanmelding.Status == Aanmeldingstatus.InOnderzoek ? "in onderzoek zonder onderzoek" : null;
        if (Aanmelding.Status == Aanmeldingstatus.TijdelijkGeplaatst && (onderzoek?.TijdelijkVanaf is null || Aanmelding.Plaatsing is null))
            return "tijdelijk geplaatst zonder plaats";
        return onderzoek?.TijdelijkVanaf > Nu.Vandaag ? "tijdelijk geplaatst voor de dag" : null;
    }

    // Who reads along, by what was told to the rest of the platform.
    private void Boek()
    {
        foreach (var gebeurtenis in Aanmelding.Gebeurtenissen.Skip(verwerkt))
        {
            if (gebeurtenis is DossierGeopend geopend)
                boek[geopend.Andere] = geopend.Tot;
            if (gebeurtenis is DossierGesloten gesloten)
                boek.Remove(gesloten.Andere);
        }
        verwerkt = Aanmelding.Gebeurtenissen.Count;
    }

    private Result Herstel()
    {
        Aanmelding.HerstelBesluit(Nu with { Wie = new AccountId(Guid.NewGuid()) });
        return Aanmelding.HerstelBesluit(Nu);
    }

    private OrganisatieId Een() => Scholen[kans.Next(3)];

    private DateOnly Over(int dagen) => Nu.Vandaag.AddDays(kans.Next(1, dagen));
}
