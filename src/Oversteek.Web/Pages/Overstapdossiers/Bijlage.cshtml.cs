using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Hands out one attachment: authorised per request, logged, never run by the browser (SEC-50).</summary>
[Vereist(Recht.OkrZien)]
[ExtraMeekijkreden]
public sealed class BijlageModel(OversteekDb db, Bestandskluis kluis, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    public async Task<IActionResult> OnGetAsync(LeerlingId id, BijlageId bijlage, CancellationToken ct)
    {
        var eigen = await db.Leerlingen.AnyAsync(l => l.Id == id && l.OrganisatieId == toegang.Organisatie, ct);
        var gevonden = await (eigen ? db.Bijlagen : db.Bijlagen.VoorVo()).AsNoTracking().SingleOrDefaultAsync(b => b.Id == bijlage && b.LeerlingId == id, ct);
        var inhoud = await db.Bijlageinhouden.AsNoTracking().SingleOrDefaultAsync(b => b.BijlageId == bijlage, ct);
        if (gevonden is not { IsTeOpenen: true } || inhoud is null)
            return NotFound();
        await kluis.ControleerAsync(new MemoryStream(inhoud.Bytes), bijlage.Waarde, ct);
        await leeslogboek.LeesAsync(id, Leessoort.Bijlage, handelingen.Maak(), $$"""{"bijlage":"{{bijlage}}"}""", ct);
        return this.Bijlage(kluis.OpenLezen(new MemoryStream(inhoud.Bytes), bijlage.Waarde), gevonden.Bestandsnaam, gevonden.Mediatype);
    }
}
