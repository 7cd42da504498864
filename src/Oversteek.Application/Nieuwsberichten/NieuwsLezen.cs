using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Nieuwsberichten;

namespace Oversteek.Application.Nieuwsberichten;

/// <summary>Remembers per account what was opened.</summary>
public sealed class NieuwsLezen(OversteekDb db, Nieuwsbron bron)
{
    public async Task<Result> ExecuteAsync(IReadOnlyCollection<NieuwsberichtId> ids, Handeling handeling, CancellationToken ct)
    {
        if (handeling.Wie is not { } wie)
            return AlgemeneWeigeringen.NietGevonden;
        foreach (var regel in (await bron.NieuwsAsync(ct)).Where(r => !r.Gelezen && ids.Contains(r.Bericht.Id)))
            await db.ProbeerToeAsync(new Nieuwslezing { AccountId = wie, NieuwsberichtId = regel.Bericht.Id, Op = handeling.Op }, ct);
        return Result.Gelukt;
    }
}
