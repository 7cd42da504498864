using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Application.Uitwisseling.Uitvoer;

/// <summary>Reads a dossier through the filters of the caller; null is "not yours".</summary>
public sealed class Dossierlader(OversteekDb db, Bijlagekluis kluis, Systeemtoegang systeem)
{
    internal async Task<Uitvoerdossier?> LaadAsync(LeerlingId id, CancellationToken ct) =>
        await LaadAsync(id, bijlagen => bijlagen.Vrij(), ct) is { } dossier && dossier.Okr.VoorAnderen() is var okr
            ? dossier with { Okr = okr, Invulling = new Okrantwoorden(okr), Tlvs = await TlvsAsync(id, ct) } : null;

    /// <summary>D-49: what was chosen, and nothing else of the OKR and the attachments.</summary>
    internal async Task<Uitvoerdossier?> LaadAsync(LeerlingId id, Dossierkeuze keuze, CancellationToken ct) =>
        await LaadAsync(id, bijlagen => bijlagen.Where(b => keuze.Bijlagen.Contains(b.Id)), ct) is { } dossier
            ? dossier with { Invulling = new Okrantwoorden(dossier.Okr, [.. keuze.GekozenTabbladen()]) } : null;

    private async Task<Uitvoerdossier?> LaadAsync(LeerlingId id, Func<IQueryable<Bijlage>, IQueryable<Bijlage>> gezocht, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == id, ct);
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == id, ct);
        if (leerling is null || okr is null)
            return null;
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == leerling.OrganisatieId, ct);
        var mee = gezocht(db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == id));
        List<(Bijlage, byte[])> geopend = [];
        foreach (var bijlage in await mee.Where(b => b.Toestand == Bijlagetoestand.InOrde).OrderBy(b => b.ToegevoegdOp).ToListAsync(ct))
            geopend.Add((bijlage, await kluis.OpenAsync(await db.Bijlageinhouden.AsNoTracking().SingleAsync(b => b.BijlageId == bijlage.Id, ct), ct)));
        var wacht = await mee.AnyAsync(b => b.Toestand == Bijlagetoestand.WachtOpControle, ct);
        return new Uitvoerdossier(school, leerling, okr, geopend) { WachtOpControle = wacht };
    }

    /// <summary>Who may read the child reads the letter, and gets the decision along with it: also one that an earlier school asked for.</summary>
    private async Task<IReadOnlyList<Aanvraagbesluit>> TlvsAsync(LeerlingId id, CancellationToken ct) =>
        [.. (await systeem.VoerUitAsync(Systeemgrond.Aanvraag, ruim => ruim.TlvbesluitenAsync(id, ct)))
            .Select(a => a.Inhoud.Besluit!).Where(b => b.Toegekend)];
}
