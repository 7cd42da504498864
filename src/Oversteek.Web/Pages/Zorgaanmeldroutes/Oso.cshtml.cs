using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Uitwisseling;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>D-49: the choice as an OSO file (POSWV).</summary>
[Vereist(Recht.ZorgaanmeldroutesMaken)]
[ExtraMeekijkreden]
[VerstVereist]
public sealed class OsoModel(Zorgaanmeldroutebron bron, OsoZorgaanmeldrouteMaken maken, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public List<string> Weglaten { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await bron.LaatsteAsync(Id, handelingen.Maak().Namens, ct) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var weg = Osocategorieen.Bekend(Weglaten, Osocategorieen.VanSamenwerkingsverband);
        return this.Antwoord(await maken.ExecuteAsync(Id, weg, handelingen.Maak(), ct), u => File(u.Inhoud, "application/xml", u.Bestandsnaam), "");
    }
}
