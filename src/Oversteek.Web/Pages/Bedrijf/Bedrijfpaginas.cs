using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Bedrijf;

internal sealed class Bedrijfpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Overig, 70, "Stand van het programma", "chart-bar", Recht.PlatformBeheren);
}
