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
    public LeerlingId Leerling { get; private set; }

    public string Naam { get; private set; } = "";

    public IReadOnlyList<Toegangsregel> Regels { get; private set; } = [];

    public bool MagUitdraai => toegang.Rol is { } rol && Rechtentabel.Heeft(rol, Recht.UitdraaiMaken);

    public async Task<IActionResult> OnGetAsync(LeerlingId id, CancellationToken ct)
    {
        var (leerling, school, nu) = (id, toegang.Organisatie, klok.GetUtcNow());
        if (await db.Leerlingen.AsNoTracking().Where(l => l.Id == leerling && l.OrganisatieId == school).Select(l => l.Personalia).SingleOrDefaultAsync(ct) is not { } personalia)
            return NotFound();
        (Leerling, Naam) = (id, personalia.Lijstnaam);
        var rechten = await db.Inzagerechten.AsNoTracking().Where(i => i.LeerlingId == leerling).ToListAsync(ct);
        var organisaties = rechten.Select(r => r.Organisatie).OfType<OrganisatieId>().Distinct().ToList();
        var namen = await db.Organisaties.AsNoTracking().Where(o => organisaties.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var ouders = await db.Ouders.AsNoTracking().Where(o => o.LeerlingId == leerling).ToDictionaryAsync(o => o.Id, o => o.Volgnummer, ct);
        Regels = [.. rechten.OrderByDescending(r => r.Geldt(nu)).ThenBy(r => r.Van)
            .Select(r => new Toegangsregel(Wie(r, namen, ouders), Inzagewoorden.Grond(r.Grond), Inzagewoorden.Reikwijdte(r.Reikwijdte), r.Van, r.Tot, r.Geldt(nu)))];
        return Page();
    }

    private static string Wie(Inzagerecht recht, Dictionary<OrganisatieId, string> namen, Dictionary<Guid, int> ouders)
    {
        if (recht.Organisatie is { } organisatie)
            return namen[organisatie];
        return recht.OuderId is { } id && ouders.TryGetValue(id, out var nummer) ? $"Ouder {nummer}" : "Ouder";
    }
}

/// <summary>Grounds and reaches in words that a parent understands.</summary>
public static class Inzagewoorden
{
    public static string Grond(Inzagegrond grond) => Woorden.Van(grond);

    public static string Reikwijdte(Inzagereikwijdte reikwijdte) => Woorden.Van(reikwijdte);
}
