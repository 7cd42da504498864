using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanmeldingen;

public sealed record ToegelatenLeerling(AanmeldingId Id, int? Nummer, string Naam, string Basisschool);

public sealed record ToegelatenKlas(string Naam, IReadOnlyList<ToegelatenLeerling> Leerlingen);

/// <summary>Admitted pupils per class (BRK-14).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class ToegelatenModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public IReadOnlyList<ToegelatenKlas> Klassen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var jaar = werkjaar.Gekozen;
        var namen = await db.Brugklassen.Where(k => k.OrganisatieId == toegang.Organisatie).ToDictionaryAsync(k => k.Id, k => k.Naam, ct);
        var rijen = await db.Aanmeldingen.AsNoTracking()
            .Where(a => a.OrganisatieId == toegang.Organisatie && a.Schooljaar == jaar && Aanmeldingstaten.Geplaatst.Contains(a.Status))
            .Join(db.Leerlingen, a => a.LeerlingId, l => l.Id, (a, l) => new { a.Id, a.Aanmeldnummer, a.Besluit, l.Personalia, School = db.Organisaties.Where(o => o.Id == l.OrganisatieId).Select(o => o.Naam).Single() })
            .ToListAsync(ct);
        Klassen = [.. rijen.GroupBy(r => r.Besluit?.Brugklas is { } klas ? namen.GetValueOrDefault(klas, "Zonder klas") : "Zonder klas", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.CurrentCulture)
            .Select(g => new ToegelatenKlas(g.Key, [.. g.Select(r => new ToegelatenLeerling(r.Id, r.Aanmeldnummer, r.Personalia.Lijstnaam, r.School)).OrderBy(r => r.Naam, StringComparer.CurrentCulture)]))];
    }
}
