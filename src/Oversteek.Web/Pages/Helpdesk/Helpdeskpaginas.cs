using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Helpdesk;

internal sealed class Helpdeskpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas.Menu<MeekijkenModel>(Doelgroep.Overig, 40, "Meekijken", "eye", Recht.Meekijken);
}
