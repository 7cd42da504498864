using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

public sealed record Regioschool(OrganisatieId Id, string Naam, Brugklasbeheerstatus Status, DateTimeOffset? VerstuurdOp, int Klassen, int Plaatsen);

[Vereist(Recht.BrugklassenAccepteren)]
public sealed class RegioModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public IReadOnlyList<Regioschool> Scholen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var jaar = werkjaar.Gekozen;
        var scholen = await db.Organisaties.Where(o => o.RegioId == toegang.Organisatie && o.Soort == Organisatiesoort.VoSchool).OrderBy(o => o.Naam).Select(o => new { o.Id, o.Naam }).ToListAsync(ct);
        var ids = scholen.Select(s => s.Id).ToList();
        var beheren = (await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen).Where(b => b.Schooljaar == jaar && ids.Contains(b.OrganisatieId)).ToListAsync(ct)).ToDictionary(b => b.OrganisatieId);
        Scholen = [.. scholen.Select(s => Rij(s.Id, s.Naam, beheren.GetValueOrDefault(s.Id)))];
    }

    private static Regioschool Rij(OrganisatieId id, string naam, Brugklasbeheer? beheer) => new(
        id, naam, beheer?.Status ?? Brugklasbeheerstatus.Leeg, beheer?.VerstuurdOp, beheer?.Klassen.Count ?? 0, beheer?.Klassen.Sum(k => k.OorspronkelijkeCapaciteit) ?? 0);
}
