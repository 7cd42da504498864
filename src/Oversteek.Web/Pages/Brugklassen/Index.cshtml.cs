using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenBeheren)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    /// <summary>What the school pastes into its own website (BRK-13); null before the region accepted a class.</summary>
    public string? Insluitcode { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var school = toegang.Organisatie!.Value;
        Overzicht = await Brugklasoverzicht.LeesAsync(db, school, werkjaar.Gekozen, ct);
        if (Overzicht.Klassen.Any(k => k is { OpLijst: true, Vso: false })
            && await db.Brugklassen.AnyAsync(k => k.OrganisatieId == school && k.Aangenomen, ct))
            Insluitcode = Insluiten($"{Request.Scheme}://{Request.Host}{Regiopaginalinks.Fragment(school)}");
    }

    private static string Insluiten(string adres) => $"""<iframe src="{adres}" title="Klassen en voorrang" width="100%" height="700"></iframe>""";
}
