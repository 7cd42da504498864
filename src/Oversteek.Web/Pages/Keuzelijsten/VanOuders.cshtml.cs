using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Keuzelijsten;

/// <summary>What parents sent and waits for this school (AAN-12, D-34): one click each, or many with a preview (D-73).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class VanOudersModel(Ontvangenbron ontvangen, KeuzelijstBevestigen bevestigen, Handelingbron bron, Werkjaar werkjaar) : PageModel
{
    private const int Hoogstens = 300;

    [BindProperty(Name = nameof(Kies))]
    public List<Guid> Kies { get; set; } = [];

    /// <summary>Of each row as the list showed it.</summary>
    [BindProperty(Name = nameof(Versie))]
    public Dictionary<Guid, int> Versie { get; set; } = [];

    public IReadOnlyList<Ontvangenlijst> Rijen { get; private set; } = [];

    public IReadOnlyList<Rijuitkomst<Bevestigregel>>? Proef { get; private set; }

    public IReadOnlyList<Rijuitkomst<Bevestigregel>>? Verslag { get; private set; }

    public Ontvangenlijst? Rij(AanmeldingId id) => Rijen.FirstOrDefault(r => r.Aanmelding.Id == id);

    public string Naam(AanmeldingId id) => Rij(id)?.Personalia.Lijstnaam ?? "Aanmelding die niet meer bij u wacht";

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostControleAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        if (Regels(Kies) is not { Count: > 0 } regels || !ModelState.IsValid)
        {
            ModelState.AddModelError("", "Kies ten minste één aanmelding.");
            return this.MetFouten();
        }
        Proef = await bevestigen.ProbeerAsync(regels, bron.Maak(), ct);
        return Page();
    }

    /// <param name="een">The one whose own button was pressed; empty for all that were chosen.</param>
    public async Task<IActionResult> OnPostBevestigenAsync(Guid? een, CancellationToken ct)
    {
        await LaadAsync(ct);
        var regels = Regels(een is { } id ? [id] : Kies);
        if (regels.Count == 0 || !ModelState.IsValid)
            return this.NaarMetMelding(Keuzelijstlinks.VanOuders, "Er was geen aanmelding gekozen.");
        var uit = await bevestigen.ExecuteAsync(regels, bron.Maak(), ct);
        var mislukt = uit.Where(u => !u.Uit.IsGelukt).ToList();
        var tekst = uit.Count - mislukt.Count == 1 ? "1 aanmelding is bevestigd." : $"{uit.Count - mislukt.Count} aanmeldingen zijn bevestigd.";
        if (mislukt.Count == 0)
            return this.NaarMetMelding(Keuzelijstlinks.VanOuders, tekst);
        if (uit.Count == 1)
        {
            ModelState.AddModelError("", mislukt[0].Weigering!.Zin());
            return new PageResult { StatusCode = mislukt[0].Weigering!.Soort.Status() };
        }
        Verslag = mislukt;
        ViewData["Opgeslagen"] = tekst;
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private List<Bevestigregel> Regels(IEnumerable<Guid> gekozen) =>
        [.. gekozen.Distinct().Where(Versie.ContainsKey).Select(id => new Bevestigregel(new AanmeldingId(id), Versie[id])).Take(Hoogstens)];

    private async Task LaadAsync(CancellationToken ct) => Rijen = await ontvangen.WachtendAsync(bron.Maak().Namens, werkjaar.Gekozen, ct);
}
