using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Overstapdossiers;

public sealed class RedenInvoer
{
    [Required, StringLength(2000), Display(Name = "Reden")] public string Reden { get; set; } = "";
}

[Vereist(Recht.OkrDefinitiefMaken)]
public sealed class HeropenenModel(Dossierbron bron, OkrHeropenen heropenen, Handelingbron handelingen) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public RedenInvoer Invoer { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => MetDossierAsync(() => Task.FromResult<IActionResult>(Page()), ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => MetDossierAsync(async () =>
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await heropenen.ExecuteAsync(new LeerlingId(Id), handelingen.Maak(Invoer.Reden), ct);
        return uitkomst.Match<IActionResult>(() => this.NaarMetMelding($"/leerlingen/{Id}/okr/1", "Het okr is weer open."), w => this.MetWeigeringen(w));
    }, ct);

    private async Task<IActionResult> MetDossierAsync(Func<Task<IActionResult>> werk, CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "heropenen", ct) is not { MagBewerken: true } dossier)
            return NotFound();
        Dossier = dossier;
        return await werk();
    }
}
