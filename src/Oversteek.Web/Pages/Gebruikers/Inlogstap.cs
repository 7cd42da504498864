using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>What the steps of the log-in share.</summary>
internal static class Inlogstap
{
    public static async Task<Account> AccountAsync(this PageModel page, UserManager<Account> accounts) =>
        await accounts.FindByIdAsync((page.HttpContext.Sessie()?.AccountId.Waarde ?? Guid.Empty).ToString())
            ?? throw new InvalidOperationException("Een sessie zonder account.");

    /// <summary>Only addresses of our own; anything else leads to the start.</summary>
    public static string Terugweg(this PageModel page, string? terug) => page.Url.IsLocalUrl(terug) ? terug : "/";

    public static string MetTerug(this PageModel page, string pad, string? terug) =>
        page.Url.IsLocalUrl(terug) ? $"{pad}?{Inlogopbouw.Terug}={Uri.EscapeDataString(terug)}" : pad;

    /// <summary>Where somebody goes who is in: to what was asked, and first to a functie when there is more than one.</summary>
    public static LocalRedirectResult NaInloggen(this PageModel page, Sessie sessie, string? terug) =>
        page.LocalRedirect(sessie.FunctieId is null ? page.MetTerug("/organisatie-kiezen", terug) : page.Terugweg(terug));

    public static PageResult FactorGeweigerd(this PageModel page, Factoruitkomst uitkomst)
    {
        var pauze = uitkomst == Factoruitkomst.Pauze;
        page.ModelState.AddModelError("Invoer.Code", pauze ? "U hebt het te vaak geprobeerd. Wacht een paar minuten." : "Deze code klopt niet. Wacht op een nieuwe code in de app en probeer het opnieuw.");
        return new PageResult { StatusCode = pauze ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest };
    }
}
