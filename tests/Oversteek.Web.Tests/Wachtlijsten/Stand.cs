using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Wachtlijsten;

/// <summary>What stands in the database about one pair of schools, and whether that is lawful; computed here anew, not with the rules that are tested.</summary>
internal sealed class Stand
{
    private Reeks reeks = null!;
    private Dictionary<(LeerlingId, string), int> regels = [];

    public List<Aanmelding> Aanmeldingen { get; private init; } = [];

    public List<Wachtlijstplaats> Wachtlijst { get; private init; } = [];

    public int[] Actueel { get; private init; } = [];

    public static Task<Stand> LeesAsync(Proefserver server, Reeks reeks) => server.Systeem(async db =>
    {
        var (kinderen, klassen) = (reeks.Codes.Keys.ToList(), reeks.Klassen.ToList());
        var actueel = await db.Brugklassen.AsNoTracking().Where(k => klassen.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.ActueleCapaciteit);
        var log = await db.Logboek.AsNoTracking().Where(l => l.LeerlingId != null && kinderen.Contains(l.LeerlingId.Value)).Select(l => new { l.LeerlingId, l.Soort }).ToListAsync();
        return new Stand
        {
            reeks = reeks,
            Aanmeldingen = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).Where(a => kinderen.Contains(a.LeerlingId)).ToListAsync(),
            Wachtlijst = await db.Wachtlijstplaatsen.AsNoTracking().Where(w => klassen.Contains(w.BrugklasId)).ToListAsync(),
            Actueel = [.. klassen.Select(k => actueel[k])],
            regels = log.GroupBy(l => (l.LeerlingId!.Value, l.Soort)).ToDictionary(g => g.Key, g => g.Count()),
        };
    });

    /// <param name="voor">Null when time passed and more than one thing may have happened.</param>
    public string? Controleer(Stand? voor)
    {
        for (var k = 0; k < 2; k++)
        {
            if (Plaatsen(k) is { } fout || (fout = Wachten(k)) is not null || (voor is not null && (fout = Volgorde(k, voor)) is not null))
                return $"klas {k}: {fout}";
        }
        return Kinderen();
    }

    private int Bezet(int k) => Aanmeldingen.Count(a => ToegelatenIn(a, k)) + Geplaatst(k) + Aangeboden(k);

    private int Geplaatst(int k) => Aanmeldingen.Count(a => a.Status is Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.Doorgeschoven && a.Plaatsing == reeks.Klassen[k]);

    private int Aangeboden(int k) => Rijen(k, Wachtlijststatus.Aangeboden).Count;

    private bool ToegelatenIn(Aanmelding a, int k) => a.Status == Aanmeldingstatus.Toegelaten && a.Besluit?.Brugklas == reeks.Klassen[k];

    private List<Wachtlijstplaats> Rijen(int k, Wachtlijststatus status) =>
        [.. Wachtlijst.Where(w => w.BrugklasId == reeks.Klassen[k] && w.Status == status).OrderBy(w => w.Uitgeloot ? 0 : 1).ThenBy(w => w.Plaats)];

    /// <summary>Never more than places, and the number that the school sees is right.</summary>
    private string? Plaatsen(int k)
    {
        var toegelaten = Aanmeldingen.Count(a => ToegelatenIn(a, k));
        if (Bezet(k) > reeks.Plaatsen[k])
            return $"{toegelaten} toegelaten, {Geplaatst(k)} geplaatst, {Aangeboden(k)} aangeboden op {reeks.Plaatsen[k]} plaatsen";
        return Actueel[k] == reeks.Plaatsen[k] - toegelaten ? null : $"actueel {Actueel[k]} bij {toegelaten} toegelaten op {reeks.Plaatsen[k]}";
    }

    /// <summary>A free place is offered, unless a passed-on pupil can still ask for it.</summary>
    private string? Wachten(int k)
    {
        var doorgeschoven = Aanmeldingen.Count(a => a.Status is Aanmeldingstatus.Actief or Aanmeldingstatus.Doorgeschoven
            && a.OrganisatieId == reeks.Scholen[k] && a.Plaatsing is null && !a.IsLaat);
        var vrij = reeks.Plaatsen[k] - Bezet(k);
        return vrij > doorgeschoven && Rijen(k, Wachtlijststatus.Wacht).Count > 0 ? $"{vrij} vrij en toch wacht er iemand" : null;
    }

    /// <summary>Offers go to the front of the list of before; who is admitted without a place had nobody before her; each has a line in the log.</summary>
    private string? Volgorde(int k, Stand voor)
    {
        var wachtte = voor.Rijen(k, Wachtlijststatus.Wacht).Where(w => Wachtlijst.Exists(n => n.LeerlingId == w.LeerlingId && n.BrugklasId == w.BrugklasId
            && n.Status is Wachtlijststatus.Wacht or Wachtlijststatus.Aangeboden)).Select(w => w.LeerlingId).ToList();
        var nieuw = Rijen(k, Wachtlijststatus.Aangeboden).Select(w => w.LeerlingId).Where(wachtte.Contains).ToList();
        if (!nieuw.SequenceEqual(wachtte.Take(nieuw.Count)))
            return "iemand is ingehaald op de wachtlijst";
        if (nieuw.Exists(l => !ErbijgekomenRegel(voor, l, "WachtlijstplaatsAangeboden")))
            return "een aanbod zonder regel in het logboek";
        foreach (var a in Aanmeldingen.Where(a => ToegelatenIn(a, k) && !voor.Aanmeldingen.Exists(v => v.Id == a.Id && voor.ToegelatenIn(v, k))))
        {
            if (!ErbijgekomenRegel(voor, a.LeerlingId, "LeerlingToegelaten"))
                return "een toelating zonder regel in het logboek";
            var eerder = voor.Aanmeldingen.Find(v => v.Id == a.Id)!;
            if (eerder.Plaatsing != reeks.Klassen[k] && eerder.IsLaat && Rijen(k, Wachtlijststatus.Wacht).Count > 0)
                return "een late aanmelding is toegelaten voor wie wacht";
        }
        return null;
    }

    private bool ErbijgekomenRegel(Stand voor, LeerlingId kind, string soort) => regels.GetValueOrDefault((kind, soort)) > voor.regels.GetValueOrDefault((kind, soort));

    /// <summary>Every child in one state: one running application at most, one place at most, and not on the list of a class where it has a place.</summary>
    private string? Kinderen()
    {
        foreach (var kind in Aanmeldingen.GroupBy(a => a.LeerlingId))
        {
            if (kind.Count(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status)) > 1)
                return "een kind met twee lopende aanmeldingen";
            if (kind.Count(a => a.Status == Aanmeldingstatus.Toegelaten || a.HoudtPlaats) > 1)
                return "een kind met twee plaatsen";
            var plaats = kind.Where(a => a.Status == Aanmeldingstatus.Toegelaten).Select(a => a.Besluit?.Brugklas).SingleOrDefault()
                ?? kind.Where(a => a.HoudtPlaats).Select(a => a.Plaatsing).SingleOrDefault();
            if (plaats is { } klas && Wachtlijst.Exists(w => w.Status is Wachtlijststatus.Wacht or Wachtlijststatus.Aangeboden && w.LeerlingId == kind.Key && w.BrugklasId == klas))
                return "een kind wacht op de klas waarin het een plaats heeft";
        }
        return null;
    }
}
