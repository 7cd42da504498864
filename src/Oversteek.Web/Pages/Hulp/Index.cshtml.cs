using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Hulp;

/// <summary>Manuals per theme, those of the region, and the steps of the process as the features say them (GEN-04).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class IndexModel(Toegangscontext toegang, Paginaadressen adressen, Nieuwsbron nieuws) : PageModel
{
    public IReadOnlyList<Nieuwsregel> VanRegio { get; private set; } = [];

    public IReadOnlyList<Handleiding> Handleidingen => Handleiding.Voor(Doelgroepen.Van(toegang.Rol));

    public IReadOnlyList<Stap> Stappen
    {
        get
        {
            var groep = Doelgroepen.Van(toegang.Rol);
            return [.. Paginacatalogus.Alle.Hulp.Where(s => s.Voor == groep).Select(s => new Stap(s.Titel, s.Tekst, adressen.Van(s.Naar)))];
        }
    }

    public async Task OnGetAsync(CancellationToken ct) => VanRegio = await nieuws.VanSoortAsync(Nieuwssoort.Handleiding, ct);

    public sealed record Stap(string Titel, string Tekst, string Url);
}
