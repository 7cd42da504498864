using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record VsoProcedureZettenOpdracht(AanmeldingId Aanmelding, bool Aan, int Versie);

/// <summary>AAN-05: with the tick a pupil is not in the central lottery.</summary>
public sealed class VsoProcedureZetten(OversteekDb db)
{
    public Task<Result> ExecuteAsync(VsoProcedureZettenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            // Off as well as on: who is named as excluded in the frozen input cannot become a participant.
            if (aanmelding.Ronde == 1 && await db.LotingLigtVastAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct))
                return AanmeldingWeigeringen.Bevroren;
            var soort = await db.Organisaties.Where(o => o.Id == handeling.Namens).Select(o => o.Schoolsoort).SingleAsync(ct);
            return aanmelding.ZetVsoProcedure(opdracht.Aan, soort, handeling);
        }, ct);
}
