using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>The pupils of the vo school for whom something is to be asked, or was (TLV-01).</summary>
[Vereist(Recht.AanvragenMaken)]
public sealed class IndexModel(OversteekDb db, Aanvraaglijstbron bron, Werkjaar werkjaar, Handelingbron handelingen, Lijstdiensten diensten)
    : Lijstpagina<Aanvraagrij>(diensten)
{
    [BindProperty] public Guid? Kies { get; set; }

    public IReadOnlyList<Keuzeoptie> Leerlingen { get; private set; } = [];

    protected override Lijst<Aanvraagrij> Lijst => Aanvraaglijst.Lijst;

    /// <summary>Only shows the way; which pupil is said in the form and not in the address (SEC-35).</summary>
    public async Task<IActionResult> OnPostNaarAsync(CancellationToken ct)
    {
        await LeerlingenAsync(handelingen.Maak().Namens, ct);
        return Kies is { } gekozen && Leerlingen.Any(l => l.Waarde == gekozen.ToString())
            ? LocalRedirect(Aanvraaglinks.Leerling(new LeerlingId(gekozen))) : this.NaarMetMelding(Aanvraaglinks.Lijst, "Kies een leerling uit de lijst.");
    }

    protected override async Task<IReadOnlyList<Aanvraagrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        await LeerlingenAsync(handeling.Namens, ct);
        return await bron.VanSchoolAsync(werkjaar.Gekozen, handeling, ct);
    }

    private async Task LeerlingenAsync(OrganisatieId school, CancellationToken ct)
    {
        var (jaar, beeindigd) = (werkjaar.Gekozen, Aanmeldingstaten.Beeindigd);
        var namen = await db.Leerlingen.AsNoTracking()
            .Where(l => db.Okrs.Any(o => o.LeerlingId == l.Id) && db.Aanmeldingen.Any(
                a => a.LeerlingId == l.Id && a.OrganisatieId == school && a.Schooljaar == jaar && !beeindigd.Contains(a.Status)))
            .Select(l => new { l.Id, l.Personalia }).ToListAsync(ct);
        Leerlingen = Keuzeopties.Van(namen.OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde), l => l.Id.ToString(), l => l.Personalia.Lijstnaam);
    }
}
