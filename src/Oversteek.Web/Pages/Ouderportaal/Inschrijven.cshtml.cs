using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>The second step of the first visit: an address that a mail proves, and the choice about news (D-17).</summary>
[InschrijvingVereist]
public sealed class InschrijvenModel(InschrijvingBeginnen beginnen) : Portaalpagina
{
    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Keuze { get; set; }

    public string? Gevraagd { get; private set; }

    public override string Titelsleutel => "mail.titel";

    public void OnGet()
    {
        // Only the page.
    }

    /// <summary>"Ik ben er nog", from who has no child to see yet.</summary>
    public IActionResult OnPostBlijven() => new NoContentResult();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var keuze = Keuze switch { "ja" => Communicatiekeuze.Ja, "nee" => Communicatiekeuze.Nee, _ => Communicatiekeuze.NietVastgelegd };
        var uit = await beginnen.ExecuteAsync(new InschrijvingOpdracht(Email, keuze, Netwerk.Van(HttpContext)), Bezoek!, ct);
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        Gevraagd = Adresmasker.Van(uit.Waarde);
        return Page();
    }
}
