using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <summary>The calendar and rules that hold for a school or region in a year.</summary>
public static class Procedurebron
{
    public static Task<Procedure?> ProcedureVanSchoolAsync(this OversteekDb db, OrganisatieId school, Schooljaar schooljaar, CancellationToken ct) =>
        db.Procedures.SingleOrDefaultAsync(p => p.Schooljaar == schooljaar && db.Organisaties.Any(o => o.Id == school && o.RegioId == p.OrganisatieId), ct);

    public static Task<Procedure?> ProcedureVanRegioAsync(this OversteekDb db, OrganisatieId regio, Schooljaar schooljaar, CancellationToken ct) =>
        db.Procedures.SingleOrDefaultAsync(p => p.Schooljaar == schooljaar && p.OrganisatieId == regio, ct);

    /// <summary>How far the lottery of the region is, for what it fixes.</summary>
    public static async Task<Procedurestand> ProcedurestandAsync(this OversteekDb db, OrganisatieId regio, Schooljaar schooljaar, CancellationToken ct) =>
        new(await db.Lotingen.Lopend(regio, schooljaar).Where(l => l.Status != Lotingstatus.Voorbereiding)
            .Select(l => (Lotingstatus?)l.Status).SingleOrDefaultAsync(ct));
}
