using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Logboek;

/// <summary>Walks the stored log with the verifier, row by row; the head of the chain counts as an end that must be reached.</summary>
public sealed class Logboekcontrole(Keten keten)
{
    public async Task<Ketenverslag> ControleerAsync(OversteekDb db, IReadOnlyCollection<Anker> ankers, CancellationToken ct)
    {
        var stand = await db.Ketenstanden.AsNoTracking().SingleAsync(k => k.Id == 1, ct);
        var regels = db.Logboek.AsNoTracking().OrderBy(l => l.Nummer).AsAsyncEnumerable().Select(l => new Ketenregel(l.Nummer, Ketensluiter.Inhoud(l), l.Hash));
        var verslag = await new Ketencontrole(keten).ControleerAsync(regels, ankers, ct);
        if (stand.Nummer <= verslag.LaatsteNummer || verslag.Bevindingen.Any(b => b.Afwijking == Ketenafwijking.Afgekapt))
            return verslag;
        return verslag with { Bevindingen = [.. verslag.Bevindingen, new Ketenbevinding(Ketenafwijking.Afgekapt, verslag.LaatsteNummer + 1, stand.Nummer)] };
    }

    /// <summary>Signed statement about the end of the chain; null while nothing was logged.</summary>
    public async Task<Anker?> VerankerAsync(OversteekDb db, DateTimeOffset moment, CancellationToken ct)
    {
        var stand = await db.Ketenstanden.AsNoTracking().SingleAsync(k => k.Id == 1, ct);
        return stand.Nummer == 0 ? null : keten.Veranker(new Ketenschakel(stand.Nummer, [], stand.Hash), moment);
    }
}
