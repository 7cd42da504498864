using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Nieuwsberichten;

/// <summary>One text; who opens it has read it.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class BerichtModel(Nieuwsbron bron, NieuwsLezen lezen, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public NieuwsberichtId Id { get; set; }

    public Nieuwsregel Regel { get; private set; } = null!;

    public string Terug => IsHulp ? Hulplinks.Hulp : Nieuwslinks.Lijst;

    public string Terugnaam => IsHulp ? "Hulp" : "Nieuws en trainingen";

    private bool IsHulp => Regel.Bericht.Soort is Nieuwssoort.Handleiding or Nieuwssoort.Vraag;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await bron.VindAsync(Id, ct) is not { } regel)
            return NotFound();
        Regel = regel;
        if (!toegang.AlleenLezen)
            await lezen.ExecuteAsync([Id], handelingen.Maak(), ct);
        return Page();
    }
}
