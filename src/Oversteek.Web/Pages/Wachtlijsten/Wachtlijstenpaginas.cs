using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Wachtlijsten;

internal sealed class Wachtlijstenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) =>
        paginas.Menu<IndexModel>(Doelgroep.Vo, 50, "Wachtlijst", "list-check", Recht.AanmeldingenVerwerken);
}
