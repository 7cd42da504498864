using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Orientatieformulieren;

internal sealed class Orientatieformulierenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 28, "Oriëntatieformulier", "search", Recht.OrientatieformulierenMaken)
        .Hulp<IndexModel>(
            Doelgroep.Po, 39, "Oriëntatieformulieren voor een klas",
            "Kies de leerlingen, maak de formulieren definitief en druk ze af als één pdf. Ouders leveren dit formulier niet in.");
}
