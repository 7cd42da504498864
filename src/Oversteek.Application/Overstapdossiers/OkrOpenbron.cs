using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>Whether this school may write in an OKR now; cheap, because it is asked at every few letters that somebody types.</summary>
public sealed class OkrOpenbron(OversteekDb db, Toegangscontext toegang)
{
    public static Conceptsleutel Concept(LeerlingId leerling, string nummer) => new("okr", leerling.Waarde, nummer);

    public async Task<bool> IsOpenAsync(LeerlingId leerling, CancellationToken ct) =>
        await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == toegang.Organisatie, ct)
        && await db.Okrs.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == leerling, ct) is { IsBewerkbaar: true };
}
