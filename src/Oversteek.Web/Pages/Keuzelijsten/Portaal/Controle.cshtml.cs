using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>Everything on one page with what will happen, then the one button.</summary>
[OuderVereist]
public sealed class ControleModel(Keuzelijstbron bron, KeuzelijstVersturen versturen, TimeProvider klok) : Keuzepagina(bron, klok)
{
    public override string Titelsleutel => "controle.titel";

    [BindProperty] public int Versie { get; set; }

    [BindProperty] public Guid Bewerking { get; set; }

    public Weigering? Beletsel => Beeld.Keuzes.Count == 0 ? KeuzelijstWeigeringen.TeKort.Met(Beeld.Regels.LijstMinimum)
        : Beeld.Ruimte.Versturen(Beeld.Aanmelding is not null)
            ?? (Beeld.Lijst is { Loopt: true, IsAnders: false } ? KeuzelijstWeigeringen.NietsVeranderd : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        var uit = await versturen.ExecuteAsync(new KeuzelijstVersturenOpdracht(Leerling, null, Versie, Bewerking), Handeling, ct);
        if (uit.Is(Weigeringsoort.Intussen))
            await LaadAsync(ct);
        return uit.IsGelukt ? LocalRedirect(Aanmelding) : Geweigerd(uit.Weigeringen);
    }
}
