using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>The mark of a child in the lottery, and from the freeze on the line with which the family checks its own list (LOT-2).</summary>
[Vereist(Recht.OkrZien)]
public sealed class KenmerkModel(OversteekDb db, Deelnamebewijzen bewijzen, Handelingbron bron, Leeslogboek leeslogboek) : PageModel
{
    public string Naam { get; private set; } = "";

    /// <summary>Null for a list that is not definitive, and for an application after the lottery.</summary>
    public string? Lotingskenmerk { get; private set; }

    public Deelnamebewijs? Bewijs { get; private set; }

    public async Task<IActionResult> OnGetAsync(AanmeldingId id, CancellationToken ct)
    {
        var rij = await db.Aanmeldingen.AsNoTracking().Where(a => a.Id == id)
            .Join(db.Leerlingen, a => a.LeerlingId, l => l.Id, (a, l) => new { Aanmelding = a, l.Personalia }).SingleOrDefaultAsync(ct);
        if (rij is null)
            return NotFound();
        (Naam, Lotingskenmerk) = (rij.Personalia.Lijstnaam, rij.Aanmelding.Lotingskenmerk);
        Bewijs = await bewijzen.GeefAsync(rij.Aanmelding, ct);
        await leeslogboek.LeesAsync(rij.Aanmelding.LeerlingId, Leessoort.Aanmelding, bron.Maak(), ct: ct);
        return Page();
    }
}
