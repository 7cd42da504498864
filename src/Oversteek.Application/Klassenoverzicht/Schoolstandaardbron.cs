using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Klassenoverzicht;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>What a school proposes for its pupils of a year.</summary>
public sealed class Schoolstandaardbron(OversteekDb db)
{
    public Task<Schoolstandaard?> ZoekAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        db.Set<Schoolstandaard>().AsNoTracking().SingleOrDefaultAsync(s => s.OrganisatieId == school && s.Schooljaar == jaar, ct);

    public async Task<Invulling> VoorAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        (await ZoekAsync(school, jaar, ct))?.Antwoorden ?? Invulling.Leeg;
}
