using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record OkrTerugzettenOpdracht(AanmeldingId Aanmelding);

/// <summary>The vo school sends the OKR back with a reason (AVT-01); until it is definitive again it does not see the dossier (D-24).</summary>
public sealed class OkrTerugzetten(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(OkrTerugzettenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(opdracht.Aanmelding, handeling.Namens, ct) is not { } aanmelding
            || await db.Okrs.SingleOrDefaultAsync(o => o.LeerlingId == aanmelding.LeerlingId, ct) is not { } okr)
            return AlgemeneWeigeringen.NietGevonden;
        return await db.BewaarAsync(okr.ZetTerug(handeling), ct);
    }
}
