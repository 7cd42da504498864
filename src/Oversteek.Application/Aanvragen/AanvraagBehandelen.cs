using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <param name="Tekst">The question to the school.</param>
public sealed record AanvraagBehandelOpdracht(
    LeerlingId Leerling, Aanvraagactie Stap, string Stempel, string? Tekst = null, Deskundigenadvies? Advies = null);

/// <summary>What the committee does with a request before it decides.</summary>
public sealed class AanvraagBehandelen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(AanvraagBehandelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await Aanvraagbron.VanSwvAsync(db.Aanvragen, opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag)
            return AlgemeneWeigeringen.NietGevonden;
        if (Aanvraagbron.Stempel(aanvraag) != opdracht.Stempel)
            return AanvraagWeigeringen.Gewijzigd;
        var uit = opdracht.Stap switch
        {
            Aanvraagactie.AanvullingVragen => aanvraag.VraagAanvulling(opdracht.Tekst, handeling),
            Aanvraagactie.CompleetVerklaren => aanvraag.VerklaarCompleet(handeling),
            Aanvraagactie.Adviseren when opdracht.Advies is { } advies => aanvraag.Adviseer(advies, handeling),
            _ => AlgemeneWeigeringen.NietGevonden,
        };
        return await db.BewaarAsync(uit, AanvraagWeigeringen.Gewijzigd, ct);
    }
}
