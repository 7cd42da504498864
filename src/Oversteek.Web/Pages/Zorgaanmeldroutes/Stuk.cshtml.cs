using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>One attachment of the choice, while the route lies with the samenwerkingsverband; never run by the browser (SEC-50).</summary>
[Vereist(Recht.ZorgaanmeldroutesBehandelen)]
public sealed class StukModel(OversteekDb db, Zorgaanmeldroutebron bron, Bestandskluis kluis, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(LeerlingId id, Guid stuk, CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.VanSwvAsync(id, handeling.Namens, ct) is not { } route || await db.Set<Zorgaanmeldroutebestand>().AsNoTracking()
            .SingleOrDefaultAsync(b => b.Id == stuk && b.ZorgaanmeldrouteId == route.Id, ct) is not { } bestand)
            return NotFound();
        await kluis.ControleerAsync(new MemoryStream(bestand.Bytes), bestand.Id, ct);
        await leeslogboek.LeesAsync(id, Leessoort.Zorgaanmeldroute, handeling, """{"onderdeel":"bijlage"}""", ct);
        return this.Bijlage(kluis.OpenLezen(new MemoryStream(bestand.Bytes), bestand.Id), bestand.Naam, bestand.Mediatype);
    }
}
