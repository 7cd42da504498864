using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Uitwisseling;

public sealed record Klaarstand(string? School, string Brin, string KlaargezetOp, string Tot, string? OpgehaaldOp, bool Definitief);

/// <summary>The po school sets a dossier ready for a vo school by its BRIN, and takes it back (OSO-09).</summary>
[Vereist(Recht.OsoKlaarzetten)]
[ExtraMeekijkreden]
public sealed class DossierKlaarzettenModel(OversteekDb db, DossierKlaarzetten klaarzetten, KlaarzettenIntrekken intrekken, Handelingbron bron) : PageModel
{
    [FromRoute]
    public LeerlingId Id { get; set; }

    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    [BindProperty]
    public List<string> Weglaten { get; set; } = [];

    public Klaarstand? Stand { get; private set; }

    private string Pad => Uitwisselinglinks.Klaarzetten(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var klaar = await klaarzetten.ExecuteAsync(new Klaarzetting(Id, Invoer.Brin, Osocategorieen.Bekend(Weglaten, Osocategorieen.VanVo)), bron.Maak(), ct);
        return this.Antwoord(klaar, school => this.NaarMetMelding(Pad, $"Het dossier staat klaar voor {school}."));
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        return this.Antwoord(await intrekken.ExecuteAsync(Id, bron.Maak(), ct), Pad, "Het dossier staat niet meer klaar.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var (id, school) = (Id, bron.Maak().Namens);
        if (!await db.Leerlingen.AnyAsync(l => l.Id == id && l.OrganisatieId == school, ct))
            return false;
        var rij = await db.KlaargezetteDossiers.AsNoTracking().SingleOrDefaultAsync(k => k.LeerlingId == id && k.IngetrokkenOp == null, ct);
        if (rij is not null)
        {
            var naam = await db.Organisaties.Where(o => o.Soort == Organisatiesoort.VoSchool && o.Brin == rij.OntvangerBrin).Select(o => o.Naam).FirstOrDefaultAsync(ct);
            var definitief = await db.Okrs.AnyAsync(o => o.LeerlingId == id && o.Status == Okrstatus.Definitief, ct);
            Stand = new Klaarstand(naam, rij.OntvangerBrin, Tekst(rij.KlaargezetOp), rij.Tot.ToString("d MMMM yyyy"), rij.OpgehaaldOp is { } op ? Tekst(op) : null, definitief);
        }
        return true;
    }

    private static string Tekst(DateTimeOffset op) => Nederland.Datum(op).ToString("d MMMM yyyy");

    public sealed class InvoerModel
    {
        [Display(Name = "BRIN van de vo-school", Description = "Twee cijfers en twee letters, bijvoorbeeld 12AB."), Required, StringLength(10)]
        public string? Brin { get; set; }
    }
}
