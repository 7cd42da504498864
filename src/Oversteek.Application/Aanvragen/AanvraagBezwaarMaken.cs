using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <param name="Op">The day on which it came in; today when it is empty.</param>
public sealed record AanvraagBezwaarOpdracht(LeerlingId Leerling, string Stempel, string? Wie, DateOnly? Op, string? Gronden);

/// <summary>The school passes an objection on; from this save on the committee sees the request again.</summary>
public sealed class AanvraagBezwaarMaken(OversteekDb db, Aanvraagbron bron)
{
    public async Task<Result> ExecuteAsync(AanvraagBezwaarOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag
            || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (stand.Gestopt)
            return AanvraagWeigeringen.DoetNietMee;
        if (Aanvraagbron.Stempel(aanvraag) != opdracht.Stempel)
            return AanvraagWeigeringen.Gewijzigd;
        var uit = aanvraag.MaakBezwaar(opdracht.Wie, opdracht.Op ?? handeling.Vandaag, opdracht.Gronden, handeling);
        return await db.BewaarAsync(uit, AanvraagWeigeringen.Gewijzigd, ct);
    }
}
