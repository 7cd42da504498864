using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;

namespace Oversteek.Application.Persistence;

/// <summary>The lock of the audit trail and what stands in it, in one question: every change and every reading of a dossier waits for it (B-75).</summary>
internal static class Ketenbeurt
{
    public static async Task<Ketenstand> NeemBeurtAsync(this OversteekDb db, CancellationToken ct)
    {
        var rijen = await db.Ketenstanden.FromSql($"UPDATE ketenstand SET nummer = nummer WHERE id = 1 RETURNING id, nummer, hash").AsNoTracking().ToListAsync(ct);
        return rijen.Single();
    }
}
