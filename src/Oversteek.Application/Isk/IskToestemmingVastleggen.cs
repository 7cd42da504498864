using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;

namespace Oversteek.Application.Isk;

/// <param name="Datum">When the parent gave it; today for a withdrawal.</param>
public sealed record IskToestemmingOpdracht(LeerlingId Leerling, int Ouder, DateOnly? Datum, Toestemmingswijze Wijze);

/// <summary>ISK-04: given or withdrawn. A withdrawal works in the same save: the desk has lost it in its next request.</summary>
public sealed class IskToestemmingVastleggen(OversteekDb db, Iskbron bron)
{
    public async Task<Result> ExecuteAsync(IskToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(opdracht, handeling, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (await db.BezwaarTegenGeverAsync(opdracht.Leerling, opdracht.Ouder, IskWeigeringen.OuderOnbekend, ct) is { } bezwaar)
            return bezwaar;
        var toestemming = new Isktoestemming(opdracht.Ouder, opdracht.Datum ?? handeling.Vandaag, Isktoestemming.Tekstversie, opdracht.Wijze);
        return await db.BewaarAsync(aanmelding.LegToestemmingVast(toestemming, handeling), IskWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> TrekInAsync(IskToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await ZoekAsync(opdracht, handeling, ct) is { } aanmelding
            ? await db.BewaarAsync(aanmelding.TrekToestemmingIn(opdracht.Ouder, "Een ouder heeft de toestemming ingetrokken.", handeling),
                IskWeigeringen.Gewijzigd, ct)
            : AlgemeneWeigeringen.NietGevonden;

    private async Task<IskTestaanmelding?> ZoekAsync(IskToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await bron.LaatsteAsync(opdracht.Leerling, ct) is { } gevonden && gevonden.SchoolId == handeling.Namens ? gevonden : null;
}
