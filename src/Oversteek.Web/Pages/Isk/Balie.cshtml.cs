using Oversteek.Application.Isk;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Isk;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Isk;

/// <summary>The inbox and the planning of a desk.</summary>
[Vereist(Recht.IskTestAfnemen)]
public sealed class BalieModel(Iskbron bron, Toegangscontext toegang, Lijstdiensten diensten) : Lijstpagina<IskTestaanmelding>(diensten)
{
    protected override Lijst<IskTestaanmelding> Lijst => Balielijst.Lijst;

    protected override Task<IReadOnlyList<IskTestaanmelding>> RijenAsync(Lijstvraag vraag, CancellationToken ct) =>
        bron.BijLoketAsync(toegang.Organisatie!.Value, ct);
}
