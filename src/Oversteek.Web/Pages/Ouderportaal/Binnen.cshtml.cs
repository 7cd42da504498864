using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>The button of the mail. Opening the page uses nothing up: programs that read mail open links too (SEC-22).</summary>
[Ouderdeur]
public sealed class BinnenModel(PortaallinkGebruiken gebruiken) : Portaalpagina
{
    public override string Titelsleutel => "binnen.titel";

    public Portaallinksoort? Soort { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid link, string geheim, CancellationToken ct)
    {
        Soort = await gebruiken.ZoekAsync(link, geheim, ct);
        return Soort is null ? new PageResult { StatusCode = StatusCodes.Status404NotFound } : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid link, string geheim, CancellationToken ct)
    {
        var uit = await gebruiken.ExecuteAsync(link, geheim, ct);
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        await HttpContext.ZetBezoekAsync(uit.Waarde);
        return LocalRedirect("/ouders/start");
    }
}
