using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Antwoorden;

/// <summary>The one place where what a use case said becomes an answer (ADR 0018).</summary>
public static class Uitkomsten
{
    public static int Status(this Weigeringsoort soort) => soort switch
    {
        Weigeringsoort.Ongeldig or Weigeringsoort.NietNu => StatusCodes.Status400BadRequest,
        Weigeringsoort.NietGevonden => StatusCodes.Status404NotFound,
        Weigeringsoort.Intussen => StatusCodes.Status409Conflict,
        Weigeringsoort.Gepauzeerd => StatusCodes.Status429TooManyRequests,
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, "Onbekende soort weigering."),
    };

    /// <summary>To another page with a text, or this page again with the refusals.</summary>
    public static IActionResult Antwoord(this PageModel page, Result uit, string url, string melding) =>
        page.Antwoord(uit, () => page.NaarMetMelding(url, melding));

    /// <param name="voorvoegsel">Name of the bound input model, so that a refusal's field finds its input; empty when the page binds it itself.</param>
    public static IActionResult Antwoord(this PageModel page, Result uit, Func<IActionResult> gelukt, string voorvoegsel = "Invoer") =>
        uit.Match(gelukt, w => page.Geweigerd(w, voorvoegsel));

    public static IActionResult Antwoord<T>(this PageModel page, Result<T> uit, Func<T, IActionResult> gelukt, string voorvoegsel = "Invoer") =>
        uit.Match(gelukt, w => page.Geweigerd(w, voorvoegsel));

    /// <summary>The page again with the refusals at their fields; what the user typed stays. What is not theirs does not exist.</summary>
    public static IActionResult Geweigerd(this PageModel page, IReadOnlyList<Weigering> weigeringen, string voorvoegsel = "Invoer")
    {
        ArgumentNullException.ThrowIfNull(page);
        var soort = weigeringen[0].Soort;
        if (soort == Weigeringsoort.NietGevonden)
            return page.NotFound();
        foreach (var weigering in weigeringen)
            page.ModelState.AddModelError(weigering.Veld is not { } veld ? "" : voorvoegsel.Length == 0 ? veld : $"{voorvoegsel}.{veld}", weigering.Zin());
        return new PageResult { StatusCode = soort.Status() };
    }
}
