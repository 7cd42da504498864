using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Voortgangen;

internal sealed class Voortgangenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Regio, 20, "Voortgang", "chart-bar", Recht.VoortgangZien)
        .Menu<IndexModel>(Doelgroep.Overig, 20, "Voortgang", "chart-bar", Recht.VoortgangZien)
        .Menu<VsoIndicatieModel>(Doelgroep.Regio, 21, "Vso-indicaties", "chart-bar", Recht.VsoIndicatieZien)
        .Menu<VsoIndicatieModel>(Doelgroep.Overig, 21, "Vso-indicaties", "chart-bar", Recht.VsoIndicatieZien);
}
