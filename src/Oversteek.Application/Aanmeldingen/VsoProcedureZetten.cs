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
            opdracht.Aan && await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct)
                ? AanmeldingWeigeringen.Bevroren
                : aanmelding.ZetVsoProcedure(opdracht.Aan, handeling), ct);
}
