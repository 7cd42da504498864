using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
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
        if (await db.BezwaarTegenGeverAsync(opdracht.Leerling, opdracht.Ouder, ZorgaanmeldrouteWeigeringen.OuderOnbekend, ct) is { } bezwaar)
            return bezwaar;
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
