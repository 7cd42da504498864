using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Helpdesk;

public sealed record Meekijkregel(DateTimeOffset Op, bool Begonnen, string? Reden);

/// <summary>Who of the board looked along with this school, when and why (D-05).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class LogboekModel(OversteekDb db, Toegangscontext toegang, Waardereden redenen) : PageModel
{
    public IReadOnlyList<Meekijkregel> Regels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var organisatie = toegang.Organisatie;
        var rijen = await db.Logboek.AsNoTracking().Where(l => l.Namens == organisatie && (l.Soort == "MeekijkenBegonnen" || l.Soort == "MeekijkenGestopt")).OrderByDescending(l => l.Nummer).Take(200).ToListAsync(ct);
        Regels = [.. rijen.Select(r => new Meekijkregel(r.Op, r.Soort == "MeekijkenBegonnen", redenen.Lees(r)))];
    }
}
