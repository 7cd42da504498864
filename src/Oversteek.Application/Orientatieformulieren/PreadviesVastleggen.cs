using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Orientatieformulieren;

namespace Oversteek.Application.Orientatieformulieren;

/// <summary>ORI-06: what was expected in groep 7, typed on the form; it counts until the OKR has an advice.</summary>
public sealed class PreadviesVastleggen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, string? code, Handeling handeling, CancellationToken ct)
    {
        if (!await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct)
            || await db.Okrs.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == leerling, ct) is not { } okr)
            return AlgemeneWeigeringen.NietGevonden;
        var formulier = await db.Orientatieformulieren.SingleOrDefaultAsync(f => f.LeerlingId == leerling, ct) ?? new Orientatieformulier(leerling);
        var uit = formulier.ZetPreadvies(string.IsNullOrEmpty(code) ? null : code, okr.Advies, handeling);
        return await db.BewaarAsync(formulier, uit, OrientatieformulierWeigeringen.Gewijzigd, ct);
    }
}
