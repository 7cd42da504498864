using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Orientatieformulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Orientatieformulieren;

/// <summary>The forms of the school: per pupil what will happen or why not, definitive in one go, one PDF of the chosen (ORI-01 to ORI-03, D-73).</summary>
[Vereist(Recht.OrientatieformulierenMaken)]
public sealed class IndexModel(
    Orientatiebron bron, OrientatieformulierenDefinitiefMaken definitiefMaken, OrientatieformulierenAfdrukken afdrukken,
    Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [FromQuery] public string? Groep { get; set; }

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    public IReadOnlyList<Orientatierij> Rijen { get; private set; } = [];

    public IReadOnlyList<string> Groepen { get; private set; } = [];

    public IReadOnlyList<Rijuitkomst<Orientatierij>> Mislukt { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        await LaadAsync(ct);
        if (Kies.Count == 0)
            return Leeg();
        var uit = await definitiefMaken.ExecuteAsync(new(werkjaar.Gekozen, Gekozen), handelingen.Maak(), ct);
        if (!uit.IsGelukt)
            return NotFound();
        Mislukt = [.. uit.Waarde.Where(u => !u.Uit.IsGelukt)];
        if (Mislukt.Count == 0)
            return this.NaarMetMelding(Orientatielinks.Lijst(Groep), $"Definitief: {uit.Waarde.Count}.");
        await LaadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostPdfAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        await LaadAsync(ct);
        if (Kies.Count == 0)
            return Leeg();
        try
        {
            var handeling = handelingen.Maak();
            var uit = await afdrukken.ExecuteAsync(Gekozen, handeling, ct);
            return this.Antwoord(uit, pdf => this.Document(pdf, Documentnaam.Van("Oriëntatieformulieren", $"{handeling.Vandaag:yyyy-MM-dd}")), "");
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    public string Stand(Orientatierij rij) => Application.Bouwstenen.Woorden.Van(rij.Status);

    /// <summary>Who is or can be definitive; one pupil who goes another way does not hold up the class.</summary>
    public static bool IsGekozen(Orientatierij rij) =>
        rij.DoetMee && (rij.Status == Orientatieformulierstatus.Definitief || OrientatieformulierenDefinitiefMaken.Kan(rij).IsGelukt);

    /// <summary>What the button does for this pupil, or why it does nothing.</summary>
    public string Gevolg(Orientatierij rij) => rij.Status == Orientatieformulierstatus.Definitief
        ? $"klaar, {rij.Formulier!.Afdrukken} keer afgedrukt"
        : OrientatieformulierenDefinitiefMaken.Kan(rij).Match(() => "kan definitief", w => w[0].Zin());

    private PageResult Leeg()
    {
        ModelState.AddModelError("", "Kies ten minste één leerling.");
        return this.MetFouten();
    }

    private List<LeerlingId> Gekozen => [.. Kies.Distinct().Select(k => new LeerlingId(k))];

    private async Task LaadAsync(CancellationToken ct)
    {
        var alle = await bron.VanSchoolAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
        Groepen = [.. Naamvorm.Verschillend(alle.Select(r => r.Groep))];
        Rijen = [.. alle.Where(r => string.IsNullOrEmpty(Groep) || r.Groep == Groep)];
    }
}
