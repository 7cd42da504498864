using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

public sealed record Inzagerij(LeerlingId Leerling, string Naam, string Basisschool, string Vraagt, DateTimeOffset Van, DateTimeOffset? Tot);

public static class Inzagelijst
{
    public static Lijst<Inzagerij> Lijst { get; } = new("inzage", "Dossiers in inzage", "dossiers",
    [
        new("naam", "Naam", r => new Lijstcel(r.Naam, Dossierlinks.Okr(r.Leerling))),
        new("basisschool", "Basisschool", r => r.Basisschool),
        new("vraagt", "School die vraagt", r => r.Vraagt),
        new("van", "Open sinds", r => Dag(r.Van)) { Orde = r => Nederland.Datum(r.Van) },
        new("tot", "Open tot en met", r => r.Tot is { } tot ? Dag(tot.AddDays(-1)) : null) { Orde = r => r.Tot is { } tot ? Nederland.Datum(tot) : DateOnly.MaxValue },
    ])
    {
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Naam, tekst),
        Standaard = "tot",
        Leeg = "Er is nu geen dossier open voor uw school.",
    };

    private static string Dag(DateTimeOffset op) => Nederland.Datum(op).ToString("d MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
}

/// <summary>Dossiers that another school opened to this one, with permission of the parents (ZPL-02, D-40). They end by themselves.</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class InzageModel(
    OversteekDb db, Toegangscontext toegang, TimeProvider klok, Lijstdiensten diensten)
    : Lijstpagina<Inzagerij>(diensten)
{
    protected override Lijst<Inzagerij> Lijst => Inzagelijst.Lijst;

    protected override async Task<IReadOnlyList<Inzagerij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var (houder, nu) = (HouderId.Van(toegang.Organisatie!.Value), klok.GetUtcNow());
        var rijen = await db.Inzagerechten.AsNoTracking()
            .Where(i => i.HouderId == houder && i.Grond == Inzagegrond.Zorgplichtinzage && i.Van <= nu && (i.Tot == null || i.Tot > nu))
            .Join(db.Leerlingen, i => i.LeerlingId, l => l.Id, (i, l) => new
            {
                l.Id,
                l.Personalia,
                i.Van,
                i.Tot,
                School = db.Organisaties.Where(o => o.Id == l.OrganisatieId).Select(o => o.Naam).Single(),
                Vraagt = db.Aanmeldingen.Where(a => a.LeerlingId == l.Id && !Aanmeldingstaten.Beeindigd.Contains(a.Status))
                    .Select(a => a.OrganisatieId).ToList(),
            }).ToListAsync(ct);
        var scholen = await db.Organisaties.Where(o => o.Soort == Domain.Organisaties.Organisatiesoort.VoSchool).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        return [.. rijen.Select(r => new Inzagerij(r.Id, r.Personalia.Lijstnaam, r.School, r.Vraagt.Count > 0 ? scholen[r.Vraagt[0]] : "", r.Van, r.Tot))];
    }
}
