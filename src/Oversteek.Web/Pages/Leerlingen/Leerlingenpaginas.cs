using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Leerlingen;

internal sealed class Leerlingenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 20, "Leerlingen", "users", Recht.LeerlingenZien)
        .Taken(Doelgroep.Po, KeuzesAsync);

    private static async Task<IReadOnlyList<Taak>> KeuzesAsync(Taakvraag vraag, CancellationToken ct)
    {
        var aantal = await vraag.Db.Leerlingen.CountAsync(l => l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar
            && (l.AlternatieveStatus == null || vraag.Db.Okrs.Any(o => o.LeerlingId == l.Id && (o.Status == Okrstatus.Concept || o.Status == Okrstatus.Teruggezet)))
            && vraag.Db.Ouders.Any(o => o.LeerlingId == l.Id && o.Communicatiekeuze == Communicatiekeuze.NietVastgelegd), ct);
        return Taken.Geteld(30, "Communicatiekeuze vastleggen", Paginalink.Naar<IndexModel>("?keuze=ontbreekt"), aantal, uiterlijk: vraag.Dag(Mijlpalen.Communicatiekeuze));
    }
}
