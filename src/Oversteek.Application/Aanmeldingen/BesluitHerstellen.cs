using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record BesluitHerstellenOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>Corrects an admission (D-70): the first call proposes with a reason, the second is by somebody else. The pupil can be decided on again.</summary>
public sealed class BesluitHerstellen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(BesluitHerstellenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var (geraakt, klas) = (aanmelding.GeraakteKlassen(), aanmelding.Besluit?.Brugklas);
            var terug = aanmelding.Herstel is not null && aanmelding.Kan(Aanmeldingactie.Herstellen) && handeling.Wie is not null
                && handeling.Wie != aanmelding.Herstel.Door;
            if (terug && klas is not null)
                await db.GeefTerugAsync(aanmelding, handeling, ct);
            var uit = aanmelding.HerstelBesluit(handeling);
            if (uit.IsGelukt && terug)
                await db.VulWachtlijstenAsync(geraakt, handeling, ct);
            return uit;
        }, ct));
}
