using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Leerlingen.Dubbel;

/// <summary>D-11: a pupil that was entered by mistake goes, with a ground, as long as nothing of it was shared.</summary>
public sealed class LeerlingVerwijderen(OversteekDb db)
{
    /// <summary>Why it may not go now; null when it may.</summary>
    public async Task<Weigering?> BezwaarAsync(LeerlingId id, Handeling handeling, CancellationToken ct) =>
        await ZoekAsync(id, handeling, ct) is { } leerling ? await db.BezwaarAsync(leerling, ct) : LeerlingWeigeringen.NietGevonden;

    public async Task<Result> ExecuteAsync(LeerlingId id, bool bevestigd, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        // Whoever shares the pupil at this moment waits, or was first.
        await Ketensluiter.WachtOpBeurtAsync(db, ct);
        if (await ZoekAsync(id, handeling, ct) is not { } leerling)
            return LeerlingWeigeringen.NietGevonden;
        if (await db.BezwaarAsync(leerling, ct) is { } bezwaar)
            return bezwaar;
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return LeerlingWeigeringen.WegZonderReden;
        if (!bevestigd)
            return LeerlingWeigeringen.WegNietBevestigd;
        await db.NeemWegAsync(leerling, opgegaanIn: null, handeling, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }

    private Task<Leerling?> ZoekAsync(LeerlingId id, Handeling handeling, CancellationToken ct) =>
        db.Leerlingen.Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == id && l.OrganisatieId == handeling.Namens, ct);
}
