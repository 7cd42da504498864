using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Toegang;

public sealed record Toegangsregel(string Organisatie, string Grond, string Reikwijdte, DateTimeOffset Van, DateTimeOffset? Tot, bool Geldt);

/// <summary>Who may see this child, on which ground, how far, since when and until when. For the po school that owns the dossier.</summary>
[Vereist(Recht.ToegangInzien)]
public sealed class WieHeeftToegangModel(OversteekDb db, Toegangscontext toegang, TimeProvider klok) : PageModel
{
    public Guid Leerling { get; private set; }

    public string Naam { get; private set; } = "";

    public IReadOnlyList<Toegangsregel> Regels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var (leerling, school, nu) = (new LeerlingId(id), toegang.Organisatie, klok.GetUtcNow());
        if (await db.Leerlingen.AsNoTracking().Where(l => l.Id == leerling && l.OrganisatieId == school).Select(l => l.Personalia).SingleOrDefaultAsync(ct) is not { } personalia)
            return NotFound();
        (Leerling, Naam) = (id, personalia.Lijstnaam);
        var rechten = await db.Inzagerechten.AsNoTracking().Where(i => i.LeerlingId == leerling)
            .Join(db.Organisaties, i => i.OrganisatieId, o => o.Id, (i, o) => new { Recht = i, o.Naam }).ToListAsync(ct);
        Regels = [.. rechten.OrderByDescending(r => r.Recht.Geldt(nu)).ThenBy(r => r.Recht.Van)
            .Select(r => new Toegangsregel(r.Naam, Inzagewoorden.Grond(r.Recht.Grond), Inzagewoorden.Reikwijdte(r.Recht.Reikwijdte), r.Recht.Van, r.Recht.Tot, r.Recht.Geldt(nu)))];
        return Page();
    }
}

/// <summary>Grounds and reaches in words that a parent understands.</summary>
public static class Inzagewoorden
{
    public static string Grond(Inzagegrond grond) => Woorden.Van(grond);

    public static string Reikwijdte(Inzagereikwijdte reikwijdte) => Woorden.Van(reikwijdte);
}
