using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Pages.Aanmeldstatus;

namespace Oversteek.Web.Pages.Keuzelijsten;

internal sealed class Keuzelijstenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<VanOudersModel>(Doelgroep.Vo, 35, "Aanmeldingen van ouders", "users", Recht.AanmeldingenVerwerken)
        .Taken(Doelgroep.Vo, VoAsync)
        .Taken(Doelgroep.Po, PoAsync)
        .Hulp<VanOudersModel>(
            Doelgroep.Vo, 25, "Aanmeldingen van ouders bevestigen",
            "Ouders sturen hun lijst zelf. Kijk de lijst na, beoordeel de voorrang en bevestig: één aanmelding of veel tegelijk.");

    private static async Task<IReadOnlyList<Taak>> VoAsync(Taakvraag vraag, CancellationToken ct)
    {
        var eigen = vraag.Db.Aanmeldingen.Where(a => a.OrganisatieId == vraag.Organisatie && a.Schooljaar == vraag.Jaar);
        var wacht = await eigen.CountAsync(a => a.Status == Aanmeldingstatus.Nieuw
            && vraag.Db.Keuzelijsten.Any(k => k.LeerlingId == a.LeerlingId && k.Status == Keuzelijststatus.Verstuurd), ct);
        return Taken.Geteld(19, "Aanmeldingen van ouders nakijken en bevestigen", Paginalink.Naar<VanOudersModel>(), wacht,
            uiterlijk: vraag.Dag(Mijlpalen.Aanmeldperiode));
    }

    private static async Task<IReadOnlyList<Taak>> PoAsync(Taakvraag vraag, CancellationToken ct)
    {
        var bezwaren = await vraag.Db.Ouderbezwaren.CountAsync(b => b.Status == Ouderbezwaarstatus.Open
            && vraag.Db.Leerlingen.Any(l => l.Id == b.LeerlingId && l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar), ct);
        return Taken.Geteld(
            36, "Ouders die het niet eens zijn met de aanmelding: praat met beide ouders", Paginalink.Naar<IndexModel>(), bezwaren, letOp: true);
    }
}
