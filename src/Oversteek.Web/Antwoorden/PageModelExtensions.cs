using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
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

    /// <summary>A document of ours. Its name may be that of a child: given to the result it would also stand in the log (SEC-62).</summary>
    public static FileContentResult Document(this PageModel page, byte[] inhoud, string naam)
    {
        ArgumentNullException.ThrowIfNull(page);
        var kop = new ContentDispositionHeaderValue("attachment");
        kop.SetHttpFileName(naam);
        page.Response.Headers.ContentDisposition = kop.ToString();
        return new FileContentResult(inhoud, naam.EndsWith(".zip", StringComparison.Ordinal) ? "application/zip" : "application/pdf");
    }

    /// <summary>A file of somebody else: to keep, never to be run by the browser (SEC-50).</summary>
    public static FileStreamResult Bijlage(this PageModel page, Stream inhoud, string naam, string mediatype)
    {
        ArgumentNullException.ThrowIfNull(page);
        var kop = new ContentDispositionHeaderValue("attachment");
        kop.SetHttpFileName(naam);
        page.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        // Set here: given to the result, the name of the file would also stand in the log (SEC-62).
        page.Response.Headers.ContentDisposition = kop.ToString();
        return new FileStreamResult(inhoud, mediatype);
    }

    /// <summary>To another page of ours, which shows the text once.</summary>
    public static LocalRedirectResult NaarMetMelding(this PageModel page, string url, string tekst)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[FlitsTagHelper.Sleutel] = tekst;
        return page.LocalRedirect(url);
    }
}
