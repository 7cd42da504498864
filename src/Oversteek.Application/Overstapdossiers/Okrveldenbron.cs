using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>The questions of the OKR for a pupil: national ones and those of the region of its school.</summary>
public sealed class Okrveldenbron(OversteekDb db)
{
    public async Task<Okrvelden> VoorAsync(LeerlingId leerling, CancellationToken ct) =>
        Okrvelden.Voor((await ProcedureAsync(leerling, ct))?.Regels ?? new Procedureregels());

    public Task<Procedure?> ProcedureAsync(LeerlingId leerling, CancellationToken ct) =>
        db.Procedures.AsNoTracking().SingleOrDefaultAsync(
            p => db.Leerlingen.Any(l => l.Id == leerling && l.Schooljaar == p.Schooljaar && db.Organisaties.Any(o => o.Id == l.OrganisatieId && o.RegioId == p.OrganisatieId)), ct);
}
