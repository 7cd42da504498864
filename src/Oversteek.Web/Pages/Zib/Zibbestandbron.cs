using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Zib;

/// <summary>Hands out the signed form: authorised per request, logged, never run by the browser (SEC-50).</summary>
public sealed class Zibbestandbron(
    OversteekDb db, Zibbron bron, Bestandskluis kluis, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang)
{
    internal async Task<IActionResult> GeefAsync(PageModel pagina, LeerlingId kind, CancellationToken ct)
    {
        // Of the application that stands on the page, and of no earlier one; of a bureau only while it lies there.
        if (await bron.LaatsteAsync(kind, ct) is not { } aanmelding || (aanmelding.SchoolId != toegang.Organisatie && !aanmelding.IsBijBureau))
            return pagina.NotFound();
        var id = aanmelding.Id;
        if (await db.Set<Zibbestand>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } bestand)
            return pagina.NotFound();
        await kluis.ControleerAsync(new MemoryStream(bestand.Bytes), bestand.Id, ct);
        await leeslogboek.LeesAsync(kind, Leessoort.Zib, handelingen.Maak(), """{"onderdeel":"formulier"}""", ct);
        return pagina.Bijlage(kluis.OpenLezen(new MemoryStream(bestand.Bytes), bestand.Id), bestand.Naam, bestand.Mediatype);
    }
}
