using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>Why a pupil has this result, for the school that handles the application and the po school; from publication on (D-62).</summary>
[Vereist(Recht.OkrZien)]
public sealed class UitlegModel(OversteekDb db, Handelingbron bron, Leeslogboek leeslogboek) : PageModel
{
    public string Naam { get; private set; } = "";

    public string Uitkomst { get; private set; } = "";

    public long? Lotnummer { get; private set; }

    public Lotnummersoort Nummers { get; private set; }

    public string Kenmerk { get; private set; } = "";

    public IReadOnlyList<string> Zinnen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(AanmeldingId id, CancellationToken ct)
    {
        var rij = await db.Lotingsuitslagen.AsNoTracking()
            .Where(u => db.Aanmeldingen.Any(a => a.Id == id && a.LeerlingId == u.LeerlingId && a.Lotingskenmerk == u.Kenmerk))
            .Where(u => db.Lotingen.Any(l => l.Id == u.LotingId && l.Status == Lotingstatus.Gepubliceerd))
            .Join(db.Leerlingen, u => u.LeerlingId, l => l.Id, (u, l) => new { u.LeerlingId, u.Uitleg, u.Lotnummer, u.Kenmerk, l.Personalia }).SingleOrDefaultAsync(ct);
        if (rij is null)
            return NotFound();
        var uitleg = Json.Lees<Lotingsuitleg>(rij.Uitleg);
        (Naam, Uitkomst, Lotnummer, Kenmerk) = (rij.Personalia.Lijstnaam, Uitlegzin.Uitkomst(uitleg), rij.Lotnummer, rij.Kenmerk);
        Nummers = uitleg.Nummersoort();
        Zinnen = [.. uitleg.Redenen.Select(r => Uitlegzin.Van(r, Nummers))];
        await leeslogboek.LeesAsync(rij.LeerlingId, Leessoort.Aanmelding, bron.Maak(), ct: ct);
        return Page();
    }
}
