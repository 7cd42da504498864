using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>The questions of the OKR for a pupil: national ones and those of the region of its school.</summary>
public sealed class Okrveldenbron(OversteekDb db)
{
    private readonly Dictionary<LeerlingId, Schoolregels> gelezen = [];

    public async Task<Okrvelden> VoorAsync(LeerlingId leerling, CancellationToken ct)
    {
        var (procedure, soort) = await SchoolregelsAsync(leerling, ct);
        var regels = procedure?.Regels ?? new Procedureregels();
        if (!Eigenokrregel.Mag(soort, regels))
            return Okrvelden.Voor(regels);
        var bijlagen = await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == leerling).ToListAsync(ct);
        return Okrvelden.Voor(regels, Eigenokrregel.Stand(bijlagen));
    }

    public async Task<Procedure?> ProcedureAsync(LeerlingId leerling, CancellationToken ct) => (await SchoolregelsAsync(leerling, ct)).Procedure;

    /// <summary>Asked once per request: every part of a page wants them.</summary>
    private async Task<Schoolregels> SchoolregelsAsync(LeerlingId leerling, CancellationToken ct)
    {
        if (!gelezen.TryGetValue(leerling, out var regels))
        {
            regels = await db.Leerlingen.Where(l => l.Id == leerling)
                .SelectMany(l => db.Organisaties.Where(o => o.Id == l.OrganisatieId), (l, o) => new { l.Schooljaar, o.RegioId, o.Schoolsoort })
                .SelectMany(s => db.Procedures.AsNoTracking().Where(p => p.OrganisatieId == s.RegioId && p.Schooljaar == s.Schooljaar).DefaultIfEmpty(),
                    (s, p) => new Schoolregels(p, s.Schoolsoort))
                .SingleOrDefaultAsync(ct) ?? new Schoolregels(null, default);
            gelezen[leerling] = regels;
        }
        return regels;
    }

    private sealed record Schoolregels(Procedure? Procedure, Schoolsoort Soort);
}
