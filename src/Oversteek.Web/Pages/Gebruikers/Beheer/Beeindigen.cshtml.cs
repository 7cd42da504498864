using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <summary>Ends a functie at once; open sessions of it stop at their next request (SEC-8).</summary>
[Vereist(Recht.AccountsBeheren)]
[VerstVereist]
public sealed class BeeindigenModel(OversteekDb db, Toegangscontext toegang, FunctieBeeindigen beeindigen, Handelingbron handeling) : PageModel
{
    public string Naam { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid functie, CancellationToken ct) => await ZoekAsync(functie, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid functie, CancellationToken ct)
    {
        if (!await ZoekAsync(functie, ct))
            return NotFound();
        return this.Antwoord(await beeindigen.ExecuteAsync(functie, handeling.Maak(), ct), "/beheer/accounts", "De functie is beëindigd.");
    }

    private async Task<bool> ZoekAsync(Guid functie, CancellationToken ct)
    {
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        var gevonden = await db.Functies.Where(f => f.Id == functie && f.Tot == null && organisaties.Any(o => o.Id == f.OrganisatieId)).Select(f => f.AccountId).ToListAsync(ct);
        if (gevonden.Count == 0)
            return false;
        var id = gevonden[0].Waarde;
        Naam = await db.Users.Where(a => a.Id == id).Select(a => a.Naam).SingleAsync(ct);
        return true;
    }
}
