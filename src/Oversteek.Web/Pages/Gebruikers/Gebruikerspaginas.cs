using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Pages.Gebruikers.Beheer;

namespace Oversteek.Web.Pages.Gebruikers;

internal sealed class Gebruikerspaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas.Menu<AccountsModel>(Doelgroep.Overig, 30, "Accounts", "users", Recht.AccountsBeheren);
}
