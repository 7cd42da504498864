using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Pages.Ouderportaal.School;

namespace Oversteek.Web.Pages.Ouderportaal;

internal sealed class Ouderportaalpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Taken(Doelgroep.Po, GepauzeerdAsync)
        .Taken(Doelgroep.Po, CorrectiesAsync)
        .Hulp<UitnodigenModel>(
            Doelgroep.Po, 36, "Ouders uitnodigen voor het ouderportaal",
            "Maak brieven met een code, of verstuur de code per e-mail. Elke ouder heeft een eigen code, in de eigen taal. "
            + "Kwijt of verkeerd adres? Nodig de ouder opnieuw uit: de oude code werkt dan niet meer.");

    private static async Task<IReadOnlyList<Taak>> GepauzeerdAsync(Taakvraag vraag, CancellationToken ct)
    {
        var aantal = await vraag.Db.Leerlingen.Where(l => l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar)
            .Join(vraag.Db.Ouderportaalcodes, l => l.Id, c => c.LeerlingId, (_, c) => c).CountAsync(c => c.Status == Ouderportaalcodestatus.Gepauzeerd, ct);
        return Taken.Geteld(6, "Ouders bellen over een gepauzeerde code", Paginalink.Naar<UitnodigenModel>(), aantal, letOp: true);
    }

    private static async Task<IReadOnlyList<Taak>> CorrectiesAsync(Taakvraag vraag, CancellationToken ct)
    {
        var aantal = await vraag.Db.Leerlingen.Where(l => l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar)
            .Join(vraag.Db.Correctieverzoeken, l => l.Id, v => v.LeerlingId, (_, v) => v).CountAsync(v => v.AfgehandeldOp == null, ct);
        return Taken.Geteld(7, "Fouten bekijken die ouders melden", Paginalink.Naar<UitnodigenModel>(), aantal, letOp: true);
    }
}
