using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Documenten.Pdf;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Antwoorden;

public static class PageModelExtensions
{
    /// <summary>The page again, with its errors; status 400 so that tests and logs are honest.</summary>
    public static PageResult MetFouten(this PageModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>The page again when a PDF could not be made; nothing was stored.</summary>
    public static PageResult PdfMislukt(this PageModel page, DocumentMisluktException fout)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.ModelState.AddModelError("", $"De pdf kan nu niet worden gemaakt. {fout.Message} Probeer het later opnieuw.");
        return new PageResult { StatusCode = StatusCodes.Status503ServiceUnavailable };
    }

    /// <summary>To another page of ours, which shows the text once.</summary>
    public static LocalRedirectResult NaarMetMelding(this PageModel page, string url, string tekst)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[FlitsTagHelper.Sleutel] = tekst;
        return page.LocalRedirect(url);
    }
}
