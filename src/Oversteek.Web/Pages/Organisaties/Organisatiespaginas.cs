using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Organisaties;

internal sealed class Organisatiespaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<GegevensModel>(Doelgroep.Po, 90, "Gegevens", "school", Recht.BerichtenLezen)
        .Menu<GegevensModel>(Doelgroep.Vo, 90, "Gegevens", "school", Recht.BerichtenLezen)
        .Menu<VoScholenModel>(Doelgroep.Po, 85, "Vo-scholen", "school", Recht.BerichtenLezen)
        .Menu<PoScholenModel>(Doelgroep.Vo, 85, "Basisscholen", "school", Recht.BerichtenLezen)
        .Menu<PoScholenModel>(Doelgroep.Regio, 84, "Basisscholen", "school", Recht.BerichtenLezen)
        .Menu<VoScholenModel>(Doelgroep.Regio, 85, "Vo-scholen", "school", Recht.BerichtenLezen)
        .Taken(Doelgroep.Po, ControleAsync)
        .Taken(Doelgroep.Vo, ControleAsync)
        .Menu<RegiosModel>(Doelgroep.Overig, 35, "Regio’s", "school", Recht.PlatformBeheren)
        .Menu<GegevensModel>(Doelgroep.Overig, 90, "Gegevens", "school", Recht.BerichtenLezen);

    /// <summary>GEN-10: looked at in this school year by somebody who may change it.</summary>
    private static async Task<IReadOnlyList<Taak>> ControleAsync(Taakvraag vraag, CancellationToken ct)
    {
        var begin = vraag.Jaar.Begin;
        var klaar = await vraag.Db.Organisaties.AnyAsync(o => o.Id == vraag.Organisatie && o.GecontroleerdOp >= begin, ct);
        return klaar ? []
            : [new Taak(80, "Gegevens van de school nakijken", Paginalink.Naar<GegevensModel>(), "nog niet gedaan", Recht: Recht.SchoolgegevensBeheren)];
    }
}
