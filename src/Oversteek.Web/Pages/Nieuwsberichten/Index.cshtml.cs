using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Nieuwsberichten;

/// <summary>News and trainings for this role in this region (GEN-07).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class IndexModel(Nieuwsbron bron, NieuwsLezen lezen, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    public IReadOnlyList<Nieuwsregel> Regels { get; private set; } = [];

    public int Ongelezen => Regels.Count(r => !r.Gelezen);

    public bool MagMarkeren => !toegang.AlleenLezen;

    public bool MagSchrijven => toegang.Mag(Recht.NieuwsSchrijven) && !toegang.AlleenLezen;

    public async Task OnGetAsync(CancellationToken ct) => Regels = await bron.NieuwsAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        await lezen.ExecuteAsync([.. Regels.Select(r => r.Bericht.Id)], handelingen.Maak(), ct);
        return this.NaarMetMelding(Nieuwslinks.Lijst, "Alles is gelezen.");
    }
}
