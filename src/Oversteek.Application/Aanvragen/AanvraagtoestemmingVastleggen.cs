using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <param name="Datum">When the parent signed; today when it is empty.</param>
public sealed record AanvraagtoestemmingOpdracht(LeerlingId Leerling, int Ouder, DateOnly? Datum, Toestemmingswijze Wijze);

/// <summary>One signature of a parent, given or taken back. Taken back works in the same save: the committee has lost it in its next request.</summary>
public sealed class AanvraagtoestemmingVastleggen(OversteekDb db, Aanvraagbron bron)
{
    public async Task<Result> ExecuteAsync(AanvraagtoestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag)
            return AlgemeneWeigeringen.NietGevonden;
        if (await db.BezwaarTegenGeverAsync(opdracht.Leerling, opdracht.Ouder, AanvraagWeigeringen.OuderOnbekend, ct) is { } bezwaar)
            return bezwaar;
        var toestemming = new Aanvraagtoestemming(opdracht.Ouder, opdracht.Datum ?? handeling.Vandaag, Aanvraagtoestemming.Tekstversie, opdracht.Wijze);
        return await db.BewaarAsync(aanvraag.LegToestemmingVast(toestemming, handeling), AanvraagWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> TrekInAsync(AanvraagtoestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is { } aanvraag
            ? await db.BewaarAsync(aanvraag.TrekToestemmingIn(opdracht.Ouder, "Een ouder heeft de toestemming ingetrokken.", handeling),
                AanvraagWeigeringen.Gewijzigd, ct)
            : AlgemeneWeigeringen.NietGevonden;
}
