using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Bijlagen;

internal sealed class Bijlagenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 26, "Bijlagen en documenten", "file-text", Recht.BijlagenBewerken)
        .Menu<BestandenModel>(Doelgroep.Overig, 60, "Bestanden", "file-text", Recht.BestandenNakijken)
        .Hulp<IndexModel>(
            Doelgroep.Po, 32, "Bijlagen en documenten nakijken",
            "U ziet van alle leerlingen welke documenten er zijn, welke meegaan naar de vo-school en wat ontbreekt.")
        .Hulp<VelenModel>(
            Doelgroep.Po, 33, "Documenten vrijgeven voor een klas", "Kies de documenten. U ziet eerst per document wat er gebeurt.");
}
