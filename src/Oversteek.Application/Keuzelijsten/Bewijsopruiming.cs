using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>B-18: a proof of priority goes as soon as neither what parents think of nor what they sent shows it.</summary>
internal static class Bewijsopruiming
{
    /// <param name="los">Of the list before it changed.</param>
    public static async Task<Result> RuimBewijsOpAsync(
        this OversteekDb db, Keuzelijst lijst, IReadOnlyList<BijlageId> los, Result uit, Handeling handeling, CancellationToken ct)
    {
        if (uit.IsGelukt)
            await db.NeemBijlagenTerugAsync(lijst.LeerlingId, los.Except(lijst.Bewijzen()), handeling, ct);
        return uit;
    }
}
