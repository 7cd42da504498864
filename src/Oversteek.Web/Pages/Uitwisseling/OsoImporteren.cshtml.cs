using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Uitwisseling;

[Vereist(Recht.OsoImporteren)]
[RequestSizeLimit(110_000_000)]
public sealed class OsoImporterenModel(OsoKlaarzetten klaarzetten, Handelingbron bron) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var klaar = await klaarzetten.ExecuteAsync([.. Invoer.Bestanden.Select(b => new Osoaanbod(b.FileName, b.Length, b.OpenReadStream))], bron.Maak(), ct);
        return this.Antwoord(klaar, id => LocalRedirect(Uitwisselinglinks.Import(id)));
    }

    public sealed class InvoerModel
    {
        [Display(Name = "OSO-bestanden", Description = "Een of meer xml-bestanden, samen ten hoogste 100 MB.")]
        public IReadOnlyList<IFormFile> Bestanden { get; set; } = [];
    }
}
