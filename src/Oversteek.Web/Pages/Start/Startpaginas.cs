using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Start;

internal sealed class Startpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 10, "Berichten", "messages", Recht.BerichtenLezen)
        .Menu<IndexModel>(Doelgroep.Vo, 10, "Berichten", "messages", Recht.BerichtenLezen)
        .Menu<IndexModel>(Doelgroep.Regio, 10, "Dashboard", "chart-bar", Recht.BerichtenLezen)
        .Menu<IndexModel>(Doelgroep.Overig, 10, "Berichten", "messages", Recht.BerichtenLezen);
}
