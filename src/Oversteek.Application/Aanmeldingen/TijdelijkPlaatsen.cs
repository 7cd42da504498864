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
        var beheer = await db.Brugklasbeheren.Include(b => b.Klassen).SingleOrDefaultAsync(
            b => b.OrganisatieId == handeling.Namens && b.Schooljaar == aanmelding.Schooljaar, ct);
        if (beheer?.Klassen.FirstOrDefault(k => k.Aangenomen && k.Id == opdracht.Brugklas) is not { } klas)
            return AanmeldingWeigeringen.KlasVanAndereSchool;
        // The law gives a place at the school, in whatever class has one; who has a place of her own keeps that.
        if (await LeerlingToelaten.BeletselAsync(db, aanmelding, klas, metReden: aanmelding.Plaatsing is null, ct) is { } beletsel)
            return beletsel;
        var geraakt = aanmelding.GeraakteKlassen();
        var uit = await db.MetBriefAsync(
            aanmelding.PlaatsTijdelijk(klas.Id, klok, handeling), aanmelding, school => Zorgplichtbrieven.Tijdelijk(school, klok, klas.Naam, handeling.Vandaag),
            handeling, ct);
        if (!uit.IsGelukt)
            return uit;
        // Two who give away the same last place meet each other here.
        beheer.MeldPlaats(klas.Id, handeling);
        await db.VulWachtlijstenAsync(geraakt, handeling, ct);
        return uit;
    }
}
