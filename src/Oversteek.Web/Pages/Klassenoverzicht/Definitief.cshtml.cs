using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>All OKRs of the class that are complete, definitive in one go; per pupil what the others still need (OKR-07, D-73).</summary>
[Vereist(Recht.OkrDefinitiefMaken)]
public sealed class DefinitiefModel(
    OversteekDb db, Klasbron bron, KlasDefinitiefMaken definitiefMaken, Leeslogboek leeslogboek,
    Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    private ILookup<LeerlingId, Bijlage> bijlagen = null!;
    private ILookup<LeerlingId, Zienswijze> zienswijzen = null!;

    [FromQuery] public string? Groep { get; set; }

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    /// <summary>The version of each OKR that was shown as complete.</summary>
    [BindProperty] public Dictionary<Guid, int> Versie { get; set; } = [];

    public Klas Klas { get; private set; } = null!;

    public IReadOnlyList<Klasuitkomst> Uitkomsten { get; private set; } = [];

    public IReadOnlyList<Klasrij> Klaar => [.. Klas.Rijen.Where(r => r.IsOpen && r.Blokkades.Count == 0)];

    public IReadOnlyList<Klasrij> NogNiet => [.. Klas.Rijen.Where(r => r.IsOpen && r.Blokkades.Count > 0)];

    public IReadOnlyList<Klasrij> Gesloten => [.. Klas.Rijen.Where(r => !r.IsOpen)];

    public string Terug => Klaslinks.Overzicht(Klas.Groep);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        await leeslogboek.LeesAsync(Klas.Rijen.Select(r => r.Id), Leessoort.Okr, handelingen.Maak(), IndexModel.Gelezen, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        ModelState.Clear();
        var opdrachten = Kies.Distinct().Where(Versie.ContainsKey).Select(k => new KlasDefinitiefOpdracht(new LeerlingId(k), Versie[k])).ToList();
        Uitkomsten = (await definitiefMaken.ExecuteAsync(opdrachten, handelingen.Maak(), ct)).Waarde;
        await LaadAsync(ct);
        var gelukt = Uitkomsten.Count(u => u.IsGelukt);
        return gelukt == Uitkomsten.Count ? this.NaarMetMelding(Terug, $"{Gelukt(gelukt)}.") : Page();
    }

    public static string Gelukt(int aantal) => aantal == 1 ? "1 okr is definitief" : $"{aantal} okr's zijn definitief";

    /// <summary>D-13: what does not block and should be known, as on the page of one pupil.</summary>
    public IReadOnlyList<Controlepunt> LetOp(Klasrij rij) =>
        Okropmerkingen.Van(rij.Openstaand, rij.Okr.Advies, [.. bijlagen[rij.Id]], zienswijzen[rij.Id], handelingen.Maak().Vandaag);

    private async Task LaadAsync(CancellationToken ct)
    {
        Klas = await bron.LeesAsync(werkjaar.Gekozen, Groep, handelingen.Maak(), ct);
        var wie = Klaar.Select(r => r.Id).ToList();
        bijlagen = (await db.Bijlagen.AsNoTracking().Where(b => wie.Contains(b.LeerlingId)).OrderBy(b => b.ToegevoegdOp).ToListAsync(ct)).ToLookup(b => b.LeerlingId);
        zienswijzen = (await db.Zienswijzen.AsNoTracking().Where(z => wie.Contains(z.LeerlingId)).ToListAsync(ct)).ToLookup(z => z.LeerlingId);
    }
}
