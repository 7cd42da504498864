using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>
/// Does what a form asks once, however often it is sent (REL-9). The operation is written before the work and in the same transaction,
/// so its key decides who comes first; a refused operation leaves no trace and may be tried again.
/// </summary>
public sealed class Eenmalig(OversteekDb db, Toegangscontext toegang, TimeProvider klok)
{
    /// <param name="soort">What kind of work the id belongs to, for example <c>aanmelding-indienen</c>.</param>
    /// <param name="inhoudhash">Of <see cref="Hash{T}"/>; the same id with something else is refused.</param>
    /// <param name="werk">Saves through the same <see cref="OversteekDb"/>; its text is the outcome that a repetition gets.</param>
    public async Task<Result<string>> VoerUitAsync(Guid bewerking, string soort, string inhoudhash, Func<Task<Result<string>>> werk, CancellationToken ct = default)
    {
        if (bewerking == Guid.Empty)
            return EenmaligWeigeringen.Onbekend;
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (await EerderAsync(bewerking, soort, inhoudhash, ct) is { } eerder)
            return eerder;
        var rij = new Bewerking { Id = bewerking, AccountId = Wie, Soort = soort, Inhoud = inhoudhash, Uitkomst = "", Op = klok.GetUtcNow() };
        try
        {
            if (await db.ProbeerToeAsync(rij, ct))
                return await WerkAsync(rij, transactie, werk, ct);
            await transactie.RollbackAsync(ct);
            return await EerderAsync(bewerking, soort, inhoudhash, ct) ?? throw new DbUpdateException("De bewerking kon niet worden vastgelegd.");
        }
        finally
        {
            db.Entry(rij).State = EntityState.Detached;
        }
    }

    public static string Hash<T>(T inhoud) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Schrijf(inhoud))));

    private AccountId Wie => toegang.Account ?? default;

    private async Task<Result<string>?> EerderAsync(Guid bewerking, string soort, string inhoudhash, CancellationToken ct)
    {
        var eerder = await db.Bewerkingen.AsNoTracking().SingleOrDefaultAsync(b => b.AccountId == Wie && b.Id == bewerking, ct);
        if (eerder is null)
            return null;
        return eerder.Soort == soort && eerder.Inhoud == inhoudhash ? eerder.Uitkomst : EenmaligWeigeringen.AndereInhoud;
    }

    private async Task<Result<string>> WerkAsync(Bewerking rij, IDbContextTransaction transactie, Func<Task<Result<string>>> werk, CancellationToken ct)
    {
        var uitkomst = await werk();
        if (!uitkomst.IsGelukt)
            return uitkomst;
        rij.Uitkomst = uitkomst.Waarde;
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return uitkomst;
    }
}

public static class EenmaligWeigeringen
{
    public static readonly Weigering AndereInhoud = new("EEN-001");
    public static readonly Weigering Onbekend = new("EEN-002");
}
