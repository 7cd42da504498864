using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Bijlagen;

/// <summary>An attachment with the OKR that says what may happen to it.</summary>
internal sealed record Bijlagemetokr(Bijlage Bijlage, Okr Okr);

/// <summary>B-18: the row and its bytes go in one save; that it was there stays in the log.</summary>
public sealed class BijlageVerwijderen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, BijlageId id, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (await db.VergrendelAsync(leerling, id, ct) is not { } gevonden)
            return BijlageWeigeringen.Onbekend;
        var uitkomst = gevonden.Bijlage.Verwijder(gevonden.Okr, handeling);
        if (!uitkomst.IsGelukt)
            return uitkomst;
        db.Remove(gevonden.Bijlage);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }
}

internal static class Bijlageslot
{
    /// <summary>Whoever makes the OKR definitive at this moment waits, or was first: between looking and removing nobody else saves.</summary>
    public static async Task<Bijlagemetokr?> VergrendelAsync(this OversteekDb db, LeerlingId leerling, BijlageId id, CancellationToken ct)
    {
        await Ketensluiter.WachtOpBeurtAsync(db, ct);
        var bijlage = await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == id && b.LeerlingId == leerling, ct);
        var okr = await db.Okrs.SingleOrDefaultAsync(o => o.LeerlingId == leerling, ct);
        return bijlage is null || okr is null ? null : new Bijlagemetokr(bijlage, okr);
    }
}
