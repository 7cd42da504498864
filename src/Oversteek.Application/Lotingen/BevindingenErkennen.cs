using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Lotingen;

/// <param name="Sleutels">What was ticked; what changed since is not acknowledged unseen.</param>
public sealed record BevindingenErkennenOpdracht(Schooljaar Schooljaar, IReadOnlyList<string> Sleutels);

/// <summary>The region takes what is not ready into the freeze, by name and with a reason (D-65). The reason stands in the handeling.</summary>
public sealed class BevindingenErkennen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(BevindingenErkennenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct);
            if (loting is null || await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
                return AlgemeneWeigeringen.NietGevonden;
            var bevindingen = await new Bevriescontrole(db, loting, procedure).GeefAsync(ct);
            return await db.BewaarAsync(loting.Erken([.. bevindingen.Where(b => opdracht.Sleutels.Contains(b.Sleutel))], handeling),
                LotingWeigeringen.GeenVoorstel, ct);
        });
}
