using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <summary>A question of a school as the region reads it: which place on which list, and no name.</summary>
/// <param name="Plaats">Among who waits now; null when the pupil does not wait any more.</param>
/// <param name="Wachtend">How many wait for this class.</param>
public sealed record Hardheidsregel(Hardheid Vraag, string School, string Klas, int? Plaats, bool Uitgeloot, int Wachtend, int Vrij);

/// <summary>The lists are of the schools, so they are read wide; out comes only what was asked of this region.</summary>
public sealed class Hardheidbron(Systeemtoegang systeem)
{
    public Task<IReadOnlyList<Hardheidsregel>> GeefAsync(OrganisatieId regio, Schooljaar jaar, CancellationToken ct) =>
        systeem.VoerUitAsync<IReadOnlyList<Hardheidsregel>>(Systeemgrond.Regiobesluit, async db =>
        {
            var regels = new List<Hardheidsregel>();
            foreach (var vraag in await db.Set<Hardheid>().AsNoTracking().Where(h => h.RegioId == regio && h.Schooljaar == jaar).ToListAsync(ct))
                regels.Add(await RegelAsync(db, vraag, ct));
            return [.. regels.OrderByDescending(r => r.Vraag.Loopt).ThenBy(r => r.Vraag.GevraagdOp)];
        });

    public Task<Hardheidsregel?> EenAsync(OrganisatieId regio, Guid id, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Regiobesluit, async db =>
            await db.Set<Hardheid>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.RegioId == regio, ct) is { } vraag
                ? await RegelAsync(db, vraag, ct) : null);

    private static async Task<Hardheidsregel> RegelAsync(OversteekDb db, Hardheid vraag, CancellationToken ct)
    {
        var klas = await db.Brugklassen.SingleAsync(k => k.Id == vraag.BrugklasId, ct);
        var school = await db.Organisaties.Where(o => o.Id == vraag.OrganisatieId).Select(o => o.Naam).SingleAsync(ct);
        var boek = await db.KlassenboekAsync(klas, ct);
        var wachtend = boek.Wachtenden.ToList();
        var hier = wachtend.FindIndex(w => w.LeerlingId == vraag.LeerlingId);
        return new Hardheidsregel(vraag, school, klas.Naam, hier < 0 ? null : hier + 1, hier >= 0 && wachtend[hier].Uitgeloot, wachtend.Count, boek.Vrij);
    }
}
