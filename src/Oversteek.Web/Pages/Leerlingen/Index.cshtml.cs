using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Setup;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>A pupil in the overview. Advice is shown only when its column is on (PRIV-15).</summary>
public sealed record Leerlingrij(
    LeerlingId Id, string Achternaam, string? Tussenvoegsel, string Roepnaam, string? Groep, Okrstatus Okr, int Ouders, int ZonderKeuze,
    Aanmeldingstatus? Aanmelding, string? School, string? Voorlopig, string? Definitief, string? AlternatieveStatus)
{
    public string Naam => new Personalia(Achternaam, Tussenvoegsel, Roepnaam, null, default, Geslacht.Onbekend).Lijstnaam;
}

[Vereist(Recht.LeerlingenZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang) : PageModel
{
    public const int PerPagina = 50;

    [BindProperty(SupportsGet = true)] public string? Groep { get; set; }

    [BindProperty(SupportsGet = true)] public Okrstatus? Okr { get; set; }

    [BindProperty(SupportsGet = true)] public string? Keuze { get; set; }

    [BindProperty(SupportsGet = true)] public bool Adviezen { get; set; }

    [BindProperty(SupportsGet = true)] public string? Sorteer { get; set; }

    [BindProperty(SupportsGet = true)] public int Pagina { get; set; } = 1;

    // By POST, because a name does not belong in an address (SEC-35).
    [BindProperty] public string? Zoek { get; set; }

    public IReadOnlyList<Leerlingrij> Rijen { get; private set; } = [];

    public IReadOnlyList<string> Groepen { get; private set; } = [];

    public int Totaal { get; private set; }

    public int Alle { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public Task OnPostAsync(CancellationToken ct) => LaadAsync(ct);

    public static string Status(Okrstatus status) => status switch
    {
        Okrstatus.Concept => "in bewerking",
        Okrstatus.Definitief => "definitief",
        Okrstatus.Teruggezet => "teruggezet",
        Okrstatus.NietNodig => "niet nodig",
        Okrstatus.Gearchiveerd => "gearchiveerd",
        Okrstatus.Vernietigd => "vernietigd",
        _ => throw new InvalidOperationException($"Onbekende status {status}."),
    };

    private async Task LaadAsync(CancellationToken ct)
    {
        var eigen = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == toegang.Organisatie);
        Groepen = await eigen.Where(l => l.Groep != null).Select(l => l.Groep!).Distinct().OrderBy(g => g).ToListAsync(ct);
        Alle = await eigen.CountAsync(ct);
        var gekozen = Gefilterd(eigen);
        Totaal = await gekozen.CountAsync(ct);
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, (Totaal + PerPagina - 1) / PerPagina));
        Rijen = await Rij(Gesorteerd(gekozen).Skip((Pagina - 1) * PerPagina).Take(PerPagina)).ToListAsync(ct);
    }

    private IQueryable<Leerling> Gefilterd(IQueryable<Leerling> leerlingen)
    {
        if (!string.IsNullOrEmpty(Groep))
            leerlingen = leerlingen.Where(l => l.Groep == Groep);
        if (Okr is { } status)
            leerlingen = leerlingen.Where(l => db.Okrs.Any(o => o.LeerlingId == l.Id && o.Status == status));
        if (Keuze == "ontbreekt")
            leerlingen = leerlingen.Where(l => l.Ouders.Any(o => o.Communicatiekeuze == Communicatiekeuze.NietVastgelegd));
        if (!string.IsNullOrWhiteSpace(Zoek))
        {
            var deel = Zoek.Trim().ToLower(CultureInfo.CurrentCulture);
            leerlingen = leerlingen.Where(l => l.Personalia.Achternaam.ToLower().Contains(deel) || l.Personalia.Roepnaam.ToLower().Contains(deel) || l.Leerlingcode == Zoek.Trim());
        }
        return leerlingen;
    }

    private IQueryable<Leerling> Gesorteerd(IQueryable<Leerling> leerlingen) => Sorteer switch
    {
        "-naam" => leerlingen.OrderByDescending(l => l.Personalia.Achternaam).ThenByDescending(l => l.Personalia.Roepnaam),
        "groep" => leerlingen.OrderBy(l => l.Groep).ThenBy(l => l.Personalia.Achternaam),
        "-groep" => leerlingen.OrderByDescending(l => l.Groep).ThenBy(l => l.Personalia.Achternaam),
        "okr" => leerlingen.OrderBy(l => db.Okrs.Where(o => o.LeerlingId == l.Id).Select(o => o.Status).First()).ThenBy(l => l.Personalia.Achternaam),
        "-okr" => leerlingen.OrderByDescending(l => db.Okrs.Where(o => o.LeerlingId == l.Id).Select(o => o.Status).First()).ThenBy(l => l.Personalia.Achternaam),
        _ => leerlingen.OrderBy(l => l.Personalia.Achternaam).ThenBy(l => l.Personalia.Roepnaam),
    };

    private IQueryable<Leerlingrij> Rij(IQueryable<Leerling> leerlingen) =>
        from l in leerlingen
        join o in db.Okrs on l.Id equals o.LeerlingId
        let a = db.Aanmeldingen.Where(x => x.LeerlingId == l.Id && x.Status != Aanmeldingstatus.Vervallen).OrderByDescending(x => x.Aanmelddatum).FirstOrDefault()
        select new Leerlingrij(
            l.Id, l.Personalia.Achternaam, l.Personalia.Tussenvoegsel, l.Personalia.Roepnaam, l.Groep, o.Status, l.Ouders.Count,
            l.Ouders.Count(p => p.Communicatiekeuze == Communicatiekeuze.NietVastgelegd), a == null ? null : a.Status,
            a == null ? null : db.Organisaties.Where(s => s.Id == a.OrganisatieId).Select(s => s.Naam).FirstOrDefault(),
            Adviezen ? o.Advies.Voorlopig : null, Adviezen ? o.Advies.Definitief : null, l.AlternatieveStatus);
}
