using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Bijlagen;

internal sealed class Bijlagenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<BestandenModel>(Doelgroep.Overig, 60, "Bestanden", "file-text", Recht.BestandenNakijken);
}
