using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>The file for the administration of the vo school (OSO-06).</summary>
[Vereist(Recht.OsoExporteren)]
[VerstVereist]
public sealed class OsoOverdragenModel(OversteekDb db, OsoOverdragen overdragen, Handelingbron bron) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public List<string> Weglaten { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (id, school) = (Id, bron.Maak().Namens);
        return await db.Aanmeldingen.AnyAsync(a => a.Id == id && a.OrganisatieId == school, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var gemaakt = await overdragen.ExecuteAsync(new OsoOverdracht(Id, Osocategorieen.Bekend(Weglaten)), bron.Maak(), ct);
        return this.Antwoord(gemaakt, u => File(u.Inhoud, "application/xml", u.Bestandsnaam));
    }
}
