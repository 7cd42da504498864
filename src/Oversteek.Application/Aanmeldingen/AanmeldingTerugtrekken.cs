using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record AanmeldingTerugtrekkenOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>'Terugtrekken en doorschuiven' (D-33, AAN-09): to the next school of the list; at its end the code is free again.</summary>
public sealed class AanmeldingTerugtrekken(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(AanmeldingTerugtrekkenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            if (await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct))
                return AanmeldingWeigeringen.AfwijzenBevroren;
            var geraakt = aanmelding.GeraakteKlassen();
            var uit = aanmelding.TrekTerug(handeling);
            if (uit.IsGelukt)
                await db.VulWachtlijstenAsync(geraakt, handeling, ct);
            if (uit.IsGelukt)
                await db.StopAanvraagAsync(aanmelding.LeerlingId, handeling, ct);
            if (uit.IsGelukt && aanmelding.Status != Aanmeldingstatus.Doorgeschoven)
                await db.GeefCodeVrijAsync(aanmelding.LeerlingId, ct);
            return uit;
        }, ct));
}
