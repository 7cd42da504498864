using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

public sealed record HardheidBeslissenOpdracht(Guid Hardheid, bool Toestaan, int Versie);

/// <summary>
/// The region allows it in two steps by two coordinators, or refuses (D-67). From then on the pupil gets the next free place of the class; one that is
/// free now is offered in the same save.
/// </summary>
public sealed class HardheidBeslissen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(HardheidBeslissenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Regiobesluit, async db =>
        {
            if (await db.Set<Hardheid>().SingleOrDefaultAsync(h => h.Id == opdracht.Hardheid && h.RegioId == handeling.Namens, ct) is not { } hardheid)
                return AlgemeneWeigeringen.NietGevonden;
            if (hardheid.Versie != opdracht.Versie)
                return WachtlijstWeigeringen.Gewijzigd;
            if (opdracht.Toestaan && !await db.WachtAsync(hardheid.LeerlingId, hardheid.BrugklasId, ct))
                return WachtlijstWeigeringen.NietWachtend;
            var uit = opdracht.Toestaan ? hardheid.StaToe(handeling) : hardheid.StaNietToe(handeling);
            if (uit.IsGelukt && hardheid.Status == Hardheidstatus.Toegestaan)
                await db.VulWachtlijstenAsync([hardheid.BrugklasId], handeling, ct);
            return await db.BewaarAsync(uit, WachtlijstWeigeringen.Gewijzigd, ct);
        });
}
