using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>Priority at number one, with a photo or on paper (D-29). Without it one goes on all the same.</summary>
[OuderVereist]
[RequestSizeLimit(27_000_000)]
public sealed class VoorrangModel(Keuzelijstbron bron, Keuzewerk werk, TimeProvider klok) : Keuzepagina(bron, klok)
{
    private const int Hoogstens = 10_485_760;

    public override string Titelsleutel => "voorrang.titel";

    [BindProperty] public string? Regel { get; set; }

    [BindProperty] public IFormFile? Bestand { get; set; }

    [BindProperty] public int Versie { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Regel = Beeld.Blad.Voorrangsregel;
        if (Beeld.Keuzes.Count == 0 || Beeld.Ruimte.Kiezen is not null)
            return LocalRedirect(Lijst);
        // The school of number one may have no priority at all.
        return Beeld.Voorrangen.Count == 0 && Regel is null ? LocalRedirect(Controle) : Page();
    }

    public async Task<IActionResult> OnPostAsync(bool weg, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (Beeld.Keuzes.Count == 0)
            return LocalRedirect(Lijst);
        if (weg)
            return await HaalWegAsync(ct);
        if (Bestand?.Length > Hoogstens)
            return Geweigerd([KeuzelijstWeigeringen.GeenBewijs]);
        if (Bestand is null && (Regel ?? "") == (Beeld.Blad.Voorrangsregel ?? "") && Versie == Beeld.Versie)
            return LocalRedirect(Controle);
        var uit = await werk.ClaimAsync(Leerling, null, new Claimvraag(Regel, Bestand), Versie, Handeling, ct);
        // What the gate says about a file is for staff; a parent reads that another file is needed.
        return uit.IsGelukt ? LocalRedirect(Controle) : Geweigerd([.. uit.Weigeringen.Select(w => w.Veld == "Bestand" ? KeuzelijstWeigeringen.GeenBewijs : w)]);
    }

    /// <summary>The file alone: what was chosen before stays.</summary>
    private async Task<IActionResult> HaalWegAsync(CancellationToken ct)
    {
        Regel = Beeld.Blad.Voorrangsregel;
        var uit = await werk.ClaimAsync(Leerling, null, new Claimvraag(Regel, null, BewijsWeg: true), Versie, Handeling, ct);
        return uit.IsGelukt ? LocalRedirect(Request.Path) : Geweigerd(uit.Weigeringen);
    }
}
