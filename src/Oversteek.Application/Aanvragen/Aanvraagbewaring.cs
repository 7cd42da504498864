using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Aanvragen;

/// <summary>D-59: a request goes with all its documents when its term is over; the log of the child keeps that it went.</summary>
internal static class Aanvraagbewaring
{
    /// <returns>How many requests went.</returns>
    public static async Task<int> RuimOpAsync(DbContext db, DateTimeOffset nu, CancellationToken ct)
    {
        var vandaag = Nederland.Datum(nu);
        // The decision itself is encrypted; its letter was stored at the same moment.
        var besluiten = (await db.Set<Aanvraagbestand>().Where(b => b.Soort == Aanvraagbestandsoort.Besluit)
            .Select(b => new { b.AanvraagId, b.Op }).ToListAsync(ct)).ToLookup(b => b.AanvraagId, b => Nederland.Datum(b.Op));
        var alle = await db.Set<Aanvraag>().Select(a => new { a.Id, a.Status, a.Schooljaar }).ToListAsync(ct);
        var weg = alle.Where(a => Aanvraag.WegVanaf(a.Status, a.Schooljaar, besluiten[a.Id].Select(d => (DateOnly?)d).Max()) <= vandaag).ToList();
        foreach (var portie in weg.Select(a => a.Id).Chunk(Opslag.Portie))
        {
            foreach (var aanvraag in await db.Set<Aanvraag>().Where(a => portie.Contains(a.Id)).ToListAsync(ct))
            {
                aanvraag.MeldVernietigd(new Handeling(null, Rol.Platform, aanvraag.SchoolId, nu, Guid.NewGuid()));
                db.Remove(aanvraag);
            }
            await db.SaveChangesAsync(ct);
        }
        return weg.Count;
    }
}
