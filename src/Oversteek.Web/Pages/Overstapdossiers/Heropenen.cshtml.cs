using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Overstapdossiers;

public sealed class RedenInvoer
{
    [Required, StringLength(2000), Display(Name = "Reden")] public string Reden { get; set; } = "";
}

[Vereist(Recht.OkrDefinitiefMaken)]
public sealed class HeropenenModel(Dossierbron bron, OkrHeropenen heropenen, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public RedenInvoer Invoer { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => MetDossierAsync(() => Task.FromResult<IActionResult>(Page()), ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => MetDossierAsync(async () =>
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await heropenen.ExecuteAsync(Id, handelingen.Maak(Invoer.Reden), ct);
        return this.Antwoord(uitkomst, Dossierlinks.Okr(Id), "Het okr is weer open.");
    }, ct);

    private async Task<IActionResult> MetDossierAsync(Func<Task<IActionResult>> werk, CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "heropenen", ct) is not { MagBewerken: true } dossier)
            return NotFound();
        Dossier = dossier;
        return await werk();
    }
}
