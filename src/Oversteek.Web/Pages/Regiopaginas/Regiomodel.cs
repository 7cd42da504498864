using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>A page about one region, the same for everybody.</summary>
public abstract class Regiomodel(Regiopaginabron bron) : PageModel
{
    public Regiopagina Regio { get; private set; } = null!;

    protected Regiopaginabron Bron => bron;

    /// <returns>False when there is no such region, or nothing of this year.</returns>
    protected async Task<bool> LeesAsync(OrganisatieId regio, CancellationToken ct)
    {
        if (await bron.RegioAsync(regio, ct) is not { } gevonden)
            return false;
        Regio = gevonden;
        return true;
    }
}
