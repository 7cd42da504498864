using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record AfzienVanPlaatsOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>The family does not want the place after the admission (D-70): it is free, the code too, and the next who waits hears of it.</summary>
public sealed class AfzienVanPlaats(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(AfzienVanPlaatsOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var geraakt = aanmelding.GeraakteKlassen();
            if (aanmelding.Kan(Domain.Aanmeldingen.Aanmeldingactie.Afzien))
                await db.GeefTerugAsync(aanmelding, handeling, ct);
            var uit = aanmelding.ZieAf(handeling);
            if (!uit.IsGelukt)
                return uit;
            await db.GeefCodeVrijAsync(aanmelding.LeerlingId, ct);
            await db.StopAanvraagAsync(aanmelding.LeerlingId, handeling, ct);
            await db.VulWachtlijstenAsync(geraakt, handeling, ct);
            return uit;
        }, ct));
}
