using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Aanmeldingen;

internal sealed class Aanmeldingenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<NieuwModel>(Doelgroep.Vo, 30, "Nieuwe aanmelding", "plus", Recht.AanmeldingenVerwerken)
        .Menu<IndexModel>(Doelgroep.Vo, 40, "Aanmeldingen verwerken", "list-check", Recht.AanmeldingenVerwerken)
        .Menu<BesluitenModel>(Doelgroep.Vo, 45, "Besluiten nemen", "pencil", Recht.BesluitenNemen)
        .Menu<ToegelatenModel>(Doelgroep.Vo, 60, "Toegelaten leerlingen", "circle-check", Recht.AanmeldingenVerwerken)
        .Taken(Doelgroep.Vo, VerwerkenAsync)
        .Hulp<NieuwModel>(
            Doelgroep.Vo, 20, "Aanmelding invoeren",
            "Neem de code van het adviesformulier en de geboortedatum over, vul de voorkeurslijst in en maak die definitief.")
        .Hulp<BesluitenModel>(
            Doelgroep.Vo, 30, "Besluiten nemen",
            "Kies de aanmeldingen, controleer per leerling wat er gebeurt en bevestig één keer. Kan iets nog niet, dan staat erbij waarom en wat u kunt doen.");

    private static async Task<IReadOnlyList<Taak>> VerwerkenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var perStatus = await vraag.Db.Aanmeldingen.Where(a => a.OrganisatieId == vraag.Organisatie && a.Schooljaar == vraag.Jaar)
            .GroupBy(a => a.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return
        [
            .. Wachtend(20, "Voorkeurslijst definitief maken", Aanmeldingstatus.Nieuw, letOp: false),
            .. Wachtend(30, "Doorgeschoven aanmelding bevestigen", Aanmeldingstatus.Doorgeschoven, letOp: true),
            .. Wachtend(40, "Besluit nemen", Aanmeldingstatus.Plaatsbaar, letOp: false),
        ];

        IReadOnlyList<Taak> Wachtend(int volgorde, string titel, Aanmeldingstatus status, bool letOp) =>
            Taken.Geteld(volgorde, titel, Paginalink.Naar<IndexModel>("?status=" + status), perStatus.GetValueOrDefault(status), letOp);
    }
}
