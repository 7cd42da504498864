using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Uitwisseling;

[Vereist(Recht.OsoImporteren)]
[RequestSizeLimit(110_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000, MemoryBufferThreshold = 110_000_000)]
public sealed class OsoImporterenModel(OsoKlaarzetten klaarzetten, Handelingbron bron) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        List<Osobestand> bestanden = [];
        foreach (var bestand in Invoer.Bestanden)
            bestanden.Add(await LeesAsync(bestand, ct));
        var klaar = await klaarzetten.ExecuteAsync(bestanden, bron.Maak(), ct);
        return this.Antwoord(klaar, id => LocalRedirect(Uitwisselinglinks.Import(id)));
    }

    private static async Task<Osobestand> LeesAsync(IFormFile bestand, CancellationToken ct)
    {
        using var inhoud = new MemoryStream();
        await bestand.CopyToAsync(inhoud, ct);
        return new Osobestand(bestand.FileName, inhoud.ToArray());
    }

    public sealed class InvoerModel
    {
        [Display(Name = "OSO-bestanden", Description = "Een of meer xml-bestanden, samen ten hoogste 100 MB.")]
        public IReadOnlyList<IFormFile> Bestanden { get; set; } = [];
    }
}
