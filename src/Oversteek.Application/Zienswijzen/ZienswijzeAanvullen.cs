using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <summary>D-19: a parent who has more to say gets a new one; the definitive one stays as it is.</summary>
public sealed class ZienswijzeAanvullen(Zienswijzebron bron)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, int ouder, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(leerling, ouder, ct) is not { } laatste)
            return AlgemeneWeigeringen.NietGevonden;
        if (laatste.Status != Zienswijzestatus.Definitief)
            return ZienswijzeWeigeringen.EerstDefinitief;
        var nieuw = new Zienswijze(leerling, laatste.OuderId, ouder, laatste.Nummer + 1);
        return await bron.BewaarAsync(nieuw, nieuw.SlaOp(new Zienswijzeinhoud(), Zienswijzeschrijver.School, handeling), ct);
    }
}
