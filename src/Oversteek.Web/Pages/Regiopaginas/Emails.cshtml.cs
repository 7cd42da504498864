using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Post;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>What parents get by mail, before they get it, in their language (D-78).</summary>
[AllowAnonymous]
[Openbaar]
public sealed class EmailsModel(Regiopaginabron bron) : Regiomodel(bron)
{
    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    public IReadOnlyList<Emailtekst> Teksten { get; private set; } = [];

    public static IReadOnlyList<Keuzeoptie> Talen => Emailteksten.Talen;

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct)
    {
        if (!await LeesAsync(id, ct))
            return NotFound();
        Taal = Emailteksten.Kies(Taal);
        Teksten = Emailteksten.Van(Ontvanger.Ouders, Taal, Regio.Regels.Mailsjablonen);
        return Page();
    }
}
