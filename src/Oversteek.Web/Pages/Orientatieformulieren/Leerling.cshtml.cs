using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Orientatieformulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Orientatieformulieren;

public sealed class PreadviesInvoer
{
    [Display(Name = "Preadvies", Description = "Wat u in groep 7 verwachtte. Telt tot er een advies in het okr staat.")] public string? Preadvies { get; set; }
}

/// <summary>The form of one pupil, with the classes that fit once it is definitive (ORI-02, ORI-05, ORI-06).</summary>
[Vereist(Recht.OrientatieformulierenMaken)]
public sealed class LeerlingModel(
    Dossierbron dossiers, OversteekDb db, Orientatiebron bron, PreadviesVastleggen preadvies, OrientatieformulierenDefinitiefMaken definitiefMaken,
    OrientatieformulierenAfdrukken afdrukken, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public PreadviesInvoer Invoer { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

    public Orientatieformulier Formulier { get; private set; } = null!;

    public IReadOnlyList<Lijstklas> Klassen { get; private set; } = [];

    public Schooladvies Grondslag => Formulier.Grondslag(Dossier.Okr.Advies);

    public static IReadOnlyList<Keuzeoptie> Adviezen => [.. Advies.Kiesbare.Where(a => a.Trede is not null).Select(a => new Keuzeoptie(a.Code, a.Naam))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer.Preadvies = Formulier.Preadvies;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await LaadAsync(ct)
        ? this.Antwoord(await preadvies.ExecuteAsync(Id, Invoer.Preadvies, handelingen.Maak(), ct), Hier, "Het preadvies is opgeslagen.") : NotFound();

    public async Task<IActionResult> OnPostDefinitiefAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        // A second click: it is done already, and done once.
        if (Formulier.Status == Orientatieformulierstatus.Definitief)
            return this.NaarMetMelding(Hier, "Het oriëntatieformulier is definitief.");
        var uit = await definitiefMaken.ExecuteAsync(new(Dossier.Leerling.Schooljaar, [Id]), handelingen.Maak(), ct);
        return this.Antwoord(uit.IsGelukt ? uit.Waarde[0].Uit : uit.Kaal, Hier, "Het oriëntatieformulier is definitief.");
    }

    public async Task<IActionResult> OnPostPdfAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        try
        {
            var uit = await afdrukken.ExecuteAsync([Id], handelingen.Maak(), ct);
            return this.Antwoord(uit, pdf => this.Document(pdf, Documentnaam.Van("Oriëntatieformulier", Dossier.Leerling.Personalia.Lijstnaam)));
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private string Hier => Orientatielinks.Leerling(Id);

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await dossiers.LeesAsync(Id, Onderdeelnamen.Orientatieformulier, ct) is not { MagBewerken: true } dossier)
            return false;
        Dossier = dossier;
        Formulier = await db.Orientatieformulieren.AsNoTracking().SingleOrDefaultAsync(f => f.LeerlingId == Id, ct) ?? new Orientatieformulier(Id);
        Klassen = await bron.KlassenAsync(Formulier, dossier.Leerling.OrganisatieId, dossier.Leerling.Schooljaar, ct);
        return true;
    }
}
