using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Helpdesk;

/// <param name="Tot">When it stopped, or would have by itself.</param>
public sealed record Meekijkregel(DateTimeOffset Op, DateTimeOffset Tot, string? Reden);

/// <summary>Who of the board looked along with this school, when and why (D-05).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class LogboekModel(OversteekDb db, Toegangscontext toegang, Waardereden redenen) : PageModel
{
    public IReadOnlyList<Meekijkregel> Regels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var organisatie = toegang.Organisatie;
        var rijen = await db.Logboek.AsNoTracking().Where(l => l.Namens == organisatie && (l.Soort == "MeekijkenBegonnen" || l.Soort == "MeekijkenGestopt")).OrderByDescending(l => l.Nummer).Take(200).ToListAsync(ct);
        var einden = rijen.Where(r => r.Soort == "MeekijkenGestopt").ToList();
        Regels = [.. rijen.Where(r => r.Soort == "MeekijkenBegonnen").Select(r => new Meekijkregel(r.Op, Einde(r, einden), redenen.Lees(r)))];
    }

    private static DateTimeOffset Einde(Logboekregel begin, IReadOnlyList<Logboekregel> einden)
    {
        var uiterlijk = begin.Op + MeekijkenBeginnen.Hoogstens;
        return einden.LastOrDefault(e => e.Wie == begin.Wie && e.Nummer > begin.Nummer && e.Op < uiterlijk)?.Op ?? uiterlijk;
    }
}
