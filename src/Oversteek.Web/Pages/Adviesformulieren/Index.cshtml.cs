using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Adviesformulieren;

/// <summary>Which pupil has a form, and how often it was printed.</summary>
[Vereist(Recht.AdviesformulierUitreiken)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Lijstdiensten diensten) : Lijstpagina<Formulierrij>(diensten)
{
    protected override Lijst<Formulierrij> Lijst => Adviesformulierenlijst.Lijst;

    protected override async Task<IReadOnlyList<Formulierrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct) => await (
        from l in db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == toegang.Organisatie && l.Schooljaar == werkjaar.Gekozen && l.AlternatieveStatus == null)
        let okr = db.Okrs.Any(o => o.LeerlingId == l.Id && o.Status == Okrstatus.Definitief && o.Advies.Uitstroom != Uitstroom.Isk)
        let f = db.Adviesformulieren.FirstOrDefault(a => a.LeerlingId == l.Id)
        select new Formulierrij(l.Id, l.Personalia, l.Groep, f == null ? null : f.Status, f == null ? 0 : f.Afdrukken, okr)).ToListAsync(ct);
}
