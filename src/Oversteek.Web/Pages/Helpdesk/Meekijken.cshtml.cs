using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Helpdesk;

/// <summary>Choose a school of the own board to look along with (GEN-08, D-05).</summary>
[Vereist(Recht.Meekijken)]
[VerstVereist]
public sealed class MeekijkenModel(OversteekDb db, Toegangscontext toegang, MeekijkenBeginnen beginnen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public IReadOnlyList<Keuzeoptie> Scholen { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => VulAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await VulAsync(ct);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await beginnen.ExecuteAsync(new Meekijkverzoek(HttpContext.Sessie()!.Id, new OrganisatieId(Invoer.School)), handeling.Maak(Invoer.Reden), ct);
        return this.Antwoord(uitkomst, () => LocalRedirect("/"));
    }

    private async Task VulAsync(CancellationToken ct)
    {
        var bestuur = toegang.Organisatie;
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.BestuurId == bestuur && (o.Soort == Organisatiesoort.PoSchool || o.Soort == Organisatiesoort.VoSchool)).Select(o => new { o.Id, o.Naam }).ToListAsync(ct);
        Scholen = [.. scholen.OrderBy(s => s.Naam, Naamvorm.Volgorde).Select(s => new Keuzeoptie(s.Id.Waarde.ToString(), s.Naam))];
    }

    public sealed class InvoerModel
    {
        [Display(Name = "School"), Required]
        public Guid School { get; set; }

        [Display(Name = "Waarom kijkt u mee?", Description = "De school ziet deze reden."), Required, StringLength(400)]
        public string Reden { get; set; } = "";
    }
}
