using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>Hands out the documents of a request: authorised per request, logged, never run by the browser (SEC-50).</summary>
public sealed class Aanvraaguitgifte(OversteekDb db, Bestandskluis kluis, Aanvraagpakketbron pakketten, Leeslogboek leeslogboek, Handelingbron handelingen)
{
    /// <param name="aanvraag">That lies with who asks; null is not there or not yours.</param>
    internal async Task<IActionResult> StukAsync(PageModel pagina, Aanvraag? aanvraag, Guid stuk, CancellationToken ct)
    {
        if (aanvraag is null
            || await db.Set<Aanvraagbestand>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == stuk && b.AanvraagId == aanvraag.Id, ct) is not { } bestand)
            return pagina.NotFound();
        await kluis.ControleerAsync(new MemoryStream(bestand.Bytes), bestand.Id, ct);
        await leeslogboek.LeesAsync(aanvraag.LeerlingId, Leessoort.Aanvraag, handelingen.Maak(), $$"""{"onderdeel":"{{bestand.Soort}}"}""", ct);
        return pagina.Bijlage(kluis.OpenLezen(new MemoryStream(bestand.Bytes), bestand.Id), bestand.Naam, bestand.Mediatype);
    }

    /// <summary>The name of the file holds no name of a child.</summary>
    internal async Task<IActionResult> PakketAsync(PageModel pagina, Aanvraag aanvraag, Aanvraagstand? stand, CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        try
        {
            var zip = await pakketten.MaakAsync(aanvraag, stand, handeling, ct);
            await leeslogboek.LeesAsync(aanvraag.LeerlingId, Leessoort.Aanvraag, handeling, """{"onderdeel":"pakket"}""", ct);
            return pagina.Bijlage(new MemoryStream(zip), $"aanvraag-{aanvraag.Id:N}.zip", "application/zip");
        }
        catch (DocumentMisluktException fout)
        {
            return pagina.PdfMislukt(fout);
        }
    }
}
