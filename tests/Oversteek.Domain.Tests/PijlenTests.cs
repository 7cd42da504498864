using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests;

/// <summary>The diagrams of docs/toestanden draw what can be walked: every arrow is taken through the methods that use cases call (B-67).</summary>
public sealed class PijlenTests
{
    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private static readonly Procedure Procedure = new(OrganisatieId.Nieuw(), Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
    private static readonly Handeling Nu = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2027, 3, 25), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");
    private static readonly Handeling Eerste = Nu with { Wie = new AccountId(Guid.NewGuid()) };
    private static readonly Handeling Tweede = Nu with { Wie = new AccountId(Guid.NewGuid()) };
    private static readonly Handeling Later = Nu with { Op = Nu.Op.AddDays(1) };
    private static readonly OrganisatieId School = OrganisatieId.Nieuw();
    private static readonly OrganisatieId Andere = OrganisatieId.Nieuw();

    private static readonly Dictionary<string, Func<IReadOnlySet<string>>> Lopers = new(StringComparer.Ordinal)
    {
        ["Aanmelding"] = () => Loop<Aanmelding, Aanmeldingstatus, Aanmeldingactie>(
            Ingevoerd,
            a => a.MaakLijstDefinitief(1, Procedure.Regels, Nu), a => a.HaalLijstVanDefinitief(Nu), a => a.Verwijder(Nu), a => a.Verval(Nu), a => a.MaakPlaatsbaar(Nu),
            a => a.VerwerkLoting(null, null, Nu), a => a.VerwerkLoting(BrugklasId.Nieuw(), School, Nu), a => a.VerwerkLoting(BrugklasId.Nieuw(), Andere, Nu),
            a => a.BevestigDoorschuiving(2, Nu), a => a.LaatToe(BrugklasId.Nieuw(), null, Nu), a => a.TrekTerug(Nu), a => a.DraagOver(true, Nu),
            a => a.ZieAf(Nu), Herstel, a => a.NeemPlaatsAan(BrugklasId.Nieuw(), Andere, Nu),
            a => a.WijsAf(Procedure.Regels.Afwijsredenen.First(r => Afwijsgronden.SchuiftDoor(r.Code) && !r.NaLoting), "Toelichting", new Afwijsruimte(false, false, true), Nu)),
        ["Adviesformulier"] = () => Loop<Adviesformulier, Adviesformulierstatus, Adviesformulieractie>(
            () => new Adviesformulier(LeerlingId.Nieuw()),
            f => f.MaakDefinitief(Havo(), Nu), f => f.Reik(Procedure, Havo(), Nu), f => f.Vervang(Nu)),
        ["Brugklasbeheer"] = () => Loop<Brugklasbeheer, Brugklasbeheerstatus, Brugklasbeheeractie>(
            () => new Brugklasbeheer(School, Jaar),
            b => b.VoegToe(new Brugklasgegevens($"Havo v{b.Klassen.Count}", ["60"], false, 0, null), Nu), b => b.Verstuur(Nu), b => b.Accepteer(Nu), b => b.ZetTerug(Nu)),
        ["Loting"] = () => Loop<Loting, Lotingstatus, Lotingsactie>(
            () => Loting.Leg(School, Jaar, "geheim", "vast", Nu),
            l => Twee(l, Lotingsactie.Bevriezen, null, () => l.Bevries("invoer", 1, [], Tweede)), l => Twee(l, Lotingsactie.Trekken, "bron", () => l.Trek("bron", "verslag", [], Tweede)),
            l => Twee(l, Lotingsactie.Publiceren, null, () => l.Publiceer(Tweede)), l => Twee(l, Lotingsactie.Ontdooien, "Reden", () => l.Ontdooi(Tweede))),
        ["Okr"] = () => Loop<Okr, Okrstatus, Okractie>(
            () => new Okr(LeerlingId.Nieuw()),
            o => o.SlaOp("2", new Onderdeelinhoud(), Nu), o => o.MaakDefinitief([], Nu), o => o.ZetTerug(Nu), o => o.Heropen(false, Nu), o => o.MaakNietNodig(Nu), o => o.MaakWeerNodig(Nu)),
        ["Orientatieformulier"] = () => Loop<Orientatieformulier, Orientatieformulierstatus, Orientatieformulieractie>(
            () => new Orientatieformulier(LeerlingId.Nieuw()),
            f => f.MaakDefinitief(new Schooladvies { Voorlopig = "60" }, Nu), f => f.Herzie(new Schooladvies { Voorlopig = "70" }, Nu)),
        ["Zienswijze"] = () => Loop<Zienswijze, Zienswijzestatus, Zienswijzeactie>(
            () => new Zienswijze(LeerlingId.Nieuw(), Guid.NewGuid(), 1, 1),
            z => z.NodigUit(Nu), z => z.Herinner(Nu), z => z.Leg(BijlageId.Nieuw(), Zienswijzeschrijver.School, Nu), z => z.MaakDefinitief(BijlageId.Nieuw(), Nu),
            z => z.ZieAf(Nu), z => z.MeldNietTijdig(Nu.Vandaag, Nu)),
        ["Wachtlijstplaats"] = () => Loop<Wachtlijstplaats, Wachtlijststatus, Wachtlijstactie>(
            () => Wachtlijstplaats.Laat(LeerlingId.Nieuw(), BrugklasId.Nieuw(), 1, 1, Nu),
            w => w.BiedAan(School, Nu.Vandaag, Nu), w => w.NeemAan(Nu), w => w.Bedank(Nu), w => w.Verloop(Later), w => w.Verval(Nu)),
        ["UniekeCode"] = () => Loop<UniekeCode, UniekeCodestatus, UniekeCodeactie>(
            () => new UniekeCode(LeerlingId.Nieuw(), "code", [1], Nu), c => c.Gebruik(), c => c.GeefVrij(), c => c.TrekIn(Nu)),
    };

    public static TheoryData<string> Namen => ToestandenTests.Namen;

    [Theory, Regel("B-67")]
    [MemberData(nameof(Namen))]
    public void Elke_pijl_van_het_diagram_is_te_lopen(string naam)
    {
        var getekend = ToestandenTests.Tabellen().Single(t => t.Naam == naam).Regels().Select(r => $"{r.Van} {r.Actie}");

        Lopers[naam]().ShouldBe(getekend, ignoreOrder: true);
    }

    private static void Twee(Loting loting, Lotingsactie actie, string? inhoud, Func<Result> doe)
    {
        loting.StelVoor(actie, inhoud, Eerste);
        doe();
    }

    private static Okr Havo()
    {
        var okr = new Okr(LeerlingId.Nieuw());
        okr.StelAdviesVast(new Schooladvies { Definitief = "60" }, Nu);
        return okr;
    }

    private static void Herstel(Aanmelding aanmelding)
    {
        aanmelding.HerstelBesluit(Eerste);
        aanmelding.HerstelBesluit(Tweede);
    }

    private static Aanmelding Ingevoerd()
    {
        var aanmelding = Aanmelding.Voer(LeerlingId.Nieuw(), School, Jaar, Procedure, Nu);
        Voorkeurkeuze[] lijst = [.. new[] { School, School, Andere, Andere, Andere }.Select(s => new Voorkeurkeuze(BrugklasId.Nieuw(), s, null))];
        aanmelding.StelLijstOp(lijst, Procedure.Regels, Nu).IsGelukt.ShouldBeTrue();
        return aanmelding;
    }

    /// <summary>All ways of some steps from a new one; a way goes on as long as its last step took an arrow that was not taken before.</summary>
    private static HashSet<string> Loop<T, TStatus, TActie>(Func<T> nieuw, params Action<T>[] stappen)
        where T : Toestandaggregaat<TStatus, TActie>
        where TStatus : struct, Enum
        where TActie : struct, Enum
    {
        HashSet<string> gelopen = new(StringComparer.Ordinal);
        var wegen = new Queue<Action<T>[]>(stappen.Select(s => new[] { s }));
        while (wegen.TryDequeue(out var weg))
        {
            var een = nieuw();
            Array.ForEach(weg[..^1], stap => stap(een));
            weg[^1](een);
            var bekend = gelopen.Count;
            gelopen.UnionWith(een.Gelopen.Select(g => $"{g.Van} {g.Actie}"));
            if (gelopen.Count > bekend)
                Array.ForEach(stappen, stap => wegen.Enqueue([.. weg, stap]));
        }
        return gelopen;
    }
}
