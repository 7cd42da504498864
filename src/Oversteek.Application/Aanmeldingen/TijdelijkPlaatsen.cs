using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record TijdelijkPlaatsenOpdracht(AanmeldingId Aanmelding, BrugklasId? Brugklas, int Versie);

/// <summary>
/// Ten weeks without a decision: the pupil has a temporary place from the next day (5.3). A person confirms it, because only the school knows whether
/// the pupil is enrolled elsewhere; the first day is that of the law.
/// </summary>
public sealed class TijdelijkPlaatsen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(TijdelijkPlaatsenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.BesluitAsync(opdracht.Aanmelding, opdracht.Versie, handeling, (db, aanmelding) => PlaatsAsync(db, aanmelding, opdracht, handeling, ct), ct);

    private static async Task<Result> PlaatsAsync(OversteekDb db, Aanmelding aanmelding, TijdelijkPlaatsenOpdracht opdracht, Handeling handeling,
        CancellationToken ct)
    {
        var klok = await db.ZorgplichtklokAsync(aanmelding, ct);
        if (aanmelding.BeletselTijdelijk(klok, handeling.Vandaag) is { } teVroeg)
            return teVroeg;
        var klas = await db.Brugklassen.SingleOrDefaultAsync(k => k.Id == opdracht.Brugklas && k.Aangenomen && k.OrganisatieId == handeling.Namens, ct);
        if (klas is null)
            return AanmeldingWeigeringen.KlasVanAndereSchool;
        if (await LeerlingToelaten.BeletselAsync(db, aanmelding, klas, toelichting: null, ct) is { } beletsel)
            return beletsel;
        var geraakt = aanmelding.GeraakteKlassen();
        var uit = await db.MetBriefAsync(
            aanmelding.PlaatsTijdelijk(klas.Id, klok, handeling), aanmelding, school => Zorgplichtbrieven.Tijdelijk(school, klok, klas.Naam, handeling.Vandaag),
            handeling, ct);
        if (uit.IsGelukt)
            await db.VulWachtlijstenAsync(geraakt, handeling, ct);
        return uit;
    }
}
