using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Regiopaginas;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>The regions that choose with this platform (D-78).</summary>
[AllowAnonymous]
[Openbaar]
public sealed class RegiosModel(Regiopaginabron bron) : PageModel
{
    public IReadOnlyList<Regionaam> Regios { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Regios = await bron.RegiosAsync(ct);
}
