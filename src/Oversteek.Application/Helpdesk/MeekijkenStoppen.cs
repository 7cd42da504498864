using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Helpdesk;

public sealed class MeekijkenStoppen(OversteekDb db, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(Guid sessie, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var gestopt = await db.Sessies.Where(s => s.Id == sessie && s.AccountId == handeling.Wie && s.MeekijkenBij != null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.MeekijkenBij, (OrganisatieId?)null).SetProperty(x => x.MeekijkenTot, (DateTimeOffset?)null), ct);
        if (gestopt == 1)
            await logboek.LegVastAsync("MeekijkenGestopt", handeling, null, ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }
}
