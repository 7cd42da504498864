using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <summary>The signed report, the view of the parents or another document of the vo school, through the one gate.</summary>
public sealed class AanvraagbestandToevoegen(OversteekDb db, Aanvraagbron bron, Aanvraagstukkenbron stukken, Bestandsruimte ruimte)
{
    public async Task<Result> ExecuteAsync(
        LeerlingId leerling, Aanvraagbestandsoort soort, Gekeurdbestand bestand, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(leerling, handeling.Namens, ct) is not { } aanvraag)
            return AlgemeneWeigeringen.NietGevonden;
        // No scanner comes back for this one, so it is taken in only when it was judged.
        if (bestand.Toestand != Bijlagetoestand.InOrde)
            return AanvraagWeigeringen.BestandWacht;
        if (await ruimte.BezwaarAsync(handeling.Namens, bestand.Inhoud.Length, ct) is { } vol)
            return vol;
        var uit = aanvraag.NeemBestand(handeling);
        if (uit.IsGelukt)
            db.Add(await stukken.SluitAsync(aanvraag, soort, bestand.Naam, bestand.Mediatype, bestand.Inhoud, handeling, ct));
        return await db.BewaarAsync(uit, AanvraagWeigeringen.Gewijzigd, ct);
    }

    /// <summary>What the school added itself, as long as the request can be changed.</summary>
    public async Task<Result> VerwijderAsync(LeerlingId leerling, Guid id, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(leerling, handeling.Namens, ct) is not { } aanvraag
            || await db.Set<Aanvraagbestand>().SingleOrDefaultAsync(b => b.Id == id && b.AanvraagId == aanvraag.Id, ct) is not { } bestand
            || !Aanvraagstukkenbron.VanSchool(bestand.Soort))
            return AlgemeneWeigeringen.NietGevonden;
        var uit = aanvraag.NeemBestand(handeling);
        if (uit.IsGelukt)
            db.Remove(bestand);
        return await db.BewaarAsync(uit, AanvraagWeigeringen.Gewijzigd, ct);
    }
}
