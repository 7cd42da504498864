using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class FoutHerstellenModel(Lijstbeeldbron beelden, Handelingbron bron, FoutHerstellen herstellen) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    public Lijstbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        var uit = await herstellen.ExecuteAsync(new FoutHerstellenOpdracht(Id, Versie), bron.Maak(), ct);
        return this.Antwoord(uit, Aanmeldinglinks.Voorkeurslijst(Id), "De voorkeurslijst is van definitief afgehaald. U kunt de fout herstellen.");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await beelden.LeesAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        return true;
    }
}
