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
public sealed class OsoImporterenModel(OsoKlaarzetten klaarzetten, Handelingbron bron, Werkjaar werkjaar) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    /// <summary>B-34: the year that is shown is the year that is written.</summary>
    public string Schooljaar => werkjaar.Gekozen.ToString();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var bestanden = Invoer.Bestanden.Select(b => new Osoaanbod(b.FileName, b.Length, b.OpenReadStream)).ToList();
        var klaar = await klaarzetten.ExecuteAsync(bestanden, werkjaar.Gekozen, bron.Maak(), ct);
        return this.Antwoord(klaar, id => LocalRedirect(Uitwisselinglinks.Import(id)));
    }

    public sealed class InvoerModel
    {
        [Display(
            Name = "OSO-bestanden", Description = "Xml-bestanden of een zip daarvan: per keer ten hoogste 60 bestanden, samen ten hoogste 100 MB (uitgepakt).")]
        public IReadOnlyList<IFormFile> Bestanden { get; set; } = [];
    }
}
