using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Hulp;

[Vereist(Recht.BerichtenLezen)]
public sealed class ThemaModel(Toegangscontext toegang) : PageModel
{
    [FromRoute] public string Thema { get; set; } = "";

    public Handleiding Handleiding { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (Hulp.Handleiding.Voor(Doelgroepen.Van(toegang.Rol)).FirstOrDefault(h => h.Sleutel == Thema) is not { } gevonden)
            return NotFound();
        Handleiding = gevonden;
        return Page();
    }
}
