using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Start;

namespace Oversteek.Web.Pages.Isk;

/// <summary>ISK-03: one question at a time, by links, with the dates of the region.</summary>
[Vereist(Recht.IskAanmelden)]
public sealed class StroomschemaModel(Datumbron datums) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Stap { get; set; }

    public Schemastap Nu => Iskschema.Stappen[Stap];

    public IReadOnlyList<(string Wat, DateOnly Dag)> Data { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Stap < 0 || Stap >= Iskschema.Stappen.Count)
            return NotFound();
        Data = [.. (await datums.MijlpalenAsync(ct)).Where(m => m.Sleutel is Mijlpalen.IskAdvies or Mijlpalen.IskTest).Select(m => (Datumbron.Naam(m), m.Tot))];
        return Page();
    }
}
