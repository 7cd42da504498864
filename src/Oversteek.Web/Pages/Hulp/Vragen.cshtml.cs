using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Hulp;

/// <param name="Van">The region that answers; null for the platform.</param>
public sealed record Vraagregel(string Vraag, string Antwoord, string? Van);

/// <summary>Questions that are often asked: ours, and those of the region (GEN-05).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class VragenModel(Toegangscontext toegang, Nieuwsbron nieuws) : PageModel
{
    public IReadOnlyList<Vraagregel> Vragen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var regio = await nieuws.VanSoortAsync(Nieuwssoort.Vraag, ct);
        Vragen =
        [
            .. regio.Select(r => new Vraagregel(r.Bericht.Titel, r.Bericht.Tekst, r.Van)),
            .. Veelgevraagd.Voor(Doelgroepen.Van(toegang.Rol)).Select(v => new Vraagregel(v.Vraag, v.Antwoord, null)),
        ];
    }
}
