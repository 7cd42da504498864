using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <param name="Regel">Code of the catalogue; null takes the claim away.</param>
/// <param name="Bewijs">A judged file; null keeps the one that is there.</param>
/// <param name="BewijsWeg">Takes away the one that is there, and keeps the claim.</param>
public sealed record VoorrangClaimenOpdracht(LeerlingId Leerling, int? Namens, string? Regel, Gekeurdbestand? Bewijs, int Versie, bool BewijsWeg = false);

/// <summary>
/// D-29: parents say on which ground their child goes first at number one, and show it with a photo or bring paper. The photo goes through the
/// one gate for files and stands unreleased with the child.
/// </summary>
public sealed class VoorrangClaimen(Keuzetoegang toegang, Systeemtoegang systeem)
{
    public async Task<Result> ExecuteAsync(VoorrangClaimenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (opdracht.Bewijs is { Toestand: not (Bijlagetoestand.InOrde or Bijlagetoestand.WachtOpControle) })
            return KeuzelijstWeigeringen.GeenBewijs;
        var hand = await toegang.HandAsync(opdracht.Leerling, opdracht.Namens, ct);
        return hand.IsGelukt
            ? await systeem.VoerUitAsync<Bijlageopname, Result>(Systeemgrond.Aanmelding,
                (db, opname) => ClaimAsync(db, opname, opdracht, hand.Waarde, handeling, ct))
            : hand.Kaal;
    }

    private static async Task<Result> ClaimAsync(
        OversteekDb db, Bijlageopname opname, VoorrangClaimenOpdracht opdracht, Keuzehand hand, Handeling handeling, CancellationToken ct)
    {
        if (await Keuzedossier.LeesAsync(db, opdracht.Leerling, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        if (dossier.Lijst is not { } lijst || lijst.Stand != opdracht.Versie)
            return KeuzelijstWeigeringen.Gewijzigd;
        if (dossier.Ruimte.Kiezen is { } beletsel)
            return beletsel;
        var regel = string.IsNullOrEmpty(opdracht.Regel) ? null : opdracht.Regel;
        var voorrang = await dossier.VoorrangAsync(db, lijst, ct);
        // Before the file is kept: of a refused claim nothing stays.
        if (regel is not null && voorrang.All(r => r.Code != regel))
            return KeuzelijstWeigeringen.RegelOnbekend;
        var (los, bewijs) = (lijst.LosseBewijzen(), opdracht.BewijsWeg ? null : lijst.Concept.Bewijs);
        if (regel is not null && opdracht.Bewijs is { } bestand)
        {
            var nieuw = await NeemOpAsync(db, opname, lijst, bestand, handeling with { Namens = dossier.Leerling.OrganisatieId }, ct);
            if (!nieuw.IsGelukt)
                return nieuw.Kaal;
            bewijs = nieuw.Waarde.Id;
        }
        var uit = await db.RuimBewijsOpAsync(lijst, los, lijst.Claims(regel, bewijs, hand.Schrijver, voorrang, handeling), handeling, ct);
        return await db.BewaarAsync(uit, KeuzelijstWeigeringen.Gewijzigd, ct);
    }

    /// <summary>In the place of the one that parents show now, unless that was sent and still counts.</summary>
    private static async Task<Result<Bijlage>> NeemOpAsync(
        OversteekDb db, Bijlageopname opname, Keuzelijst lijst, Gekeurdbestand bestand, Handeling handeling, CancellationToken ct)
    {
        var nu = lijst.Concept.Bewijs == lijst.Verstuurde?.Bewijs ? null : lijst.Concept.Bewijs;
        var oud = await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == nu && b.LeerlingId == lijst.LeerlingId, ct);
        var opdracht = new BijlageToevoegenOpdracht(lijst.LeerlingId, Bijlagetypen.Voorrangsbewijs, bestand, Vrijgeven: false);
        return await opname.NeemOpAsync(opdracht, oud, weg: oud is not null, handeling, ct);
    }
}
