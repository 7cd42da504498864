using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten;

/// <summary>Hands out the proof of priority to the school it was sent to: authorised per request, logged, never run by the browser (SEC-50).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
[ExtraMeekijkreden]
public sealed class VoorrangsbewijsModel(
    Voorrangsbewijsbron bron, Bestandskluis kluis, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    public async Task<IActionResult> OnGetAsync(AanmeldingId id, CancellationToken ct)
    {
        // Who looks along reads no files without a reason (B-09), and a reason is asked per child, not per application.
        var handeling = handelingen.Maak();
        if (toegang.AlleenLezen || await bron.GeefAsync(id, handeling.Namens, ct) is not { } bewijs)
            return NotFound();
        await kluis.ControleerAsync(new MemoryStream(bewijs.Inhoud.Bytes), bewijs.Bijlage.Id.Waarde, ct);
        await leeslogboek.LeesAsync(bewijs.Leerling, Leessoort.Voorrangsbewijs, handeling, ct: ct);
        return this.Bijlage(
            kluis.OpenLezen(new MemoryStream(bewijs.Inhoud.Bytes), bewijs.Bijlage.Id.Waarde), bewijs.Bijlage.Bestandsnaam, bewijs.Bijlage.Mediatype);
    }
}
