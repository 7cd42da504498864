using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>The questions of the OKR for a pupil: national ones and those of the region of its school.</summary>
public sealed class Okrveldenbron(OversteekDb db)
{
    public async Task<Okrvelden> VoorAsync(LeerlingId leerling, CancellationToken ct)
    {
        var regels = (await ProcedureAsync(leerling, ct))?.Regels ?? new Procedureregels();
        var soort = await db.Organisaties.Where(o => db.Leerlingen.Any(l => l.Id == leerling && l.OrganisatieId == o.Id))
            .Select(o => o.Schoolsoort).SingleOrDefaultAsync(ct);
        if (!Eigenokrregel.Mag(soort, regels))
            return Okrvelden.Voor(regels);
        var bijlagen = await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == leerling).ToListAsync(ct);
        return Okrvelden.Voor(regels, Eigenokrregel.Stand(bijlagen));
    }

    public Task<Procedure?> ProcedureAsync(LeerlingId leerling, CancellationToken ct) =>
        db.Procedures.AsNoTracking().SingleOrDefaultAsync(
            p => db.Leerlingen.Any(l => l.Id == leerling && l.Schooljaar == p.Schooljaar && db.Organisaties.Any(o => o.Id == l.OrganisatieId && o.RegioId == p.OrganisatieId)), ct);
}
