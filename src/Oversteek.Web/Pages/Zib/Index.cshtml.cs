using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zib;

public sealed record Zibrij(LeerlingId Leerling, string Naam, string? Groep, ZibAanmeldingstatus Status, bool TeLaat, bool Vraag)
{
    public string Doen => Status switch
    {
        ZibAanmeldingstatus.Concept => "afmaken en indienen",
        ZibAanmeldingstatus.UitslagVerzonden => "uitslag overnemen, met toestemming van de ouders",
        _ when Vraag => "aanvullen: het bureau vraagt iets",
        _ => "",
    };
}

/// <summary>The applications of the school in the chosen year, the newest of each pupil.</summary>
[Vereist(Recht.ZibAanmelden)]
public sealed class IndexModel(OversteekDb db, Zibbron bron, Handelingbron handelingen, Werkjaar werkjaar) : PageModel
{
    [BindProperty] public Guid? Kies { get; set; }

    public IReadOnlyList<Zibrij> Rijen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Leerlingen { get; private set; } = [];

    public bool ContactOntbreekt { get; private set; }

    public DateOnly Uiterlijk { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    /// <summary>Only shows the way; which pupil is said in the form and not in the address (SEC-35).</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        if (Kies is { } gekozen && Leerlingen.Any(l => l.Waarde == gekozen.ToString()))
            return LocalRedirect(Ziblinks.Leerling(new LeerlingId(gekozen)));
        ModelState.AddModelError(nameof(Kies), "Kies een leerling uit de lijst.");
        return this.MetFouten();
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        var (school, jaar) = (handeling.Namens, werkjaar.Gekozen);
        var leerlingen = await db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar)
            .Select(l => new { l.Id, l.Personalia, l.Groep }).ToDictionaryAsync(l => l.Id, ct);
        var aanmeldingen = await db.ZibAanmeldingen.AsNoTracking().Where(z => z.SchoolId == school && z.Schooljaar == jaar).ToListAsync(ct);
        Rijen = [.. aanmeldingen.GroupBy(z => z.LeerlingId).Where(g => leerlingen.ContainsKey(g.Key))
            .Select(g => g.OrderByDescending(z => z.Lopend is not null).ThenByDescending(z => z.IngediendOp).First())
            .Select(z => new Zibrij(z.LeerlingId, leerlingen[z.LeerlingId].Personalia.Lijstnaam, leerlingen[z.LeerlingId].Groep, z.Status, z.TeLaat,
                z.Aanvullingsvraag is not null))
            .OrderBy(r => r.Doen.Length == 0).ThenBy(r => r.Naam, Naamvorm.Volgorde)];
        Leerlingen = Keuzeopties.Van(
            leerlingen.Values.OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde), l => l.Id.ToString(), l => l.Personalia.Lijstnaam);
        ContactOntbreekt = !(await bron.ContactAsync(school, handeling.Op, ct)).IsGebruiker;
        Uiterlijk = await bron.UiterlijkAsync(school, jaar, ct);
    }
}
