using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Lotingen;

public sealed record LotingsvoorstelIntrekkenOpdracht(Schooljaar Schooljaar);

/// <summary>Who proposed thinks again, or the second person says no (SEC-12).</summary>
public sealed class LotingsvoorstelIntrekken(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LotingsvoorstelIntrekkenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct) is { } loting
            ? await db.BewaarAsync(loting.TrekVoorstelIn(handeling), LotingWeigeringen.GeenVoorstel, ct)
            : AlgemeneWeigeringen.NietGevonden;
}
