using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Procedures;

internal sealed class Procedurespaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Regio, 50, "Kalender en regels", "calendar", Recht.ProcedureBeheren)
        .Taken(Doelgroep.Regio, BevestigenAsync)
        .Hulp<IndexModel>(Doelgroep.Regio, 10, "Kalender nakijken", "Zet de datums van het schooljaar goed voordat de scholen beginnen.");

    private static Task<IReadOnlyList<Taak>> BevestigenAsync(Taakvraag vraag, CancellationToken ct) => Task.FromResult(
        Taken.Geteld(5, "Wijziging van kalender of regels bevestigen: tweede persoon", Paginalink.Naar<IndexModel>(), vraag.Procedure?.Voorstellen.Count ?? 0, letOp: true));
}
