using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>Says of pupils whose file was made that they arrived in the school's own administration, or takes that back (B-27).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class OverdrachtModel(
    Overdrachtrijen bron, OverdrachtBevestigen bevestigen, OverdrachtTerugnemen terugnemen, Werkjaar werkjaar, Handelingbron handelingen) : PageModel
{
    [BindProperty(Name = nameof(Kies))]
    public List<Guid> Kies { get; set; } = [];

    /// <summary>Of each row as the form showed it.</summary>
    [BindProperty(Name = nameof(Versie))]
    public Dictionary<Guid, int> Versie { get; set; } = [];

    [BindProperty, StringLength(500), Display(Name = "Waarom neemt u de overdracht terug?")]
    public string? Reden { get; set; }

    public IReadOnlyList<Overdrachtrij> Rijen { get; private set; } = [];

    public IReadOnlyList<Overdrachtrij> Wacht => [.. Rijen.Where(r => r.Aanmelding.WachtOpOverdracht)];

    public IReadOnlyList<Overdrachtrij> Klaar => [.. Rijen.Where(r => r.Aanmelding.Status == Aanmeldingstatus.Overgedragen)];

    /// <summary>What could not be done, when not all could.</summary>
    public IReadOnlyList<Rijuitkomst<Overdrachtregel>> Verslag { get; private set; } = [];

    public string Naam(AanmeldingId id) => Rijen.FirstOrDefault(r => r.Aanmelding.Id == id)?.Naam ?? "Leerling die niet meer bij u is toegelaten";

    public bool IsGekozen(Overdrachtrij rij) => !Request.HasFormContentType || Kies.Contains(rij.Id);

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct) => Kies.Count == 0
        ? await OpnieuwAsync(OsoWeigeringen.NiemandGekozen, ct)
        : await AntwoordAsync(await bevestigen.ExecuteAsync(Regels, handelingen.Maak(), ct), "overgedragen", ct);

    public async Task<IActionResult> OnPostTerugnemenAsync(CancellationToken ct)
    {
        if (Kies.Count == 0)
            return await OpnieuwAsync(OsoWeigeringen.NiemandGekozen, ct);
        if (string.IsNullOrWhiteSpace(Reden))
            return await OpnieuwAsync(AanmeldingWeigeringen.TerugneemredenOntbreekt, ct);
        if (!ModelState.IsValid)
        {
            await LeesAsync(ct);
            return this.MetFouten();
        }
        return await AntwoordAsync(await terugnemen.ExecuteAsync(Regels, handelingen.Maak().Met(Reden), ct), "teruggenomen", ct);
    }

    private List<Overdrachtregel> Regels => [.. Kies.Distinct().Select(id => new Overdrachtregel(new AanmeldingId(id), Versie.GetValueOrDefault(id)))];

    private async Task<IActionResult> OpnieuwAsync(Weigering weigering, CancellationToken ct)
    {
        await LeesAsync(ct);
        return this.Geweigerd([weigering], "");
    }

    private async Task<IActionResult> AntwoordAsync(IReadOnlyList<Rijuitkomst<Overdrachtregel>> uit, string wat, CancellationToken ct)
    {
        if (uit.All(u => u.Uit.Is(Weigeringsoort.NietGevonden)))
            return NotFound();
        Verslag = [.. uit.Where(u => !u.Uit.IsGelukt)];
        var gelukt = uit.Count - Verslag.Count;
        var tekst = gelukt == 1 ? $"1 leerling is {wat}." : $"{gelukt} leerlingen zijn {wat}.";
        if (Verslag.Count == 0)
            return this.NaarMetMelding(Uitwisselinglinks.Overdracht, tekst);
        await LeesAsync(ct);
        ViewData["Gedaan"] = tekst;
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task LeesAsync(CancellationToken ct) => Rijen = await bron.LeesAsync(werkjaar.Gekozen, handelingen.Maak(), ct);
}
