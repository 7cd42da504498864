using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The applications of the school in the chosen year and what still runs, the newest of each pupil.</summary>
[Vereist(Recht.ZibAanmelden)]
public sealed class IndexModel(OversteekDb db, Zibbron bron, Handelingbron handelingen, Werkjaar werkjaar, Lijstdiensten diensten)
    : Lijstpagina<Zibrij>(diensten)
{
    [BindProperty] public Guid? Kies { get; set; }

    public IReadOnlyList<Keuzeoptie> Leerlingen { get; private set; } = [];

    public bool ContactOntbreekt { get; private set; }

    public DateOnly Uiterlijk { get; private set; }

    protected override Lijst<Zibrij> Lijst => Ziblijst.Lijst;

    /// <summary>Only shows the way; which pupil is said in the form and not in the address (SEC-35).</summary>
    public async Task<IActionResult> OnPostNaarAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Kies is { } gekozen && Leerlingen.Any(l => l.Waarde == gekozen.ToString())
            ? LocalRedirect(Ziblinks.Leerling(new LeerlingId(gekozen))) : this.NaarMetMelding(Ziblinks.Lijst, "Kies een leerling uit de lijst.");
    }

    protected override Task<IReadOnlyList<Zibrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct) => LaadAsync(ct);

    private async Task<IReadOnlyList<Zibrij>> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        var (school, jaar) = (handeling.Namens, werkjaar.Gekozen);
        // What still runs from an earlier year stands here too (D-59).
        var aanmeldingen = (await db.ZibAanmeldingen.AsNoTracking().Where(z => z.SchoolId == school && (z.Schooljaar == jaar || z.Lopend != null))
            .ToListAsync(ct)).Where(z => z.Schooljaar <= jaar).ToLookup(z => z.LeerlingId);
        var kinderen = aanmeldingen.Select(g => g.Key).ToList();
        var leerlingen = await db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && (l.Schooljaar == jaar || kinderen.Contains(l.Id)))
            .Select(l => new { l.Id, l.Schooljaar, l.Personalia, l.Groep }).ToDictionaryAsync(l => l.Id, ct);
        Leerlingen = Keuzeopties.Van(leerlingen.Values.Where(l => l.Schooljaar == jaar).OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde),
            l => l.Id.ToString(), l => l.Personalia.Lijstnaam);
        ContactOntbreekt = !(await bron.ContactAsync(school, handeling.Op, ct)).IsGebruiker;
        Uiterlijk = await bron.UiterlijkAsync(school, jaar, ct);
        return [.. aanmeldingen.Where(g => leerlingen.ContainsKey(g.Key))
            .Select(g => g.OrderByDescending(z => z.Lopend is not null).ThenByDescending(z => z.IngediendOp).First())
            .Select(z => new Zibrij(z.LeerlingId, leerlingen[z.LeerlingId].Personalia.Lijstnaam, leerlingen[z.LeerlingId].Groep, z))
            .OrderBy(r => r.Doen.Length == 0).ThenBy(r => r.Naam, Naamvorm.Volgorde)];
    }
}
