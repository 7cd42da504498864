using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Zib;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The inbox and the planning of a bureau: what lies with it now, by day, to print.</summary>
[Vereist(Recht.OnderzoekDoen)]
public sealed class OnderzoekenModel(OversteekDb db, Toegangscontext toegang) : PageModel
{
    public IReadOnlyList<ZibAanmelding> Rijen { get; private set; } = [];

    public int Nieuw => Rijen.Count(r => r.Status == ZibAanmeldingstatus.Ingediend);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var bureau = toegang.Organisatie;
        var rijen = await db.ZibAanmeldingen.AsNoTracking().Where(z => z.BureauId == bureau && z.Lopend != null).ToListAsync(ct);
        Rijen = [.. rijen.Where(z => z.IsBijBureau).OrderBy(z => z.Afspraak is null).ThenBy(z => z.Afspraak?.Dag)
            .ThenBy(z => z.Afspraak?.Tijd).ThenBy(z => z.IngediendOp)];
    }
}
