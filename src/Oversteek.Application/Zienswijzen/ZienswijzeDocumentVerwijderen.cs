using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <summary>B-18: what parents added they take away, with its bytes, until the view is definitive.</summary>
public sealed class ZienswijzeDocumentVerwijderen(OversteekDb db, Zienswijzebron bron)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, int ouder, Zienswijzeschrijver schrijver, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteOfNieuweAsync(leerling, ouder, handeling.Namens, ct) is not { } zienswijze)
            return AlgemeneWeigeringen.NietGevonden;
        if (!zienswijze.IsBewerkbaar)
            return ZienswijzeWeigeringen.VerkeerdeToestand.Met(zienswijze.Status);
        // A second press: it is gone already.
        if (zienswijze.Document is not { } document)
            return Result.Gelukt;
        var uit = zienswijze.Leg(null, schrijver, handeling);
        if (uit.IsGelukt)
            await db.NeemBijlagenTerugAsync(leerling, [document], handeling, ct);
        return await bron.BewaarAsync(zienswijze, uit, ct);
    }
}
