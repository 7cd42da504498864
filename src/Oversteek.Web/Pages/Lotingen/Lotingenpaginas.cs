using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Lotingen;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Lotingen;

internal sealed class Lotingenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Regio, 40, "Loting en matching", "list-check", Recht.LotingUitvoeren)
        .Taken(Doelgroep.Regio, LotenAsync)
        .Hulp<IndexModel>(
            Doelgroep.Regio, 30, "Loten",
            "Leg de loting vast voordat de aanmeldperiode begint. Bevries na de sluiting; trek, controleer en publiceer op de lotingsdag.");

    private static async Task<IReadOnlyList<Taak>> LotenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var status = await vraag.Db.Lotingen.AsNoTracking().Where(l => l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar
            && l.Status != Lotingstatus.Ontdooid)
            .Select(l => (Lotingstatus?)l.Status).SingleOrDefaultAsync(ct);
        return [new Taak(20, "Loting en matching", Paginalink.Naar<IndexModel>(), status is { } stand ? Woorden.Van(stand) : "nog niet begonnen")];
    }
}
