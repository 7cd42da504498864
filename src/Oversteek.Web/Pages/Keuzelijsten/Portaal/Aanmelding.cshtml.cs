using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>The receipt, and from then on where the application stands: received, checked, confirmed.</summary>
[OuderVereist]
public sealed class AanmeldingModel(Keuzelijstbron bron, Portaalstandbron standen, Deelnamebewijzen bewijzen, OversteekDb db, TimeProvider klok)
    : Keuzepagina(bron, klok)
{
    public override string Titelsleutel => "verstuurd.titel";

    public string? School { get; private set; }

    public DateOnly? Loting { get; private set; }

    /// <summary>How the child stands in the frozen lottery, with the line to check it; null before the freeze.</summary>
    public Deelnamebewijs? Deelname { get; private set; }

    public bool IsBevestigd => Beeld.Aanmelding is { Status: not Aanmeldingstatus.Nieuw };

    public bool KanWijzigen => Beeld.Ruimte.Versturen(loopt: true) is null && Beeld.Aanmelding?.Kan(Aanmeldingactie.OudersWijzigen) == true;

    public string? Claimsleutel => Beeld.Lijst?.Claim switch
    {
        Claimstatus.Gesteld or Claimstatus.BewijsGezien => "verstuurd.v_wacht",
        Claimstatus.Bevestigd => "verstuurd.v_ja",
        Claimstatus.Geweigerd => "verstuurd.v_nee",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        var school = Beeld.Aanmelding?.OrganisatieId;
        School = await db.Organisaties.Where(o => o.Id == school).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        if (Beeld.Aanmelding is { } aanmelding)
            Deelname = await bewijzen.GeefAsync(aanmelding, ct);
        var stand = await standen.LeesAsync(Kind, ct);
        Loting = stand.HeeftUitslag ? null : stand.Dag(Mijlpalen.Loting)?.Van;
        return Page();
    }
}
