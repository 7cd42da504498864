using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>Admitted pupils, searched, sorted and as a file (BRK-14, D-72).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class ToegelatenModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Lijstdiensten diensten)
    : Lijstpagina<Toegelatenrij>(diensten)
{
    protected override Lijst<Toegelatenrij> Lijst => Toegelatenlijst.Lijst;

    protected override async Task<IReadOnlyList<Toegelatenrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var jaar = werkjaar.Gekozen;
        var namen = await db.Brugklassen.Where(k => k.OrganisatieId == toegang.Organisatie).ToDictionaryAsync(k => k.Id, k => k.Naam, ct);
        var rijen = await db.Aanmeldingen.AsNoTracking()
            .Where(a => a.OrganisatieId == toegang.Organisatie && a.Schooljaar == jaar && Aanmeldingstaten.Geplaatst.Contains(a.Status))
            .Join(db.Leerlingen, a => a.LeerlingId, l => l.Id, (a, l) => new
            {
                a.Id,
                a.Aanmeldnummer,
                a.Besluit,
                a.Status,
                a.OsobestandOp,
                a.Indeling,
                l.Personalia,
                School = db.Organisaties.Where(o => o.Id == l.OrganisatieId).Select(o => o.Naam).Single(),
            }).ToListAsync(ct);
        return [.. rijen.Select(r => new Toegelatenrij(
            r.Id, r.Aanmeldnummer, r.Personalia.Lijstnaam,
            r.Besluit?.Brugklas is { } klas ? namen.GetValueOrDefault(klas, Toegelatenlijst.Zonder) : Toegelatenlijst.Zonder,
            r.School, r.Status, r.Besluit is { } besluit ? Nederland.Datum(besluit.Op) : null, r.OsobestandOp,
            r.Indeling is { } ingedeeld ? namen.GetValueOrDefault(ingedeeld) : null))];
    }
}
