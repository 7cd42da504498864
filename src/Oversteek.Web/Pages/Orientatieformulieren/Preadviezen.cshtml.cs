using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Orientatieformulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Orientatieformulieren;

public sealed class PreadviezenInvoer
{
    [Display(Name = "Preadvies", Description = "Wat u in groep 7 verwachtte. Het telt tot er een advies in het okr staat.")] public string? Advies { get; set; }

    [Display(Name = "Ook bij wie al een ander preadvies heeft")] public bool Overschrijven { get; set; }
}

/// <summary>One pre-advice for a selection: what will happen to each or why not, one confirmation, one report (ORI-06, D-73).</summary>
[Vereist(Recht.OrientatieformulierenMaken)]
public sealed class PreadviezenModel(
    Orientatiebron bron, PreadviezenVastleggen vastleggen, Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [BindProperty] public PreadviezenInvoer Invoer { get; set; } = new();

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    public IReadOnlyList<Orientatierij> Rijen { get; private set; } = [];

    public IReadOnlyList<Rijuitkomst<Orientatierij>> Mislukt { get; private set; } = [];

    public string Gekozen => Advies.Zoek(Invoer.Advies)?.Naam ?? "";

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    /// <summary>The preview: nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostBekijkAsync(CancellationToken ct) => await KlopAsync(ct) ? Page() : this.MetFouten();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        if (!await KlopAsync(ct))
            return this.MetFouten();
        var uit = await vastleggen.ExecuteAsync(Opdracht, handelingen.Maak(), ct);
        if (!uit.IsGelukt)
            return NotFound();
        Mislukt = [.. uit.Waarde.Where(u => !u.Uit.IsGelukt)];
        if (Mislukt.Count == 0)
            return this.NaarMetMelding(Orientatielinks.Lijst(), $"Preadvies {Gekozen} vastgelegd: {uit.Waarde.Count}.");
        await LaadAsync(ct);
        return Page();
    }

    public bool IsGekozen(Orientatierij rij) => Kies.Contains(rij.Id.Waarde);

    /// <summary>What the button does for this pupil, or why it does nothing.</summary>
    public Result Kan(Orientatierij rij) => PreadviezenVastleggen.Kan(rij, Opdracht);

    private PreadviezenOpdracht Opdracht => new(werkjaar.Gekozen, Invoer.Advies, Invoer.Overschrijven, [.. Kies.Distinct().Select(k => new LeerlingId(k))]);

    private async Task<bool> KlopAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        if (LeerlingModel.Adviezen.All(a => a.Waarde != Invoer.Advies))
            ModelState.AddModelError("Invoer.Advies", "Kies een preadvies.");
        if (Kies.Count == 0)
            ModelState.AddModelError("", "Kies ten minste één leerling.");
        return ModelState.IsValid;
    }

    private async Task LaadAsync(CancellationToken ct) => Rijen = await bron.VanSchoolAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}
