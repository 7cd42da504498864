using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>The advice forms of the class in one PDF; who cannot have one yet is named with the reason (D-73).</summary>
[Vereist(Recht.AdviesformulierUitreiken)]
public sealed class FormulierenModel(
    Klasbron bron, Klasformulierenbron formulieren, KlasFormulierenUitreiken uitreiken, Leeslogboek leeslogboek,
    Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [FromQuery] public string? Groep { get; set; }

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    public Klas Klas { get; private set; } = null!;

    public IReadOnlyList<Klasformulier> Formulieren { get; private set; } = [];

    public string Terug => Klaslinks.Overzicht(Klas.Groep);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        Kies = [.. Formulieren.Where(f => f.Weigering is null).Select(f => f.Rij.Id.Waarde)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        ModelState.Clear();
        await LaadAsync(ct);
        var gekozen = Formulieren.Where(f => f.Weigering is null && Kies.Contains(f.Rij.Id.Waarde)).Select(f => f.Rij.Id).ToList();
        if (gekozen.Count == 0)
            return this.Geweigerd([KlassenoverzichtWeigeringen.NiemandGekozen]);
        try
        {
            var handeling = handelingen.Maak();
            var uitkomst = await uitreiken.ExecuteAsync(gekozen, handeling, ct);
            if (uitkomst.IsGelukt)
                await leeslogboek.LeesAsync(gekozen, Leessoort.Adviesformulier, handeling, "{}", ct);
            return this.Antwoord(uitkomst, pdf => this.Document(pdf, Documentnaam.Van("Adviesformulieren", $"{handeling.Vandaag:yyyy-MM-dd}")));
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Klas = await bron.LeesAsync(werkjaar.Gekozen, Groep, handeling, ct);
        Formulieren = await formulieren.LeesAsync(Klas.Rijen, werkjaar.Gekozen, handeling, ct);
    }
}
