using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>The advice forms of these pupils of the own school, definitive where they were not yet, as one PDF (D-73).</summary>
public sealed class KlasFormulierenUitreiken(OversteekDb db, AdviesformulierDefinitiefMaken definitiefMaken, AdviesformulierUitreiken uitreiken)
{
    public async Task<Result<byte[]>> ExecuteAsync(IReadOnlyList<LeerlingId> leerlingen, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var eigen = await db.Leerlingen.CountAsync(l => leerlingen.Contains(l.Id) && l.OrganisatieId == school && l.AlternatieveStatus == null, ct);
        if (leerlingen.Count == 0 || eigen != leerlingen.Count)
            return AlgemeneWeigeringen.NietGevonden;
        var klaar = await db.Adviesformulieren.Where(a => leerlingen.Contains(a.LeerlingId) && a.Status != Adviesformulierstatus.Concept)
            .Select(a => a.LeerlingId).ToListAsync(ct);
        foreach (var leerling in leerlingen.Except(klaar))
        {
            if (await definitiefMaken.ExecuteAsync(leerling, handeling, ct) is { IsGelukt: false } geweigerd)
                return Result<byte[]>.Geweigerd(geweigerd.Weigeringen);
        }
        return await uitreiken.BundelAsync(leerlingen, handeling, ct);
    }
}
