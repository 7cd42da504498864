using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>The inbox of the committee: what lies with it now.</summary>
[Vereist(Recht.AanvragenBeoordelen)]
public sealed class PostvakModel(Aanvraagbron bron, Toegangscontext toegang, Lijstdiensten diensten) : Lijstpagina<Aanvraag>(diensten)
{
    protected override Lijst<Aanvraag> Lijst => Postvaklijst.Lijst;

    protected override Task<IReadOnlyList<Aanvraag>> RijenAsync(Lijstvraag vraag, CancellationToken ct) =>
        bron.BijSwvAsync(toegang.Organisatie!.Value, ct);
}
