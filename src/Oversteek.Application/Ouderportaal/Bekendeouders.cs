using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

/// <summary>
/// How a parent is known before another address is used (B-02). The account is asked as well as tab 1, because who works at the school can
/// change tab 1; its address itself never reaches the school.
/// </summary>
public sealed class Bekendeouders(Systeemtoegang systeem)
{
    /// <param name="nieuw">The address that is used now; null for a letter, of which nobody knows who reads it.</param>
    public Task<Bekendeouder> VanAsync(Ouder ouder, string? nieuw, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Ouderportaal, db => VanAsync(db, ouder, nieuw, ct));

    internal static async Task<Bekendeouder> VanAsync(OversteekDb db, Ouder ouder, string? nieuw, CancellationToken ct)
    {
        var index = nieuw is null ? null : db.Index.Ouderadres(nieuw);
        var houder = await db.Inzagerechten.AsNoTracking().Where(i => i.OuderId == ouder.Id && i.Houdersoort == Houdersoort.Ouder)
            .OrderByDescending(i => i.Van).Select(i => (HouderId?)i.HouderId).FirstOrDefaultAsync(ct);
        var was = houder is { } h ? await db.Ouderaccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == h.Waarde, ct) : null;
        var account = was is null || was.Emailindex.AsSpan().SequenceEqual(index) ? null : houder;
        var adres = ouder.Contact?.Email is { Length: > 0 } opFile && !db.Index.Ouderadres(opFile).AsSpan().SequenceEqual(index) ? opFile : null;
        // A letter to whom never came in is the everyday way, and goes to nobody's mailbox.
        return nieuw is null && account is null ? Bekendeouder.Geen : new Bekendeouder(adres, account);
    }
}
