using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Isk;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Isk;

/// <summary>One invitation for many pupils: one day and place, one confirmation, one report (D-73).</summary>
[Vereist(Recht.IskTestAfnemen)]
public sealed class UitnodigenModel(Iskbron bron, IskTestBehandelen behandelen, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [BindProperty] public AfspraakInvoer Invoer { get; set; } = new();

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    /// <summary>Of every row as it stood on the page.</summary>
    [BindProperty(Name = nameof(Stempels))] public Dictionary<Guid, string> Stempels { get; set; } = [];

    public IReadOnlyList<IskTestaanmelding> Rijen { get; private set; } = [];

    public IReadOnlyList<(string Naam, string Zin)> Mislukt { get; private set; } = [];

    /// <summary>Who waits is ticked beforehand; after a refusal what the user ticked.</summary>
    public bool Aangevinkt(IskTestaanmelding rij) =>
        HttpMethods.IsPost(Request.Method) ? Kies.Contains(rij.LeerlingId.Waarde) : rij.Status != IskTestaanmeldingstatus.Uitgenodigd;

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        await LaadAsync(ct);
        var handeling = handelingen.Maak();
        var afspraak = Invoer.Lees(ModelState, handeling.Vandaag);
        if (Kies.Count == 0)
            ModelState.AddModelError("", "Kies ten minste één leerling.");
        if (!ModelState.IsValid || afspraak is null)
            return this.MetFouten();
        var uit = await behandelen.ExecuteAsync(new([.. Keuzes()], IskTestaanmeldingactie.Uitnodigen, afspraak), handeling, ct);
        var mislukt = uit.Where(u => !u.Uit.IsGelukt).ToList();
        if (mislukt.Count == 0)
            return this.NaarMetMelding(Isklinks.Balie, $"Uitgenodigd: {uit.Count}.");
        // What went well is done: only what failed stays ticked, so that a second press does not invite anybody twice.
        Kies = [.. mislukt.Select(u => u.Rij.Waarde)];
        ViewData["Opgeslagen"] = $"Uitgenodigd: {uit.Count - mislukt.Count}.";
        Mislukt = [.. mislukt.Select(u => (Naam(u.Rij), u.Uit.Weigeringen[0].Zin()))];
        await LaadAsync(ct);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private IEnumerable<Iskkeuze> Keuzes() => Kies.Select(k => new Iskkeuze(new LeerlingId(k), Stempels.GetValueOrDefault(k, "")));

    private string Naam(LeerlingId leerling) =>
        Rijen.FirstOrDefault(r => r.LeerlingId == leerling)?.Inhoud.Kind?.Naam ?? "Een leerling die niet meer bij u ligt";

    private async Task LaadAsync(CancellationToken ct) =>
        Rijen = [.. (await bron.BijLoketAsync(toegang.Organisatie!.Value, ct)).Where(i => i.Kan(IskTestaanmeldingactie.Uitnodigen))];
}
