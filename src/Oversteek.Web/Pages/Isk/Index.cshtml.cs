using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Isk;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Isk;

/// <summary>The pupils of the school in the chosen year of whom the ISK was thought.</summary>
[Vereist(Recht.IskAanmelden)]
public sealed class IndexModel(OversteekDb db, Iskbron bron, Werkjaar werkjaar, Handelingbron handelingen, Lijstdiensten diensten)
    : Lijstpagina<Iskregel>(diensten)
{
    [BindProperty] public Guid? Kies { get; set; }

    public IReadOnlyList<Keuzeoptie> Leerlingen { get; private set; } = [];

    public DateOnly Uiterlijk { get; private set; }

    protected override Lijst<Iskregel> Lijst => Isklijst.Lijst;

    /// <summary>Only shows the way; which pupil is said in the form and not in the address (SEC-35).</summary>
    public async Task<IActionResult> OnPostNaarAsync(CancellationToken ct)
    {
        await LeerlingenAsync(handelingen.Maak().Namens, ct);
        return Kies is { } gekozen && Leerlingen.Any(l => l.Waarde == gekozen.ToString())
            ? LocalRedirect(Isklinks.Leerling(new LeerlingId(gekozen))) : this.NaarMetMelding(Isklinks.Lijst, "Kies een leerling uit de lijst.");
    }

    protected override async Task<IReadOnlyList<Iskregel>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Uiterlijk = await bron.UiterlijkAsync(handeling.Namens, werkjaar.Gekozen, ct);
        await LeerlingenAsync(handeling.Namens, ct);
        return [.. (await bron.VanSchoolAsync(werkjaar.Gekozen, handeling, ct)).Select(r => new Iskregel(r, handeling.Vandaag))];
    }

    private async Task LeerlingenAsync(OrganisatieId school, CancellationToken ct)
    {
        var jaar = werkjaar.Gekozen;
        var namen = await db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar)
            .Select(l => new { l.Id, l.Personalia }).ToListAsync(ct);
        Leerlingen = Keuzeopties.Van(namen.OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde), l => l.Id.ToString(), l => l.Personalia.Lijstnaam);
    }
}
