using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <param name="Afspraak">For planning.</param>
/// <param name="Tekst">The question to the school; the reason of a refusal goes with the act itself.</param>
public sealed record ZibBehandelOpdracht(LeerlingId Leerling, ZibAanmeldingactie Stap, Afspraak? Afspraak = null, string? Tekst = null);

/// <summary>What the bureau does with an application that was sent to it.</summary>
public sealed class ZibAanmeldingBehandelen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(ZibBehandelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var bureau = handeling.Namens;
        if (await db.ZibAanmeldingen.SingleOrDefaultAsync(z => z.LeerlingId == opdracht.Leerling && z.BureauId == bureau && z.Lopend != null,
            ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        var uit = opdracht.Stap switch
        {
            ZibAanmeldingactie.NemenInBehandeling => aanmelding.NeemInBehandeling(handeling),
            ZibAanmeldingactie.Plannen when opdracht.Afspraak is { } afspraak => aanmelding.Plan(afspraak, handeling),
            ZibAanmeldingactie.AanvullingVragen => aanmelding.VraagAanvulling(opdracht.Tekst, handeling),
            ZibAanmeldingactie.UitslagMelden => aanmelding.MeldUitslag(handeling),
            ZibAanmeldingactie.Afwijzen => aanmelding.WijsAf(handeling),
            _ => AlgemeneWeigeringen.NietGevonden,
        };
        return await db.BewaarAsync(uit, ZibWeigeringen.Gewijzigd, ct);
    }
}
