using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Leerlingen;

/// <summary>The name that a user searches for, kept encrypted on the server so that it never stands in an address (SEC-35).</summary>
public sealed class Zoektekst(OversteekDb db, TimeProvider klok)
{
    public const int Langst = 100;

    private const string Formulier = "leerlingen-zoeken";

    // Searching for a name is the work of a moment, not a setting: the next day the list is whole again.
    private static readonly TimeSpan Geldig = TimeSpan.FromHours(8);

    public async Task<string> LeesAsync(AccountId? wie, CancellationToken ct)
    {
        var grens = klok.GetUtcNow() - Geldig;
        return wie is { } account ? (await db.Formulierconcepten.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == account && f.Formulier == Formulier && f.Op >= grens, ct))?.Inhoud ?? "" : "";
    }

    public async Task BewaarAsync(AccountId? wie, string? tekst, CancellationToken ct)
    {
        if (wie is not { } account)
            return;
        await db.Formulierconcepten.Where(f => f.AccountId == account && f.Formulier == Formulier).ExecuteDeleteAsync(ct);
        var kort = (tekst ?? "").Trim();
        if (kort.Length == 0)
            return;
        db.Add(new Formulierconcept { AccountId = account, Formulier = Formulier, Inhoud = kort[..Math.Min(kort.Length, Langst)], Versie = 1, Op = klok.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }
}
