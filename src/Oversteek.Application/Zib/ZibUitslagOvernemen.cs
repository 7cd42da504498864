using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <param name="Invoer">The IQ answers, by the key of the question of tab 2.</param>
/// <param name="Rapport">Null when the parents gave no report.</param>
public sealed record ZibUitslagOpdracht(LeerlingId Leerling, Invulling Invoer, Gekeurdbestand? Rapport);

/// <summary>
/// ZIB-06: the school got the result from the parents. With their permission it goes into tab 2 and the report among the attachments, in one
/// save; without it nothing does.
/// </summary>
public sealed class ZibUitslagOvernemen(OversteekDb db, Zibbron bron, Okrveldenbron velden, Bijlageopname opname)
{
    public async Task<Result> ExecuteAsync(ZibUitslagOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, ct) is not { } aanmelding
            || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        var ouders = Zibcontrole.Ouders(stand.Leerling);
        if (aanmelding.KanUitslagOvernemen(ouders) is { IsGelukt: false } geweigerd)
            return geweigerd;
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == opdracht.Leerling, ct);
        if (!okr.IsBewerkbaar)
            return ZibWeigeringen.OkrNietOpen;
        var tabblad = (await velden.VoorAsync(opdracht.Leerling, ct)).Van(Okrvragen.IqTotaal);
        var antwoorden = new Invuller(tabblad.Formulier, handeling.Vandaag, new Okrantwoorden(okr)).Neem(new Okrantwoorden(okr).Van(tabblad), opdracht.Invoer);
        if (!antwoorden.IsGelukt)
            return antwoorden.Kaal;
        var metVo = aanmelding.DeeltMetVo(ouders);
        if (await NeemRapportAsync(opdracht, metVo, handeling, ct) is { IsGelukt: false } vol)
            return vol;
        var inhoud = (okr.Inhoud(tabblad.Nummer) ?? new Onderdeelinhoud()).Met(tabblad.Formulier, antwoorden.Waarde);
        var uit = okr.SlaOp(tabblad.Nummer, inhoud, handeling).Kaal.Then(() => aanmelding.NeemUitslagOver(ouders, handeling));
        if (uit.IsGelukt)
            okr.DeelIq(metVo, handeling);
        return await db.BewaarAsync(uit, ZibWeigeringen.Gewijzigd, ct);
    }

    private async Task<Result> NeemRapportAsync(ZibUitslagOpdracht opdracht, bool vrij, Handeling handeling, CancellationToken ct)
    {
        if (opdracht.Rapport is not { } rapport)
            return Result.Gelukt;
        var bijlage = new BijlageToevoegenOpdracht(opdracht.Leerling, Bijlagetypen.OnderzoekIq, rapport, vrij, ToestemmingOuders: true);
        return (await opname.NeemOpAsync(bijlage, oud: null, weg: false, handeling, ct)).Kaal;
    }
}
