using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Lotingen;

public sealed record Lotingregel(LotingId Id, string Regio, Schooljaar Schooljaar, int Volgnummer, Lotingstatus Status);

/// <summary>All lotteries of this platform, for everybody (D-78).</summary>
[AllowAnonymous]
[Openbaar]
public sealed class LotinglijstModel(OversteekDb db) : PageModel
{
    public IReadOnlyList<Lotingregel> Lotingen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var regels = await db.Lotingen.AsNoTracking().Where(l => l.Status != Lotingstatus.Voorbereiding)
            .Join(db.Organisaties, l => l.OrganisatieId, o => o.Id,
                (l, o) => new Lotingregel(l.Id, o.Naam, l.Schooljaar, l.Volgnummer, l.Status)).ToListAsync(ct);
        Lotingen = [.. regels.OrderByDescending(l => l.Schooljaar.ToString(), StringComparer.Ordinal).ThenBy(l => l.Regio, Naamvorm.Volgorde)
            .ThenBy(l => l.Volgnummer)];
    }
}
