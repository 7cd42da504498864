using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>Drafts for many pupils at once, with a preview of what each misses (D-73).</summary>
[Vereist(Recht.AanvragenMaken)]
public sealed class KlaarzettenModel(AanvragenKlaarzetten klaarzetten, Werkjaar werkjaar, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [BindProperty] public List<Guid> Kies { get; set; } = [];

    public IReadOnlyList<Aanvraagrij> Rijen { get; private set; } = [];

    public IReadOnlyList<(string Naam, string Zin)> Mislukt { get; private set; } = [];

    /// <summary>Everybody beforehand; after a refusal what the user ticked.</summary>
    public bool Aangevinkt(Aanvraagrij rij) => !HttpMethods.IsPost(Request.Method) || Kies.Contains(rij.Leerling.Waarde);

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        await LaadAsync(ct);
        if (Kies.Count == 0)
        {
            ModelState.AddModelError("", "Kies ten minste één leerling.");
            return this.MetFouten();
        }
        var uit = await klaarzetten.ExecuteAsync(werkjaar.Gekozen, [.. Kies.Select(k => new LeerlingId(k))], handelingen.Maak(), ct);
        var mislukt = uit.Where(u => u.Weigering is not null).ToList();
        if (mislukt.Count == 0)
            return this.NaarMetMelding(Aanvraaglinks.Lijst, $"Klaargezet: {uit.Count}.");
        Mislukt = [.. mislukt.Select(u => (Naam(u.Rij), u.Weigering!.Zin()))];
        await LaadAsync(ct);
        return Page();
    }

    private string Naam(LeerlingId leerling) => Rijen.FirstOrDefault(r => r.Leerling == leerling)?.Naam ?? "Een leerling die niet in de lijst staat";

    private async Task LaadAsync(CancellationToken ct) => Rijen = await klaarzetten.KandidatenAsync(werkjaar.Gekozen, handelingen.Maak(), ct);
}
