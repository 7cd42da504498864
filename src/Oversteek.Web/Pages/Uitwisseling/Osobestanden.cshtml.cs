using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>The files of many admitted pupils in one zip (OSO-06, OSO-07): choose, see who is ready and who is not, make.</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
[VerstVereist]
public sealed class OsobestandenModel(Overdrachtrijen bron, OsobestandenMaken maken, Werkjaar werkjaar, Handelingbron handelingen) : PageModel
{
    [BindProperty(Name = nameof(Kies))]
    public List<Guid> Kies { get; set; } = [];

    [BindProperty]
    public List<string> Weglaten { get; set; } = [];

    public IReadOnlyList<Overdrachtrij> Rijen { get; private set; } = [];

    public IReadOnlyList<Osoproef>? Proef { get; private set; }

    public IReadOnlyList<Overdrachtrij> Kan => [.. Rijen.Where(r => r.Beletsel is null)];

    public IReadOnlyList<Overdrachtrij> KanNiet => [.. Rijen.Where(r => r.Beletsel is not null)];

    /// <summary>All who have no file yet, until the user says otherwise.</summary>
    public bool IsGekozen(Overdrachtrij rij) => Request.HasFormContentType ? Kies.Contains(rij.Id) : rij.Bestand is null;

    public Overdrachtrij? Rij(AanmeldingId id) => Rijen.FirstOrDefault(r => r.Aanmelding.Id == id);

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostControleAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        if (Kies.Count == 0)
            return this.Geweigerd([OsoWeigeringen.NiemandGekozen], "");
        Proef = await maken.ProbeerAsync(Opdracht, handelingen.Maak(), ct);
        return Proef.Count == 0 ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostMakenAsync(CancellationToken ct)
    {
        var uit = await maken.ExecuteAsync(Opdracht, handelingen.Maak(), ct);
        if (uit.IsGelukt)
            return File(uit.Waarde.Inhoud, uit.Waarde.Bestandsnaam.EndsWith(".zip", StringComparison.Ordinal) ? "application/zip" : "application/xml", uit.Waarde.Bestandsnaam);
        await LeesAsync(ct);
        if (Kies.Count == 0 || uit.Is(Weigeringsoort.NietGevonden))
            return this.Geweigerd(uit.Weigeringen, "");
        // Something changed since the check: nothing was made, and the check is shown as it stands now.
        Proef = await maken.ProbeerAsync(Opdracht, handelingen.Maak(), ct);
        ModelState.AddModelError("", "Er is nog niets gemaakt: intussen is er iets veranderd. Bekijk de controle opnieuw.");
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private OsobestandenMakenOpdracht Opdracht =>
        new([.. Kies.Distinct().Select(id => new AanmeldingId(id))], Osocategorieen.Bekend(Weglaten, Osocategorieen.VanVo));

    private async Task LeesAsync(CancellationToken ct) => Rijen = await bron.LeesAsync(werkjaar.Gekozen, handelingen.Maak(), ct);
}
