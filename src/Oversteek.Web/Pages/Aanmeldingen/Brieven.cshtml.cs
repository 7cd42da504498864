using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanmeldingen;

public sealed record Briefrij(Guid Id, string Leerling, DateOnly Datum, string Wat, DateTimeOffset? AfgedruktOp)
{
    /// <summary>It was passed on, and the days to take it back are not over (D-70).</summary>
    public bool KanTerug { get; init; }

    /// <summary>A colleague proposed it.</summary>
    public bool Voorgesteld { get; init; }
}

/// <summary>The letters of this school to parents, as they were sent; one or many as one PDF (D-38, D-75).</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class BrievenModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, BesluitbrievenAfdrukken afdrukken) : PageModel
{
    [BindProperty(Name = nameof(Kies))]
    public List<Guid> Kies { get; set; } = [];

    /// <summary>The letter of one row, whatever is ticked.</summary>
    [BindProperty]
    public Guid? Een { get; set; }

    public IReadOnlyList<Briefrij> Rijen { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        IReadOnlyList<Guid> brieven = Een is { } een ? [een] : [.. Kies.Distinct()];
        if (brieven.Count == 0)
        {
            ModelState.AddModelError("", "Kies ten minste één brief.");
            return this.MetFouten();
        }
        try
        {
            var handeling = bron.Maak();
            var uit = await afdrukken.ExecuteAsync(new BesluitbrievenAfdrukkenOpdracht(brieven), handeling, ct);
            var namen = Rijen.Where(r => brieven.Contains(r.Id)).Select(r => r.Leerling).ToList();
            return this.Antwoord(uit, pdf => this.Document(pdf, Documentnaam.Van("Brief", "Brieven", namen, handeling.Vandaag)));
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private static string Wat(Besluitbrief brief) => brief switch
    {
        { Soort: not Brieftype.Besluit } => Woorden.Van(brief.Soort),
        { Toegelaten: true } => $"toegelaten in {brief.Inhoud.Klas}",
        _ => $"afgewezen: {brief.Inhoud.Reden}",
    };

    private async Task LeesAsync(CancellationToken ct)
    {
        var brieven = await db.Besluitbrieven.AsNoTracking()
            .Where(b => b.OrganisatieId == toegang.Organisatie && b.Schooljaar == werkjaar.Gekozen).ToListAsync(ct);
        var vandaag = bron.Maak().Vandaag;
        Rijen = [.. brieven.Select(b => new Briefrij(b.Id, b.Inhoud.Leerling, b.Inhoud.Datum, Wat(b), b.AfgedruktOp)
            {
                KanTerug = b.KanTerug(vandaag),
                Voorgesteld = b.Doorschuiving?.Herstel is not null,
            })
            .OrderBy(b => b.AfgedruktOp is not null).ThenByDescending(b => b.Datum).ThenBy(b => b.Leerling, Naamvorm.Volgorde)];
    }
}
