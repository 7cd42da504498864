using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Adviesformulieren;

public sealed record Formulierrij(LeerlingId Id, string Achternaam, string? Tussenvoegsel, string Roepnaam, string? Groep, Adviesformulierstatus? Status, int Afdrukken)
{
    public string Naam => new Personalia(Achternaam, Tussenvoegsel, Roepnaam, null, default, Geslacht.Onbekend).Lijstnaam;
}

[Vereist(Recht.AdviesformulierUitreiken)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public IReadOnlyList<Formulierrij> Rijen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rijen = await (
        from l in db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == toegang.Organisatie && l.Schooljaar == werkjaar.Gekozen && l.AlternatieveStatus == null)
        let f = db.Adviesformulieren.FirstOrDefault(a => a.LeerlingId == l.Id)
        orderby l.Personalia.Achternaam, l.Personalia.Roepnaam
        select new Formulierrij(l.Id, l.Personalia.Achternaam, l.Personalia.Tussenvoegsel, l.Personalia.Roepnaam, l.Groep, f == null ? null : f.Status, f == null ? 0 : f.Afdrukken)).ToListAsync(ct);

    public static string Status(Adviesformulierstatus? status) => Woorden.Van(status ?? Adviesformulierstatus.Concept);
}
