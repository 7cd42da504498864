using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Aanmeldstatus;

internal sealed class Aanmeldstatuspaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) =>
        paginas.Menu<IndexModel>(Doelgroep.Po, 40, "Aanmeldstatus", "list-check", Recht.AanmeldstatusZien);
}
