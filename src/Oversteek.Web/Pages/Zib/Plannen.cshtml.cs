using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Zib;

public sealed class PlanInvoer
{
    [Required(ErrorMessage = "Vul de dag in."), Display(Name = "Dag")] public DateOnly? Dag { get; set; }

    [Required(ErrorMessage = "Vul de tijd in."), Display(Name = "Tijd van de eerste leerling")] public TimeOnly? Tijd { get; set; }

    [Required(ErrorMessage = "Vul de plaats of de ruimte in."), StringLength(200), Display(Name = "Plaats of ruimte")] public string? Plaats { get; set; }

    [Range(0, 480, ErrorMessage = "Kies 0 tot en met 480 minuten."), Display(Name = "Minuten per leerling")] public int Minuten { get; set; }

    /// <summary>Only of what was found complete.</summary>
    public Afspraak Lees() => new(Dag!.Value, Tijd!.Value, Plaats!.Trim());
}

/// <summary>A day for many pupils: choose, look at what will happen to each, confirm (D-73).</summary>
[Vereist(Recht.OnderzoekDoen)]
public sealed class PlannenModel(ZibVelenPlannen plannen, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [BindProperty] public PlanInvoer Invoer { get; set; } = new();

    /// <summary>Pupil and stamp.</summary>
    [BindProperty] public List<string> Kies { get; set; } = [];

    public IReadOnlyList<ZibAanmelding> Rijen { get; private set; } = [];

    /// <summary>Null before something was chosen.</summary>
    public IReadOnlyList<Zibplanregel>? Voorbeeld { get; private set; }

    public IReadOnlyList<string> Mislukt { get; private set; } = [];

    public static string Sleutel(ZibAanmelding rij) => $"{rij.LeerlingId} {Zibbron.Stempel(rij)}";

    /// <summary>Who has no day yet is ticked beforehand; after a refusal what the user ticked.</summary>
    public bool Aangevinkt(ZibAanmelding rij) =>
        HttpMethods.IsPost(Request.Method) ? Kies.Exists(k => k.StartsWith($"{rij.LeerlingId}", StringComparison.Ordinal)) : rij.Afspraak is null;

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    /// <summary>The preview; nothing is saved.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LeesAsync(ct) is not { } opdracht)
            return this.MetFouten();
        Voorbeeld = await plannen.VoorbeeldAsync(opdracht, handelingen.Maak(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostPlannenAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        if (await LeesAsync(ct) is not { } opdracht)
            return this.MetFouten();
        var uit = await plannen.ExecuteAsync(opdracht, handelingen.Maak(), ct);
        var mislukt = uit.Where(u => !u.Uit.IsGelukt).ToList();
        if (mislukt.Count == 0)
            return this.NaarMetMelding(Ziblinks.Onderzoeken, $"Gepland: {uit.Count}.");
        Mislukt = [$"Gepland: {uit.Count - mislukt.Count}.", .. mislukt.Select(u => $"{Naam(u.Rij)}: {u.Uit.Weigeringen[0].Zin()}")];
        // Only what failed stays ticked, so that a second press plans nobody twice.
        Kies = [.. mislukt.Select(u => $"{u.Rij}")];
        await LaadAsync(ct);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task<ZibVelenPlannenOpdracht?> LeesAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        var keuzes = Kies.Select(k => k.Split(' ')).Where(k => k.Length == 2 && Guid.TryParse(k[0], out _))
            .Select(k => new Zibkeuze(new LeerlingId(Guid.Parse(k[0])), k[1])).ToList();
        if (keuzes.Count == 0)
            ModelState.AddModelError("", "Kies ten minste één leerling.");
        if (Invoer.Dag is { } dag && Afspraak.Bezwaar(dag, handelingen.Maak().Vandaag) is { } bezwaar)
            ModelState.AddModelError("Invoer.Dag", bezwaar.Zin());
        return ModelState.IsValid ? new(keuzes, Invoer.Lees(), Invoer.Minuten) : null;
    }

    private string Naam(LeerlingId leerling) =>
        Rijen.FirstOrDefault(r => r.LeerlingId == leerling)?.Inhoud.Kind?.Naam ?? "Een leerling die niet meer bij u ligt";

    private async Task LaadAsync(CancellationToken ct) => Rijen = await plannen.KandidatenAsync(toegang.Organisatie!.Value, ct);
}
