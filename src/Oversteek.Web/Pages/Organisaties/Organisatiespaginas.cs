using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Organisaties;

internal sealed class Organisatiespaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<GegevensModel>(Doelgroep.Po, 90, "Gegevens", "school", Recht.BerichtenLezen)
        .Menu<GegevensModel>(Doelgroep.Vo, 90, "Gegevens", "school", Recht.BerichtenLezen)
        .Menu<GegevensModel>(Doelgroep.Overig, 90, "Gegevens", "school", Recht.BerichtenLezen);
}
