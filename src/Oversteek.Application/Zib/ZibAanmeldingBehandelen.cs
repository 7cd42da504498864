using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <param name="Stempel">Of the application that stood on the page: two people of one bureau do not write over each other.</param>
/// <param name="Afspraak">For planning.</param>
/// <param name="Tekst">The question to the school; the reason of a refusal goes with the act itself.</param>
public sealed record ZibBehandelOpdracht(LeerlingId Leerling, ZibAanmeldingactie Stap, string Stempel, Afspraak? Afspraak = null, string? Tekst = null);

/// <summary>
/// What the bureau does with an application that was sent to it. What ends it goes in the wide view: afterwards the row names no bureau any more,
/// and nobody can write a row out of its own sight.
/// </summary>
public sealed class ZibAanmeldingBehandelen(OversteekDb db, Systeemtoegang systeem)
{
    public async Task<Result> ExecuteAsync(ZibBehandelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (opdracht.Stap is not (ZibAanmeldingactie.UitslagMelden or ZibAanmeldingactie.Afwijzen))
            return await DoeAsync(db, opdracht, handeling, ct);
        return await Zibbron.VanBureauAsync(db.ZibAanmeldingen, opdracht.Leerling, handeling.Namens, ct) is null ? AlgemeneWeigeringen.NietGevonden
            : await systeem.VoerUitAsync(Systeemgrond.Onderzoek, ruim => DoeAsync(ruim, opdracht, handeling, ct));
    }

    private static async Task<Result> DoeAsync(OversteekDb db, ZibBehandelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await Zibbron.VanBureauAsync(db.ZibAanmeldingen, opdracht.Leerling, handeling.Namens, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zibbron.Stempel(aanmelding) != opdracht.Stempel)
            return ZibWeigeringen.Gewijzigd;
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
