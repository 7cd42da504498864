using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record VsoProcedureZettenOpdracht(AanmeldingId Aanmelding, bool Aan, int Versie);

/// <summary>AAN-05: with the tick a pupil is not in the central lottery.</summary>
public sealed class VsoProcedureZetten(OversteekDb db)
{
    /// <returns>Null when the application is not of this school.</returns>
    public async Task<Result?> ExecuteAsync(VsoProcedureZettenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(opdracht.Aanmelding, handeling.Namens, ct) is not { } aanmelding)
            return null;
        if (aanmelding.Versie != opdracht.Versie)
            return AanmeldingWeigeringen.Gewijzigd;
        var procedure = await db.ProcedureVanAsync(aanmelding, ct);
        if (opdracht.Aan && await db.IsBevrorenAsync(aanmelding, procedure, handeling.Op, ct))
            return AanmeldingWeigeringen.Bevroren;
        return await db.BewaarAsync(aanmelding.ZetVsoProcedure(opdracht.Aan, handeling), ct);
    }
}
