using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling;

/// <summary>Undoes the confirmation of a transfer, with the reason of the act. The files were made and stay made.</summary>
public sealed class OverdrachtTerugnemen(OversteekDb db)
{
    public Task<IReadOnlyList<Rijuitkomst<Overdrachtregel>>> ExecuteAsync(IReadOnlyCollection<Overdrachtregel> regels, Handeling handeling, CancellationToken ct) =>
        db.OverdragenAsync(regels, handeling, aanmelding => Task.FromResult(aanmelding.NeemOverdrachtTerug(handeling)), ct);
}
