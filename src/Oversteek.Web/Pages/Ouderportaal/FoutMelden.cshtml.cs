using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>Says to the school what is wrong in the file (AVG 16); there it is a task.</summary>
[OuderVereist]
public sealed class FoutMeldenModel(CorrectieVragen vragen) : Portaalpagina
{
    [BindProperty] public string? Tekst { get; set; }

    public bool Gedaan { get; private set; }

    public override string Titelsleutel => "corr.titel";

    public void OnGet()
    {
        // Only the page.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var uit = await vragen.ExecuteAsync(Tekst, Bezoek!, ct);
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        Gedaan = true;
        return Page();
    }
}
