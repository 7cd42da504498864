using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Wachtlijsten;

/// <param name="Naam">Null when this school never handled the application: it knows the place, not the child.</param>
public sealed record Wachtende(int Plaats, string? Naam, bool Uitgeloot);

public sealed record Wachtlijst(string Klas, int Vrij, IReadOnlyList<Wachtende> Leerlingen);

/// <summary>Per class who waits and in which order; the school tells the parents the place (R2-03).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Wachtlijstbron bron, Werkjaar werkjaar) : PageModel
{
    public IReadOnlyList<Wachtlijst> Lijsten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var regels = await bron.GeefAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
        var leerlingen = regels.Select(r => r.Leerling).Distinct().ToList();
        var klassen = regels.Select(r => r.Brugklas).Distinct().ToList();
        var namen = await db.Leerlingen.AsNoTracking().Where(l => leerlingen.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Personalia.Lijstnaam, ct);
        var plaatsen = await db.Brugklassen.AsNoTracking().Where(k => klassen.Contains(k.Id)).ToDictionaryAsync(k => k.Id, ct);
        Lijsten = [.. regels.GroupBy(r => r.Brugklas).Where(g => plaatsen.ContainsKey(g.Key))
            .Select(g => new Wachtlijst(plaatsen[g.Key].Naam, plaatsen[g.Key].ActueleCapaciteit, [.. g.Select(r => new Wachtende(r.Plaats, namen.GetValueOrDefault(r.Leerling), r.Uitgeloot))]))
            .OrderBy(l => l.Klas, StringComparer.CurrentCulture)];
    }
}
