using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>The button of the mail. Opening the page uses nothing up: programs that read mail open links too (SEC-22).</summary>
[Ouderdeur]
public sealed class BinnenModel(PortaallinkGebruiken gebruiken, PortaalcodeStoppen stoppen) : Portaalpagina
{
    public override string Titelsleutel => "binnen.titel";

    public Portaallinksoort? Soort { get; private set; }

    public bool IsGestopt { get; private set; }

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

    /// <summary>The link of who was known: another address is used, and that was not asked (B-02).</summary>
    public async Task<IActionResult> OnPostStopAsync(Guid link, string geheim, CancellationToken ct)
    {
        var uit = await stoppen.ExecuteAsync(link, geheim, ct);
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        IsGestopt = true;
        return Page();
    }
}
