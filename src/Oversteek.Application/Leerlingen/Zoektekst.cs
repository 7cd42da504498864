using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Leerlingen;

/// <summary>The name that a user searches for, kept encrypted on the server so that it never stands in an address (SEC-35).</summary>
public sealed class Zoektekst(OversteekDb db, TimeProvider klok)
{
    public const int Langst = 100;

    // Searching for a name is the work of a moment, not a setting: the next day the list is whole again.
    private static readonly TimeSpan Geldig = TimeSpan.FromHours(8);

    public async Task<string> LeesAsync(AccountId? wie, string lijst, CancellationToken ct)
    {
        var formulier = Formulier(lijst);
        var grens = klok.GetUtcNow() - Geldig;
        return wie is { } account ? (await db.Formulierconcepten.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == account && f.Formulier == formulier && f.Op >= grens, ct))?.Inhoud ?? "" : "";
    }

    public async Task BewaarAsync(AccountId? wie, string lijst, string? tekst, CancellationToken ct)
    {
        if (wie is not { } account)
            return;
        var formulier = Formulier(lijst);
        await db.Formulierconcepten.Where(f => f.AccountId == account && f.Formulier == formulier).ExecuteDeleteAsync(ct);
        var kort = (tekst ?? "").Trim();
        if (kort.Length == 0)
            return;
        db.Add(new Formulierconcept { AccountId = account, Formulier = formulier, Inhoud = kort[..Math.Min(kort.Length, Langst)], Versie = 1, Op = klok.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }

    private static string Formulier(string lijst) => lijst + "-zoeken";
}
