using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>The pupils of the school in the chosen year for whom the samenwerkingsverband was asked along (SWV-01).</summary>
[Vereist(Recht.ZorgaanmeldroutesMaken)]
public sealed class IndexModel(OversteekDb db, Zorgaanmeldroutebron bron, Werkjaar werkjaar, Handelingbron handelingen, Lijstdiensten diensten)
    : Lijstpagina<Zorgrij>(diensten)
{
    [BindProperty] public Guid? Kies { get; set; }

    public IReadOnlyList<Keuzeoptie> Leerlingen { get; private set; } = [];

    public bool Aan { get; private set; }

    protected override Lijst<Zorgrij> Lijst => Zorglijst.Lijst;

    /// <summary>Only shows the way; which pupil is said in the form and not in the address (SEC-35).</summary>
    public async Task<IActionResult> OnPostNaarAsync(CancellationToken ct)
    {
        await LeerlingenAsync(handelingen.Maak().Namens, ct);
        return Kies is { } gekozen && Leerlingen.Any(l => l.Waarde == gekozen.ToString())
            ? LocalRedirect(Zorgroutelinks.Leerling(new LeerlingId(gekozen))) : this.NaarMetMelding(Zorgroutelinks.Lijst, "Kies een leerling uit de lijst.");
    }

    protected override async Task<IReadOnlyList<Zorgrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var school = handelingen.Maak().Namens;
        Aan = await bron.IsAanAsync(school, werkjaar.Gekozen, ct);
        await LeerlingenAsync(school, ct);
        return await bron.VanSchoolAsync(school, werkjaar.Gekozen, ct);
    }

    private async Task LeerlingenAsync(OrganisatieId school, CancellationToken ct)
    {
        var jaar = werkjaar.Gekozen;
        var namen = await db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar)
            .Select(l => new { l.Id, l.Personalia }).ToListAsync(ct);
        Leerlingen = Keuzeopties.Van(namen.OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde), l => l.Id.ToString(), l => l.Personalia.Lijstnaam);
    }
}
