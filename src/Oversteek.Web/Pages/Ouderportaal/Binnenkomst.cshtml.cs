using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>The two doors: the code of the letter, and a button by mail for who was here before (SEC-19, SEC-28).</summary>
[Ouderdeur]
public sealed class BinnenkomstModel(PortaalcodeInvoeren invoeren, PortaallinkAanvragen aanvragen) : Portaalpagina
{
    private static readonly string[] Datumvormen = ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d M yyyy", "yyyy-MM-dd"];

    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? Geboortedatum { get; set; }

    [BindProperty] public string? Email { get; set; }

    /// <summary>Where the mail goes, when it was asked for; masked.</summary>
    public string? Gevraagd { get; private set; }

    public override string Titelsleutel => "in.titel";

    /// <summary>Sent here from a page that asks for a visit.</summary>
    public bool IsDicht => Bezoek?.Kind is null && Request.Query.ContainsKey("dicht");

    public void OnGet()
    {
        // Only the page.
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(Geboortedatum?.Trim(), Datumvormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
            return Geweigerd([OuderportaalWeigeringen.Datum]);
        var uit = await invoeren.ExecuteAsync(new PortaalcodeOpdracht(Code, dag, Netwerk.Van(HttpContext), Taal.Code), ct);
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        await HttpContext.ZetBezoekAsync(uit.Waarde);
        return LocalRedirect("/ouders/inschrijven");
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken ct)
    {
        var uit = await aanvragen.ExecuteAsync(Email, Taal.Code, Netwerk.Van(HttpContext), ct);
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        Gevraagd = Adresmasker.Van(uit.Waarde);
        return Page();
    }
}
