using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Procedures;

internal sealed class Procedurespaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Regio, 50, "Kalender en regels", "calendar", Recht.ProcedureBeheren)
        .Hulp<IndexModel>(Doelgroep.Regio, 10, "Kalender nakijken", "Zet de datums van het schooljaar goed voordat de scholen beginnen.");
}
