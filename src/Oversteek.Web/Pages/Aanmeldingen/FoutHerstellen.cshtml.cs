using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class FoutHerstellenModel(Lijstbeeldbron beelden, Handelingbron bron, FoutHerstellen herstellen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    public Lijstbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct) || await herstellen.ExecuteAsync(new FoutHerstellenOpdracht(new AanmeldingId(Id), Versie), bron.Maak(), ct) is not { } uit)
            return NotFound();
        return uit.IsGelukt ? this.NaarMetMelding($"/aanmeldingen/{Id}/voorkeurslijst", "De voorkeurslijst is van definitief afgehaald. U kunt de fout herstellen.") : this.MetUitkomst(uit.Weigeringen);
    }

    private async Task<bool> LeesAsync(CancellationToken ct) => (Beeld = (await beelden.LeesAsync(Id, ct))!) is not null;
}
