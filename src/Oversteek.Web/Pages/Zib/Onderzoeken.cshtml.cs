using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Zib;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The inbox and the planning of a bureau: what lies with it now, by day, to print.</summary>
[Vereist(Recht.OnderzoekDoen)]
public sealed class OnderzoekenModel(Zibbron bron, Toegangscontext toegang, Lijstdiensten diensten) : Lijstpagina<ZibAanmelding>(diensten)
{
    public int Nieuw { get; private set; }

    protected override Lijst<ZibAanmelding> Lijst => Onderzoeklijst.Lijst;

    protected override async Task<IReadOnlyList<ZibAanmelding>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var rijen = await bron.BijBureauAsync(toegang.Organisatie!.Value, ct);
        Nieuw = rijen.Count(r => r.Status == ZibAanmeldingstatus.Ingediend);
        return rijen;
    }
}
