using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Adviesformulieren;

internal sealed class Adviesformulierenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 30, "Adviesformulier", "file-text", Recht.AdviesformulierUitreiken)
        .Taken(Doelgroep.Po, UitreikenAsync)
        .Hulp<IndexModel>(
            Doelgroep.Po, 40, "Adviesformulier uitreiken", "Druk het formulier met de unieke code af. Daarmee melden ouders aan bij een vo-school.");

    private static async Task<IReadOnlyList<Taak>> UitreikenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var aantal = await vraag.Db.Leerlingen.Where(l => l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar && l.AlternatieveStatus == null)
            .Join(vraag.Db.Okrs, l => l.Id, o => o.LeerlingId, (_, o) => o)
            .CountAsync(o => o.Status == Okrstatus.Definitief && o.Advies.Uitstroom != Uitstroom.Isk
                && !vraag.Db.Adviesformulieren.Any(a => a.LeerlingId == o.LeerlingId && a.Status == Adviesformulierstatus.Uitgereikt), ct);
        // Parents need it on the first day of the period.
        return Taken.Geteld(
            40, "Adviesformulier uitreiken", Paginalink.Naar<IndexModel>($"?status={Adviesformulierenlijst.NietUitgereikt}"), aantal,
            uiterlijk: vraag.Procedure?.Mijlpaal(Mijlpalen.Aanmeldperiode).Van);
    }
}
