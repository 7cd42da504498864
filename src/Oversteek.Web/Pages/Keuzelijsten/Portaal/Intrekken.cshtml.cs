using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>Says what goes away, then does it.</summary>
[OuderVereist]
public sealed class IntrekkenModel(Keuzelijstbron bron, KeuzelijstIntrekken intrekken, TimeProvider klok) : Keuzepagina(bron, klok)
{
    public override string Titelsleutel => "intrek.titel";

    [BindProperty] public int Versie { get; set; }

    public Weigering? Beletsel => Beeld.Lijst?.Loopt == true ? Beeld.Ruimte.Versturen(loopt: true) : KeuzelijstWeigeringen.NietsVerstuurd;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        var uit = await intrekken.ExecuteAsync(new KeuzelijstIntrekkenOpdracht(Leerling, null, Versie), Handeling, ct);
        return uit.IsGelukt ? LocalRedirect(Aanmelding) : Geweigerd(uit.Weigeringen);
    }
}
