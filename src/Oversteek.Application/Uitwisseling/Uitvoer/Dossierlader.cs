using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Application.Uitwisseling.Uitvoer;

/// <summary>Reads a dossier through the filters of the caller; null is "not yours".</summary>
public sealed class Dossierlader(OversteekDb db, Bestandskluis kluis)
{
    internal async Task<Uitvoerdossier?> LaadAsync(LeerlingId id, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == id, ct);
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == id, ct);
        if (leerling is null || okr is null)
            return null;
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == leerling.OrganisatieId, ct);
        var bijlagen = await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == id && b.Vrijgegeven && b.Toestand == Bijlagetoestand.InOrde).OrderBy(b => b.ToegevoegdOp).ToListAsync(ct);
        List<(Bijlage, byte[])> geopend = [];
        foreach (var bijlage in bijlagen)
            geopend.Add((bijlage, await OpenAsync(bijlage.Id, ct)));
        return new Uitvoerdossier(school, leerling, okr, geopend);
    }

    private async Task<byte[]> OpenAsync(BijlageId id, CancellationToken ct)
    {
        var rij = await db.Bijlageinhouden.AsNoTracking().SingleAsync(b => b.BijlageId == id, ct);
        using var bron = new MemoryStream(rij.Bytes, writable: false);
        await using var lezer = kluis.OpenLezen(bron, id.Waarde);
        using var uit = new MemoryStream();
        await lezer.CopyToAsync(uit, ct);
        return uit.ToArray();
    }
}
