using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Logboek;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Documenten;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>The OKRs of a class, or of who was chosen there, in one PDF (B-32, OKR-14). Each that is printed stands in the log.</summary>
[Vereist(Recht.LeerlingenZien)]
public sealed class RapportenModel(
    Klasbron bron, Okropmaak opmaak, Documentmaker documenten, Leeslogboek leeslogboek, Handelingbron handelingen,
    Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [FromQuery] public string? Groep { get; set; }

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    public Klas Klas { get; private set; } = null!;

    public string Terug => Klaslinks.Overzicht(Klas.Groep);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        Kies = [.. Klas.Rijen.Select(r => r.Id.Waarde)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        ModelState.Clear();
        await LaadAsync(ct);
        var gekozen = Klas.Rijen.Where(r => Kies.Contains(r.Id.Waarde)).ToList();
        if (gekozen.Count == 0)
            return this.Geweigerd([KlassenoverzichtWeigeringen.NiemandGekozen]);
        var handeling = handelingen.Maak();
        try
        {
            var rapporten = await opmaak.MaakAsync([.. gekozen.Select(r => new Afdrukdossier(r.Leerling, r.Okr))], Klas.Velden, handeling, ct);
            var pdf = await documenten.OkrsAsync(rapporten, ct);
            await leeslogboek.LeesAsync([.. gekozen.Select(r => r.Id)], Leessoort.Afgedrukt, handeling, "{}", ct);
            var een = gekozen.Count == 1;
            return this.Document(pdf, Documentnaam.Van(een ? "Okr" : "Okr's groep", een ? gekozen[0].Leerling.Personalia.Lijstnaam : Klas.Groep));
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private async Task LaadAsync(CancellationToken ct) => Klas = await bron.LeesAsync(werkjaar.Gekozen, Groep, handelingen.Maak(), ct);
}
