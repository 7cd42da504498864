using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Post;

/// <param name="Sjabloon">Key of the message; null is every one.</param>
/// <param name="Sinds">Made from this moment on; null is whenever.</param>
public sealed record Postkeuze(string? Sjabloon, DateTimeOffset? Sinds);

/// <summary>How many messages of one kind wait, left or are stuck.</summary>
public sealed record Sjabloonstand(string Sjabloon, int Wacht, int Verzonden, int Vastgelopen);

/// <summary>
/// When the wrong mail is leaving (REL-34): what still waits is held. It becomes stuck with a code of its own, so that somebody can still send one of them
/// from the page of the outgoing mail; what left is counted, so that it is known to how many.
/// </summary>
public sealed class BerichtenTegenhouden(OversteekDb db, Ketensluiter keten, TimeProvider klok)
{
    public const string Code = "TEGENGEHOUDEN";

    public async Task<Result<int>> ExecuteAsync(Postkeuze keuze, CancellationToken ct)
    {
        if (keuze.Sjabloon is { } sjabloon && Modules.Alle.ZoekBericht(sjabloon) is null)
            return PostWeigeringen.SjabloonOnbekend;
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var aantal = await Gekozen(keuze).Where(b => b.Status == Berichtstatus.Wacht)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, Berichtstatus.Vastgelopen).SetProperty(b => b.Fout, Code), ct);
        if (aantal > 0)
        {
            var gegevens = new { keuze.Sjabloon, keuze.Sinds, Aantal = aantal };
            await keten.SluitAsync(db, [Ketensluiter.Regel("BerichtenTegengehouden", klok.GetUtcNow(), gegevens)], ct);
            await db.SaveChangesAsync(ct);
        }
        await transactie.CommitAsync(ct);
        return aantal;
    }

    public async Task<IReadOnlyList<Sjabloonstand>> BekijkAsync(Postkeuze keuze, CancellationToken ct)
    {
        var rijen = await Gekozen(keuze).GroupBy(b => new { b.Sjabloon, b.Status })
            .Select(g => new { g.Key.Sjabloon, g.Key.Status, Aantal = g.Count() }).ToListAsync(ct);
        return [.. rijen.GroupBy(r => r.Sjabloon, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Sjabloonstand(
            g.Key, g.Where(r => r.Status == Berichtstatus.Wacht).Sum(r => r.Aantal), g.Where(r => r.Status == Berichtstatus.Verzonden).Sum(r => r.Aantal),
            g.Where(r => r.Status == Berichtstatus.Vastgelopen).Sum(r => r.Aantal)))];
    }

    private IQueryable<UitgaandBericht> Gekozen(Postkeuze keuze) => db.UitgaandeBerichten
        .Where(b => keuze.Sjabloon == null || b.Sjabloon == keuze.Sjabloon).Where(b => keuze.Sinds == null || b.AangemaaktOp >= keuze.Sinds);
}
