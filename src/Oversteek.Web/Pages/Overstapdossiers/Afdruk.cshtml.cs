using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Logboek;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Documenten;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>PDF of the OKR at any time (OKR-14).</summary>
[Vereist(Recht.OkrZien)]
[ExtraMeekijkreden]
public sealed class AfdrukModel(Dossierbron bron, Okropmaak opmaak, Documentmaker documenten, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    public string Melding { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "afdruk", ct) is not { } dossier)
            return NotFound();
        var handeling = handelingen.Maak();
        try
        {
            var pdf = await documenten.OkrsAsync(await opmaak.MaakAsync([new Afdrukdossier(dossier.Leerling, dossier.Okr)], dossier.Velden, handeling, ct), ct);
            await leeslogboek.LeesAsync(Id, Leessoort.Afgedrukt, handeling, ct: ct);
            return this.Document(pdf, Documentnaam.Van("Okr", dossier.Leerling.Personalia.Lijstnaam));
        }
        catch (DocumentMisluktException fout)
        {
            Melding = fout.Message;
            return new PageResult { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }
}
