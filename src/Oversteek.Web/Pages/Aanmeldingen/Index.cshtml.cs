using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

public sealed record Aanmeldingrij(
    AanmeldingId Id, int? Nummer, string Naam, string Klas, Voorkeurslijststatus Lijst, Communicatiekeuze? Ouder1, Communicatiekeuze? Ouder2, Aanmeldingstatus Status);

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Aanmeldingstatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Klas { get; set; }

    public IReadOnlyList<Aanmeldingrij> Rijen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Klassen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Statussen { get; } = Keuzeopties.Van(Enum.GetValues<Aanmeldingstatus>(), s => s, Aanmeldingteksten.Status);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var jaar = werkjaar.Gekozen;
        var eigen = await db.Brugklassen.Where(k => k.OrganisatieId == toegang.Organisatie).Select(k => new { k.Id, k.Naam }).ToListAsync(ct);
        Klassen = Keuzeopties.Van(eigen.OrderBy(k => k.Naam, Naamvorm.Volgorde), k => k.Id.Waarde, k => k.Naam);
        var namen = eigen.ToDictionary(k => k.Id, k => k.Naam);
        var rijen = await Gefilterd(jaar).Join(db.Leerlingen, a => a.LeerlingId, l => l.Id, (a, l) => new
        {
            a.Id,
            a.Aanmeldnummer,
            l.Personalia,
            a.Lijststatus,
            a.Status,
            Eerste = a.Voorkeuren.Where(v => v.Rang == 1).Select(v => (BrugklasId?)v.BrugklasId).FirstOrDefault(),
            Keuzes = db.Ouders.Where(o => o.LeerlingId == l.Id).Select(o => new { o.Volgnummer, o.Communicatiekeuze }).ToList(),
        }).ToListAsync(ct);
        Rijen = [.. rijen.OrderBy(r => r.Aanmeldnummer is null).ThenBy(r => r.Aanmeldnummer).ThenBy(r => r.Personalia.Lijstnaam, Naamvorm.Volgorde).Select(r => new Aanmeldingrij(
            r.Id, r.Aanmeldnummer, r.Personalia.Lijstnaam, r.Eerste is { } klas ? namen.GetValueOrDefault(klas, "andere school") : "–", r.Lijststatus,
            r.Keuzes.Find(k => k.Volgnummer == 1)?.Communicatiekeuze, r.Keuzes.Find(k => k.Volgnummer == 2)?.Communicatiekeuze, r.Status))];
    }

    private IQueryable<Aanmelding> Gefilterd(Schooljaar jaar)
    {
        var vraag = db.Aanmeldingen.AsNoTracking().Where(a => a.OrganisatieId == toegang.Organisatie && a.Schooljaar == jaar && a.Status != Aanmeldingstatus.Vervallen);
        if (Status is { } status)
            vraag = vraag.Where(a => a.Status == status);
        if (Klas is { } id)
            vraag = vraag.Where(a => a.Voorkeuren.Any(v => v.Rang == 1 && v.BrugklasId == new BrugklasId(id)));
        return vraag;
    }
}
