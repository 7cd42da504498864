using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Leerlingen.Dubbel;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Gebruikers;

namespace Oversteek.Web.Pages.Toegang;

public sealed record Gezienregel(DateTimeOffset Op, string Wat, string Wie, string Organisatie);

/// <summary>
/// Who opened what of this dossier (PRIV-7). People of the own school by name; of another organisation the organisation, because their
/// names are not ours to show.
/// </summary>
[Vereist(Recht.ToegangInzien)]
public sealed class WieHeeftGezienModel(OversteekDb db, Dubbelbron dubbel, Gebruikersnaam namen, Toegangscontext toegang) : PageModel
{
    private const int PerPagina = 50;

    public LeerlingId Leerling { get; private set; }

    public string Naam { get; private set; } = "";

    public int Totaal { get; private set; }

    public int Pagina { get; private set; } = 1;

    public IReadOnlyList<Gezienregel> Regels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(LeerlingId id, int pagina, CancellationToken ct)
    {
        var (leerling, school) = (id, toegang.Organisatie);
        if (await db.Leerlingen.AsNoTracking().Where(l => l.Id == leerling && l.OrganisatieId == school).Select(l => l.Personalia).SingleOrDefaultAsync(ct) is not { } personalia)
            return NotFound();
        (Leerling, Naam, Pagina) = (id, personalia.Lijstnaam, Math.Clamp(pagina, 1, 10_000));
        var soorten = Leeswoorden.Soorten.ToList();
        // Also who saw a double record before it went up in this one (B-34).
        var alle = (await dubbel.OpgegaanAsync(leerling, ct)).Select(l => (LeerlingId?)l).ToList();
        var lezingen = db.Logboek.AsNoTracking().Where(l => alle.Contains(l.LeerlingId) && soorten.Contains(l.Soort));
        Totaal = await lezingen.CountAsync(ct);
        var rijen = await lezingen.OrderByDescending(l => l.Nummer).Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToListAsync(ct);
        Regels = await NoemAsync(rijen, school, ct);
        return Page();
    }

    private async Task<IReadOnlyList<Gezienregel>> NoemAsync(List<Logboekregel> rijen, OrganisatieId? school, CancellationToken ct)
    {
        var organisaties = await db.Organisaties.AsNoTracking().Where(o => rijen.Select(r => r.Namens).Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var eigen = rijen.Where(r => r.Namens == school && r.Rol != Rol.Helpdeskrol && r.Wie is not null).Select(r => r.Wie!.Value);
        var wie = await namen.VanAsync(eigen, ct);
        return [.. rijen.Select(r => new Gezienregel(r.Op, Leeswoorden.Van(r.Soort), Wie(r, wie), r.Namens is { } o ? organisaties.GetValueOrDefault(o, "Oversteek") : "Oversteek"))];
    }

    private static string Wie(Logboekregel regel, Dictionary<AccountId, string> namen)
    {
        if (regel.Rol == Rol.Helpdeskrol)
            return "helpdesk van het bestuur (meekijken)";
        if (regel.Rol == Rol.Ouder)
            return "een ouder, in het ouderportaal";
        return regel.Wie is { } wie && namen.TryGetValue(wie, out var naam) ? naam : "een medewerker";
    }
}

/// <summary>Kinds of reading that the features name, in plain words; a kind without a module would be invisible to parents, a test forbids that.</summary>
public static class Leeswoorden
{
    public static IReadOnlyCollection<string> Soorten => [.. Modules.Alle.Lezingen];

    public static string Van(string soort) => Woorden.Gebeurtenis(soort);
}
