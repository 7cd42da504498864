using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <param name="Datum">When the parent gave it; today when it is empty.</param>
public sealed record ZorgaanmeldroutetoestemmingOpdracht(LeerlingId Leerling, int Ouder, DateOnly? Datum, Toestemmingswijze Wijze);

/// <summary>D-49: given or withdrawn. A withdrawal works in the same save: the samenwerkingsverband has lost it in its next request.</summary>
public sealed class ZorgaanmeldroutetoestemmingVastleggen(OversteekDb db, Zorgaanmeldroutebron bron)
{
    private const string Ingetrokken = "Een ouder heeft de toestemming ingetrokken.";

    public async Task<Result> ExecuteAsync(ZorgaanmeldroutetoestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } route)
            return AlgemeneWeigeringen.NietGevonden;
        if (await db.Ouders.SingleOrDefaultAsync(o => o.LeerlingId == opdracht.Leerling && o.Volgnummer == opdracht.Ouder, ct) is not { } ouder)
            return ZorgaanmeldrouteWeigeringen.OuderOnbekend;
        if (ouder.Gegevens.Gezag == Gezag.Nee)
            return AfspraakWeigeringen.GeenGezag.Met(opdracht.Ouder);
        var toestemming = new Zorgaanmeldroutetoestemming(
            opdracht.Ouder, opdracht.Datum ?? handeling.Vandaag, Zorgaanmeldroutetoestemming.Tekstversie, opdracht.Wijze);
        return await db.BewaarAsync(route.LegToestemmingVast(toestemming, handeling), ZorgaanmeldrouteWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> TrekInAsync(ZorgaanmeldroutetoestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } route)
            return AlgemeneWeigeringen.NietGevonden;
        var uit = route.TrekToestemmingIn(opdracht.Ouder, Ingetrokken, handeling);
        if (uit.IsGelukt && route.IsAfgelopen)
            await db.RuimKopieenOpAsync(route, ct);
        return await db.BewaarAsync(uit, ZorgaanmeldrouteWeigeringen.Gewijzigd, ct);
    }
}
