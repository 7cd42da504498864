using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Helpdesk;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Domain.Zib;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Domain.Zorgaanmeldroutes;
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
    private static readonly Handeling Zomer = Nu with { Op = Nu.Op.AddDays(100) };
    private static readonly Zorgplichtklok NaTienWeken =
        Zorgplichtklok.Van(Nu.Vandaag, Procedure.Mijlpaal(Mijlpalen.Aanmeldperiode), Termijnstart.EindeAanmeldperiode);

    private static readonly OrganisatieId School = OrganisatieId.Nieuw();
    private static readonly OrganisatieId Andere = OrganisatieId.Nieuw();

    private static readonly Dictionary<string, Func<IReadOnlySet<string>>> Lopers = new(StringComparer.Ordinal)
    {
        ["Aanmelding"] = () => Loop<Aanmelding, Aanmeldingstatus, Aanmeldingactie>(
            Ingevoerd,
            a => a.MaakLijstDefinitief(1, Procedure.Regels, Nu), a => a.HaalLijstVanDefinitief(Nu), a => a.Verwijder(Nu), a => a.Verval(Nu), a => a.MaakPlaatsbaar(Nu),
            a => a.VerwerkLoting(null, null, Nu), a => a.VerwerkLoting(a.Voorkeuren.Select(v => v.BrugklasId).FirstOrDefault(), School, Nu),
            a => a.VerwerkLoting(BrugklasId.Nieuw(), Andere, Nu),
            a => a.BevestigDoorschuiving(2, Nu), a => a.LaatToe(BrugklasId.Nieuw(), null, Nu), a => a.TrekTerug(Nu), DraagOver, a => a.NeemOverdrachtTerug(Nu),
            a => a.StartOnderzoek(Nu), a => a.RondOnderzoekAf(null, null, Nu), a => a.PlaatsTijdelijk(BrugklasId.Nieuw(), NaTienWeken, Zomer),
            a => a.ZieAf(Nu), Herstel, a => a.NeemPlaatsAan(BrugklasId.Nieuw(), Andere, Nu),
            a => a.NeemLijstVanOuders([new(BrugklasId.Nieuw(), School), new(BrugklasId.Nieuw(), Andere)], Procedure.Regels, Nu),
            a => a.WijsAf(Procedure.Regels.Afwijsredenen.First(r => Afwijsgronden.SchuiftDoor(r.Code) && !r.NaLoting), "Toelichting", new Afwijsruimte(false, false, true), Nu),
            WijsAfEnHerstel,
            a => NeemTerug(a, _ => { }), a => NeemTerug(a, b => b.BevestigDoorschuiving(2, Nu)),
            a => NeemTerug(a, b => Onderzoek(b, afgerond: false)), a => NeemTerug(a, b => Onderzoek(b, afgerond: true))),
        ["Adviesformulier"] = () => Loop<Adviesformulier, Adviesformulierstatus, Adviesformulieractie>(
            () => new Adviesformulier(LeerlingId.Nieuw()),
            f => f.MaakDefinitief(Havo(), Nu), f => f.Reik(Procedure, Havo(), Nu), f => f.Vervang(Nu)),
        ["Brugklasbeheer"] = () => Loop<Brugklasbeheer, Brugklasbeheerstatus, Brugklasbeheeractie>(
            () => new Brugklasbeheer(School, Jaar),
            b => b.VoegToe(new Brugklasgegevens($"Havo v{b.Klassen.Count}", ["60"], false, 0, null), Nu), b => b.KiesVoorrang([], Procedure.Regels, Nu), b => b.Verstuur(Nu), b => b.Accepteer(Nu), b => b.ZetTerug(Nu)),
        ["Hulpvraag"] = () => Loop<Hulpvraag, Hulpvraagstatus, Hulpvraagactie>(
            () => Hulpvraag.Stel(Hulponderwerp.Okr, "Vraag", School, Eerste).Waarde,
            h => h.PakOp(Nu), h => h.Beantwoord("Antwoord", Nu), h => h.VraagVerder("Vraag", Nu), h => h.Sluit(Nu)),
        ["Loting"] = () => Loop<Loting, Lotingstatus, Lotingsactie>(
            () => Loting.Bereid(School, Jaar, 1, "geheim", Nu),
            l => Twee(l, Lotingsactie.Vastleggen, "plan", () => l.Leg(new Lotingsbelofte("stuk", "hash", "regels"), "plan", Tweede)),
            l => Twee(l, Lotingsactie.Bevriezen, null, () => l.Bevries(new Bevroreninvoer("invoer", "zouten", "stuk", 1, "a", "b", "c"), [], Tweede)),
            l => Twee(l, Lotingsactie.ToevalInvoeren, "bron", () => l.VoerToevalIn(["4"], "bron", Tweede)),
            l => Twee(l, Lotingsactie.Trekken, "", () => l.Trek(new Lotingsverslagen("a", "b", "c", "d"), "", [], Tweede)),
            l => Twee(l, Lotingsactie.Publiceren, null, () => l.Publiceer(Tweede)), l => Twee(l, Lotingsactie.Ontdooien, "Reden", () => l.Ontdooi(Tweede))),
        ["Okr"] = () => Loop<Okr, Okrstatus, Okractie>(
            () => new Okr(LeerlingId.Nieuw()),
            o => o.SlaOp("2", new Onderdeelinhoud(), Nu), o => o.MaakDefinitief([], Nu), o => o.ZetTerug(Nu), o => o.Heropen(false, Nu), o => o.MaakNietNodig(Nu), o => o.MaakWeerNodig(Nu)),
        ["Orientatieformulier"] = () => Loop<Orientatieformulier, Orientatieformulierstatus, Orientatieformulieractie>(
            () => new Orientatieformulier(LeerlingId.Nieuw()),
            f => f.MaakDefinitief(new Schooladvies { Voorlopig = "60" }, Nu), f => f.Herzie(new Schooladvies { Voorlopig = "70" }, Nu)),
        ["Ouderportaalcode"] = () => Loop<Ouderportaalcode, Ouderportaalcodestatus, Ouderportaalcodeactie>(
            () => new Ouderportaalcode(LeerlingId.Nieuw(), Guid.NewGuid(), 1),
            c => c.GeefUit(new Ouderuitnodiging(Uitnodigingswijze.Brief, "nl", null, [1]), Nu), c => c.Pauzeer(Nu), c => c.TrekIn(Nu),
            c => c.Gebruik(new Ouderinschrijving(HouderId.Nieuw(), false, Zomer.Op), Nu)),
        ["Zienswijze"] = () => Loop<Zienswijze, Zienswijzestatus, Zienswijzeactie>(
            () => new Zienswijze(LeerlingId.Nieuw(), Guid.NewGuid(), 1, 1),
            z => z.NodigUit(Nu), z => z.Herinner(Nu), z => z.Leg(BijlageId.Nieuw(), Zienswijzeschrijver.School, Nu), z => z.MaakDefinitief(BijlageId.Nieuw(), Nu),
            z => z.ZieAf(Nu), z => z.MeldNietTijdig(Nu.Vandaag, Nu)),
        ["ZibAanmelding"] = () => Loop<ZibAanmelding, ZibAanmeldingstatus, ZibAanmeldingactie>(
            () => Metdelen(new ZibAanmelding(LeerlingId.Nieuw(), School, Jaar)),
            z => z.SlaOp(new Zibinhoud(), Nu), z => z.DienIn([], Andere, new AccountId(Guid.NewGuid()), new Testkind("", default, null, "", null, ""), Nu.Vandaag, Nu),
            z => z.NeemInBehandeling(Nu), z => z.Plan(new Afspraak(Nu.Vandaag, default, "Lokaal"), Nu), z => z.VraagAanvulling("Wat?", Nu), z => z.VulAan([], Nu),
            z => z.MeldUitslag(Nu), z => z.NeemUitslagOver([1], Nu), z => z.TrekIn("Reden", Nu), z => z.WijsAf(Nu)),
        ["IskTestaanmelding"] = () => Loop<IskTestaanmelding, IskTestaanmeldingstatus, IskTestaanmeldingactie>(
            () => new IskTestaanmelding(LeerlingId.Nieuw(), School, Jaar),
            i => i.SlaOp(new Iskinhoud(), Nu), i => i.DienIn([], Andere, new Testkind("", default, null, "", null, ""), Nu.Vandaag, Nu),
            i => i.NodigUit(new Afspraak(Nu.Vandaag, default, "Lokaal"), Nu), i => i.NeemTestAf(Nu), i => i.MeldNietVerschenen(Nu),
            i => i.LegUitslagVast("ISK", BijlageId.Nieuw(), Nu), i => i.MeldAan(Andere, Nu), i => i.Plaats(Nu),
            i => i.HerstelPlaatsing(Nu), i => i.LaatAanmeldingVervallen(Nu), i => i.ZieAf("Reden", Nu)),
        ["Aanvraag"] = () => Loop<Aanvraag, Aanvraagstatus, Aanvraagactie>(
            () => new Aanvraag(LeerlingId.Nieuw(), School, Andere, Jaar, Aanvraagsoort.TlvPro),
            a => a.SlaOp(new Aanvraaginhoud(), Nu), a => a.DienIn([], Andere, new Testkind("", default, null, "", null, ""), Nu.Vandaag, Nu),
            a => a.VraagAanvulling("Wat?", Nu), a => a.VulAan([], Nu), a => a.VerklaarCompleet(Nu), Adviseer,
            a => a.Besluit(Toegekend, BijlageId.Nieuw(), Nu), a => a.Besluit(new(false, null, null, null, null, null, "Nee."), BijlageId.Nieuw(), Nu),
            a => a.MaakBezwaar("Ouders", Nu.Vandaag, "Onjuist.", Nu), a => a.TrekIn("Reden", Nu),
            a => a.LegBesluitVast(new(Toegekend, Nu.Vandaag, true), BijlageId.Nieuw(), Nu),
            a => a.LegBesluitVast(new(Toegekend with { Toegekend = false }, Nu.Vandaag, true), BijlageId.Nieuw(), Nu)),
        ["Zorgaanmeldroute"] = () => Loop<Zorgaanmeldroute, Zorgaanmeldroutestatus, Zorgaanmeldrouteactie>(
            () => new Zorgaanmeldroute(LeerlingId.Nieuw(), School, Jaar),
            z => z.SlaOp("Vraag", "Karin", new Dossierkeuze([], []), Nu),
            z => z.DienIn([], new Zorgontvanger(Andere, "Swv"), new Testkind("", default, null, "", null, ""), [], Nu), z => z.SluitAf("Advies", Nu),
            z => z.TrekIn("Reden", Nu)),
        ["Keuzelijst"] = () => Loop<Keuzelijst, Keuzelijststatus, Keuzelijstactie>(
            () => new Keuzelijst(LeerlingId.Nieuw(), new Keuzeblad([new(BrugklasId.Nieuw(), School)], new(1), Nu.Op) { Voorrangsregel = "BROER_ZUS" }),
            k => k.SlaOp([new(BrugklasId.Nieuw(), School)], new(1), Procedure.Regels, Nu), k => k.Verstuur("27-1", new(1), 2, Procedure.Regels, Nu),
            k => k.BeoordeelClaim(Claimstatus.Bevestigd, null, Nu), k => k.Bevestig(Nu), k => k.NeemOver([], Nu), k => k.TrekIn(new(1), Nu)),
        ["Ouderbezwaar"] = () => Loop<Ouderbezwaar, Ouderbezwaarstatus, Ouderbezwaaractie>(
            () => new Ouderbezwaar(LeerlingId.Nieuw(), Guid.NewGuid(), new(2), null, Nu), b => b.TrekIn(new(2), Nu), b => b.HandelAf("Samen besproken.", Nu)),
        ["Wachtlijstplaats"] = () => Loop<Wachtlijstplaats, Wachtlijststatus, Wachtlijstactie>(
            () => Wachtlijstplaats.Laat(LeerlingId.Nieuw(), BrugklasId.Nieuw(), 1, 1, Nu),
            w => w.BiedAan(School, Nu.Vandaag, Nu), w => w.NeemAan(Nu), w => w.Bedank(Nu), w => w.Verloop(Later), w => w.Verval(Nu)),
        ["Hardheid"] = () => Loop<Hardheid, Hardheidstatus, Hardheidsactie>(
            () => Hardheid.Vraag(LeerlingId.Nieuw(), BrugklasId.Nieuw(), Andere, Jaar, Nu).Waarde,
            h => h.StaToe(Eerste), h => h.StaToe(Tweede), h => h.StaNietToe(Eerste)),
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

    private static Besluitvoorstel Toegekend => new(true, null, Nu.Vandaag, new DateOnly(2029, 7, 31), "2810", "1", "Ja.");

    private static void Adviseer(Aanvraag aanvraag)
    {
        aanvraag.Adviseer(new("Els", Deskundigheid.Psycholoog, Nu.Vandaag, true, "Ja."), Nu);
        aanvraag.Adviseer(new("Jan", Deskundigheid.Arts, Nu.Vandaag, true, "Ja."), Nu);
    }

    private static ZibAanmelding Metdelen(ZibAanmelding aanmelding)
    {
        aanmelding.LegToestemmingVast(new Zibtoestemming(1, Toestemmingsoort.DelenMetPo, Nu.Vandaag, Zibtoestemming.Tekstversie, Toestemmingswijze.OpPapier), Nu);
        return aanmelding;
    }

    private static Okr Havo()
    {
        var okr = new Okr(LeerlingId.Nieuw());
        okr.StelAdviesVast(new Schooladvies { Definitief = "60" }, Nu);
        return okr;
    }

    private static void DraagOver(Aanmelding aanmelding)
    {
        aanmelding.NeemOsobestand(Nu);
        aanmelding.DraagOver(definitiefAdvies: true, Nu);
    }

    private static void Herstel(Aanmelding aanmelding)
    {
        aanmelding.HerstelBesluit(Eerste);
        aanmelding.HerstelBesluit(Tweede);
    }

    /// <summary>In one go: where a rejection comes from is where it goes back to.</summary>
    private static void WijsAfEnHerstel(Aanmelding aanmelding)
    {
        var reden = Procedure.Regels.Afwijsredenen.First(r => r.Code == Afwijsgronden.GeenPlaats);
        if (aanmelding.WijsAf(reden, "Toelichting", new Afwijsruimte(false, false, true) { BuitenLoting = true }, Nu).IsGelukt)
            Herstel(aanmelding);
    }

    /// <summary>In one go: rejected by a school that is not the last of the list, and taken back after what the next one did.</summary>
    private static void NeemTerug(Aanmelding aanmelding, Action<Aanmelding> intussen)
    {
        var reden = Procedure.Regels.Afwijsredenen.First(r => Afwijsgronden.SchuiftDoor(r.Code) && !r.NaLoting);
        if (!aanmelding.WijsAf(reden, "Toelichting", new Afwijsruimte(false, false, true), Nu).IsGelukt || aanmelding.Doorgeschoven is not { } stand)
            return;
        intussen(aanmelding);
        aanmelding.NeemDoorschuivingTerug(stand, "Reden", Nu with { Namens = School });
    }

    /// <summary>Done after the result, so that the pupil can be decided on.</summary>
    private static void Onderzoek(Aanmelding aanmelding, bool afgerond)
    {
        aanmelding.BevestigDoorschuiving(2, Nu);
        aanmelding.StartOnderzoek(Nu);
        if (afgerond)
            aanmelding.RondOnderzoekAf(null, null, Nu);
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
