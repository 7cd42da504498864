using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>To another own child; which one stands with the visit and in no address (SEC-35).</summary>
[OuderVereist]
public sealed class KindkeuzeModel(Portaalsessies sessies) : Portaalpagina
{
    public override string Titelsleutel => "alg.kinderen";

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid kies, CancellationToken ct) =>
        await sessies.KiesKindAsync(Bezoek!, new LeerlingId(kies), ct) ? LocalRedirect("/ouders/start") : NotFound();
}
