using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <param name="Stempel">Of the route that stood on the page.</param>
public sealed record ZorgaanmeldrouteAfsluitenOpdracht(LeerlingId Leerling, string Stempel, string? Advies);

/// <summary>
/// The samenwerkingsverband gives its advice; its access and the copies end in the same save. In the wide view, because afterwards the row
/// names no samenwerkingsverband any more and nobody can write a row out of its own sight.
/// </summary>
public sealed class ZorgaanmeldrouteAfsluiten(Zorgaanmeldroutebron bron, Systeemtoegang systeem)
{
    public async Task<Result> ExecuteAsync(ZorgaanmeldrouteAfsluitenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await bron.VanSwvAsync(opdracht.Leerling, handeling.Namens, ct) is null ? AlgemeneWeigeringen.NietGevonden
            : await systeem.VoerUitAsync(Systeemgrond.Aanvraag, ruim => SluitAsync(ruim, opdracht, handeling, ct));

    private static async Task<Result> SluitAsync(OversteekDb ruim, ZorgaanmeldrouteAfsluitenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await Zorgaanmeldroutebron.VanSwvAsync(ruim.Zorgaanmeldroutes, opdracht.Leerling, handeling.Namens, ct) is not { } route
            || Zorgaanmeldroutebron.Stempel(route) != opdracht.Stempel)
            return ZorgaanmeldrouteWeigeringen.Gewijzigd;
        var uit = route.SluitAf(opdracht.Advies, handeling);
        if (uit.IsGelukt)
            await ruim.RuimKopieenOpAsync(route, ct);
        return await ruim.BewaarAsync(uit, ZorgaanmeldrouteWeigeringen.Gewijzigd, ct);
    }
}
