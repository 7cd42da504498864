using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Bijlagen;

/// <summary>Release, or take back, for many documents at once: what will happen to each or why not, and one confirmation (D-73).</summary>
[Vereist(Recht.BijlagenBewerken)]
public sealed class VelenModel(
    Bijlageoverzicht bron, BijlagenVrijgeven vrijgeven, Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [BindProperty(SupportsGet = true)] public bool Vrij { get; set; } = true;

    [BindProperty(SupportsGet = true)] public string? Groep { get; set; }

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    /// <summary>By document: the parents agree. Stating it chooses the document as well (BIJ-05, BIJ-09).</summary>
    [BindProperty(Name = nameof(Toestemming))] public Dictionary<Guid, bool> Toestemming { get; set; } = [];

    public IReadOnlyList<Keuzeoptie> Groepen { get; private set; } = [];

    public IReadOnlyList<Bijlagerij> Gaat { get; private set; } = [];

    public IReadOnlyList<Bijlagerij> GaatNiet { get; private set; } = [];

    public string Titel => Vrij ? "Documenten vrijgeven" : "Vrijgave intrekken";

    private bool Verstuurd => HttpMethods.IsPost(Request.Method);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !ModelState.IsValid)
            return NotFound();
        await LaadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !ModelState.IsValid)
            return NotFound();
        List<BijlageId> akkoord = [.. Toestemming.Where(t => t.Value).Select(t => new BijlageId(t.Key))];
        List<BijlageId> keuzes = [.. Kies.Select(k => new BijlageId(k)), .. akkoord];
        if (keuzes.Count == 0)
            return await MetFoutAsync(["Kies ten minste één document."], ct);
        var uit = await vrijgeven.ExecuteAsync(new(Vrij, werkjaar.Gekozen, keuzes, akkoord), handelingen.Maak(), ct);
        if (!uit.IsGelukt)
            return NotFound();
        var mislukt = uit.Waarde.Where(u => !u.Uit.IsGelukt).ToList();
        if (mislukt.Count > 0)
            return await MetFoutAsync(mislukt.SelectMany(u => u.Uit.Weigeringen).Select(w => w.Zin()).Distinct(), ct);
        return this.NaarMetMelding(Bijlagelinks.Lijst, Vrij ? $"Vrijgegeven: {uit.Waarde.Count}." : $"Vrijgave ingetrokken: {uit.Waarde.Count}.");
    }

    /// <summary>Never beforehand: only who asked the parents can state it.</summary>
    public bool HeeftToestemming(Bijlagerij rij) => Toestemming.GetValueOrDefault(rij.Bijlage!.Id.Waarde);

    /// <summary>Beforehand all that raise no doubt; taking back is a choice per document.</summary>
    public bool IsGekozen(Bijlagerij rij) => Verstuurd ? Kies.Contains(rij.Bijlage!.Id.Waarde) : Vrij && rij.LetOp is null;

    private async Task<IActionResult> MetFoutAsync(IEnumerable<string> fouten, CancellationToken ct)
    {
        foreach (var fout in fouten)
            ModelState.AddModelError("", fout);
        await LaadAsync(ct);
        return this.MetFouten();
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var alle = await bron.VanSchoolAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, handelingen.Maak().Vandaag, ct);
        Groepen = Keuzeopties.Verschillend(alle.Select(r => r.Groep));
        var rijen = alle.Where(r => r.Bijlage is { } b && b.Vrijgegeven != Vrij && (string.IsNullOrEmpty(Groep) || r.Groep == Groep))
            .OrderBy(r => r.Personalia.Lijstnaam, Naamvorm.Volgorde).ToList();
        (Gaat, GaatNiet) = (rijen.FindAll(r => r.Beletsel(Vrij) is null), rijen.FindAll(r => r.Beletsel(Vrij) is not null));
    }
}
