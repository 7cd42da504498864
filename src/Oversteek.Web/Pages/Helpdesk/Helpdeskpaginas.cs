using Oversteek.Application.Helpdesk;
using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Helpdesk;

internal sealed class Helpdeskpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<MeekijkenModel>(Doelgroep.Overig, 40, "Meekijken", "eye", Recht.Meekijken)
        .Menu<VragenModel>(Doelgroep.Overig, 45, "Vragen van gebruikers", "mail", Recht.HulpvragenBeantwoorden, Hulpvraagbron.NieuwAsync)
        .Taken(Doelgroep.Overig, NieuwAsync);

    private static async Task<IReadOnlyList<Taak>> NieuwAsync(Taakvraag vraag, CancellationToken ct)
    {
        var aantal = await Hulpvraagbron.NieuwAsync(vraag.Db, vraag.Organisatie, vraag.Jaar, ct);
        return aantal == 0 ? []
            : [new Taak(5, "Vragen van gebruikers beantwoorden", Paginalink.Naar<VragenModel>(), $"{aantal}", LetOp: true, Recht.HulpvragenBeantwoorden)];
    }
}
