using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Lotingen;

public sealed record LotingOntdooienOpdracht(Schooljaar Schooljaar);

/// <summary>Until publication two persons can go back to the lists, with a reason (D-65). Each child keeps its mark.</summary>
public sealed class LotingOntdooien(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(LotingOntdooienOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).Include(l => l.Uitslagen).SingleOrDefaultAsync(ct);
            if (loting is null)
                return AlgemeneWeigeringen.NietGevonden;
            var uit = loting.WachtOp(Lotingsactie.Ontdooien) ? loting.Ontdooi(handeling) : loting.StelVoor(Lotingsactie.Ontdooien, handeling.Reden, handeling);
            return await db.BewaarAsync(uit, LotingWeigeringen.GeenVoorstel, ct);
        });
}
