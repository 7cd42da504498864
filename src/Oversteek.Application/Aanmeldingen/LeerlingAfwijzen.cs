using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record LeerlingAfwijzenOpdracht(AanmeldingId Aanmelding, string? Reden, string? Toelichting, int Versie);

/// <summary>Rejects with a reason of the region's list (TOE-06, D-37). The code is free again, so that another school can apply the pupil.</summary>
public sealed class LeerlingAfwijzen(Systeemtoegang systeem)
{
    /// <returns>Null when the application is not of this school.</returns>
    public Task<Result?> ExecuteAsync(LeerlingAfwijzenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result?>(Systeemgrond.Aanmelding, async db =>
        {
            if (await db.EigenAanmeldingAsync(opdracht.Aanmelding, handeling.Namens, ct) is not { } aanmelding)
                return null;
            if (aanmelding.Versie != opdracht.Versie)
                return AanmeldingWeigeringen.Gewijzigd;
            var procedure = await db.ProcedureVanAsync(aanmelding, ct);
            if (procedure.Regels.Afwijsredenen.FirstOrDefault(r => r.Code == opdracht.Reden) is not { } reden)
                return AanmeldingWeigeringen.RedenOnbekend;
            var toelichting = string.IsNullOrWhiteSpace(opdracht.Toelichting) ? null : opdracht.Toelichting.Trim();
            var uit = aanmelding.WijsAf(reden, toelichting, handeling);
            if (uit.IsGelukt)
                await db.GeefCodeVrijAsync(aanmelding.LeerlingId, ct);
            return await db.BewaarAsync(uit, ct);
        });
}
