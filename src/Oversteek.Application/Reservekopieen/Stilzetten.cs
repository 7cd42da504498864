using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Reservekopieen;

/// <summary>
/// Makes a state that was put back quiet before anybody reaches it (REL-22): mail that waited then has most likely left since, and a session, a
/// link or a code may have been ended after the copy. What that is, each feature says. What was erased goes again. One save, with a line in the log.
/// </summary>
public sealed class Stilzetten(OversteekDb db, Ketensluiter keten, TimeProvider klok)
{
    public async Task ExecuteAsync(Kopieblad blad, IReadOnlyCollection<Wissing> gewist, CancellationToken ct)
    {
        var nu = Ketensluiter.Microseconden(klok.GetUtcNow());
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var geteld = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var verstilling in Modules.Alle.Modules.SelectMany(m => m.Verstillingen))
            geteld[verstilling.Naam] = await verstilling.Werk(db, nu, ct);
        geteld["Opnieuw gewist"] = await Wissingen.PasToeAsync(db, gewist, nu, ct);
        await ZetStandAsync(new Herstelstand { Kopie = blad.Id, Van = blad.Op, Op = nu }, ct);
        var gegevens = new { kopie = blad.Id, van = blad.Op.ToString("O", CultureInfo.InvariantCulture), geteld };
        await keten.SluitAsync(db, [Ketensluiter.Regel("ReservekopieTeruggezet", nu, gegevens)], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>Somebody looked, and the program may work again. False when there is nothing to release.</summary>
    public async Task<bool> GeefVrijAsync(CancellationToken ct)
    {
        var nu = Ketensluiter.Microseconden(klok.GetUtcNow());
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Herstelstand>().SingleOrDefaultAsync(h => h.VrijgegevenOp == null, ct) is not { } stand)
            return false;
        stand.VrijgegevenOp = nu;
        await keten.SluitAsync(db, [Ketensluiter.Regel("HerstelVrijgegeven", nu, new { kopie = stand.Kopie })], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>A copy of a state that was itself put back has a row already.</summary>
    private async Task ZetStandAsync(Herstelstand nieuw, CancellationToken ct)
    {
        if (await db.Set<Herstelstand>().SingleOrDefaultAsync(ct) is { } stand)
            (stand.Kopie, stand.Van, stand.Op, stand.VrijgegevenOp) = (nieuw.Kopie, nieuw.Van, nieuw.Op, null);
        else
            db.Add(nieuw);
    }
}
