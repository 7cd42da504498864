using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Gesprekken;

/// <param name="Leerling">Null for a vo school whose access ended: it may not know any more whom it was about.</param>
public sealed record Gesprekregel(Gesprek Gesprek, Personalia? Leerling, string? Groep, string School, bool Ongelezen);

/// <summary>A text, or the moment at which the OKR was sent back with its reason.</summary>
public sealed record Gespreksdeel(DateTimeOffset Op, string Van, bool Eigen, string? Tekst, Gesprekssoort? Soort);

/// <summary>One thread as one of the two schools sees it.</summary>
/// <param name="Bezwaar">Why nothing can be written; null when it can.</param>
public sealed record Gesprekbeeld(OrganisatieId School, string Naam, IReadOnlyList<Gespreksdeel> Delen, Weigering? Bezwaar, bool Gevraagd);

/// <param name="Leerling">Null when the access ended.</param>
/// <param name="Aanmelding">Of the vo school that looks.</param>
public sealed record Gesprekdossier(
    LeerlingId Id, Leerling? Leerling, bool IsPo, bool OkrDefinitief, AanmeldingId? Aanmelding, IReadOnlyList<Gesprekbeeld> Gesprekken);

/// <summary>Reads threads for one of the two schools, and knows who handles an application now.</summary>
public sealed class Gesprekbron(OversteekDb db, Waardereden redenen)
{
    private static readonly Inzagegrond[] Behandelgronden = [Inzagegrond.EersteVoorkeur, Inzagegrond.Doorgeschoven];

    public async Task<IReadOnlyList<Gesprekregel>> LijstAsync(OrganisatieId wie, Schooljaar jaar, CancellationToken ct)
    {
        var gesprekken = await db.Gesprekken.AsNoTracking().Where(g => (g.PoId == wie || g.VoId == wie) && g.Schooljaar == jaar).ToListAsync(ct);
        var kinderen = gesprekken.Select(g => g.LeerlingId).Distinct().ToList();
        var namen = await db.Leerlingen.AsNoTracking().Where(l => kinderen.Contains(l.Id))
            .Select(l => new { l.Id, l.Personalia, l.Groep }).ToDictionaryAsync(l => l.Id, ct);
        var scholen = await NamenAsync(gesprekken.Select(g => g.PoId == wie ? g.VoId : g.PoId), ct);
        return [.. gesprekken.Select(g => new Gesprekregel(
            g, namen.GetValueOrDefault(g.LeerlingId)?.Personalia, namen.GetValueOrDefault(g.LeerlingId)?.Groep,
            scholen.GetValueOrDefault(g.PoId == wie ? g.VoId : g.PoId, ""), g.IsOngelezen(wie)))];
    }

    /// <summary>For the menu and the start page, at every page: one count on an index.</summary>
    public static Task<int> OngelezenAsync(OversteekDb db, OrganisatieId wie, Schooljaar jaar, CancellationToken ct) => db.Gesprekken.CountAsync(
        g => g.Schooljaar == jaar
            && ((g.PoId == wie && g.VoSchreefOp != null && (g.PoGelezenOp == null || g.PoGelezenOp < g.VoSchreefOp))
                || (g.VoId == wie && g.PoSchreefOp != null && (g.VoGelezenOp == null || g.VoGelezenOp < g.PoSchreefOp))), ct);

    /// <summary>Null when this school has nothing to do with the pupil.</summary>
    public async Task<Gesprekdossier?> LeesAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        var wie = handeling.Namens;
        var leerling = await db.Leerlingen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct);
        var isPo = leerling?.OrganisatieId == wie;
        var gesprekken = await db.Gesprekken.AsNoTracking().Where(g => g.LeerlingId == id && (g.PoId == wie || g.VoId == wie)).ToListAsync(ct);
        var behandelaars = await BehandelaarsAsync(id, handeling.Op, ct);
        if (!isPo && gesprekken.Count == 0 && !behandelaars.Contains(wie))
            return null;
        var vos = isPo ? behandelaars.Union(gesprekken.OrderByDescending(g => g.LaatsteOp).Select(g => g.VoId)).ToList() : [wie];
        var okr = await db.Okrs.AsNoTracking().Where(o => o.LeerlingId == id).Select(o => (Okrstatus?)o.Status).SingleOrDefaultAsync(ct);
        var po = leerling?.OrganisatieId ?? gesprekken[0].PoId;
        var jaar = leerling?.Schooljaar ?? gesprekken[0].Schooljaar;
        var beelden = new List<Gesprekbeeld>();
        foreach (var vo in vos)
            beelden.Add(await BeeldAsync((id, po, vo), gesprekken.Find(g => g.VoId == vo), Bezwaar(behandelaars.Contains(vo), jaar, handeling), handeling, ct));
        var aanmelding = isPo ? (AanmeldingId?)null : await db.Aanmeldingen.Where(a => a.LeerlingId == id && a.OrganisatieId == wie)
            .Where(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status)).Select(a => (AanmeldingId?)a.Id).FirstOrDefaultAsync(ct);
        return new Gesprekdossier(id, leerling, isPo, okr == Okrstatus.Definitief, aanmelding, beelden);
    }

    /// <summary>The vo school that handles the application now; the po school sees every access to its pupil, a vo school its own.</summary>
    internal async Task<IReadOnlyList<OrganisatieId>> BehandelaarsAsync(LeerlingId kind, DateTimeOffset op, CancellationToken ct) =>
        [.. (await db.Inzagerechten.AsNoTracking()
            .Where(i => i.LeerlingId == kind && Behandelgronden.Contains(i.Grond) && i.Van <= op && (i.Tot == null || i.Tot > op))
            .Select(i => i.HouderId).Distinct().ToListAsync(ct)).Select(h => new OrganisatieId(h.Waarde))];

    private static Weigering? Bezwaar(bool behandelt, Schooljaar jaar, Handeling handeling) =>
        handeling.Vandaag > jaar.Einde ? GesprekWeigeringen.Gesloten.Met(jaar.Einde) : behandelt ? null : GesprekWeigeringen.GeenToegang;

    private async Task<Gesprekbeeld> BeeldAsync(
        (LeerlingId Kind, OrganisatieId Po, OrganisatieId Vo) tussen, Gesprek? gesprek, Weigering? bezwaar, Handeling handeling, CancellationToken ct)
    {
        var namen = await NamenAsync([tussen.Po, tussen.Vo], ct);
        var berichten = gesprek is null ? [] : await db.Gespreksberichten.AsNoTracking().Where(b => b.GesprekId == gesprek.Id).ToListAsync(ct);
        // AVT-01: the reason stands once, in the log.
        var terug = await db.Logboek.AsNoTracking()
            .Where(r => r.LeerlingId == tussen.Kind && r.Soort == "OkrTeruggezet" && r.Namens == tussen.Vo).ToListAsync(ct);
        var delen = berichten.Select(b => new Gespreksdeel(b.Op, namen.GetValueOrDefault(b.AfzenderId, ""), b.AfzenderId == handeling.Namens, b.Tekst, b.Soort))
            .Concat(terug.Select(r => new Gespreksdeel(r.Op, namen.GetValueOrDefault(tussen.Vo, ""), tussen.Vo == handeling.Namens, redenen.Lees(r), null)));
        var ander = tussen.Po == handeling.Namens ? tussen.Vo : tussen.Po;
        return new Gesprekbeeld(tussen.Vo, namen.GetValueOrDefault(ander, ""), [.. delen.OrderBy(d => d.Op)], bezwaar, gesprek?.GevraagdOp is not null);
    }

    private Task<Dictionary<OrganisatieId, string>> NamenAsync(IEnumerable<OrganisatieId> scholen, CancellationToken ct)
    {
        var ids = scholen.Distinct().ToList();
        return db.Organisaties.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
    }
}
