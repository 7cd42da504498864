using Oversteek.Application.Toegang;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>What lies with the samenwerkingsverband now.</summary>
[Vereist(Recht.ZorgaanmeldroutesBehandelen)]
public sealed class PostvakModel(Zorgaanmeldroutebron bron, Toegangscontext toegang, Lijstdiensten diensten) : Lijstpagina<Zorgaanmeldroute>(diensten)
{
    protected override Lijst<Zorgaanmeldroute> Lijst => Zorglijst.Postvak;

    protected override Task<IReadOnlyList<Zorgaanmeldroute>> RijenAsync(Lijstvraag vraag, CancellationToken ct) =>
        bron.BijSwvAsync(toegang.Organisatie!.Value, ct);
}
