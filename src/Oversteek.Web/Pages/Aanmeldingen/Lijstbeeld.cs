using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>What the pages of the preference list show of an application.</summary>
public sealed record Lijstbeeld(
    string Naam, int Versie, Aanmeldingstatus Status, Voorkeurslijststatus Lijststatus, int? Aanmeldnummer, Schooljaar Schooljaar, IReadOnlyList<Guid> Keuzes, IReadOnlyDictionary<Guid, string?> Voorrang,
    IReadOnlyList<string> Klasnamen, IReadOnlyList<Keuzeoptie> Voorrangsregels, int Minimum, int Aanbevolen, int Maximum);

public sealed class Lijstbeeldbron(OversteekDb db, Toegangscontext toegang)
{
    /// <summary>Null when the application is not of the own school.</summary>
    public async Task<Lijstbeeld?> LeesAsync(AanmeldingId id, CancellationToken ct)
    {
        var school = toegang.Organisatie!.Value;
        if (await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren.OrderBy(v => v.Rang)).SingleOrDefaultAsync(a => a.Id == id && a.OrganisatieId == school, ct) is not { } a
            || await db.Leerlingen.AsNoTracking().Where(l => l.Id == a.LeerlingId).Select(l => l.Personalia).SingleOrDefaultAsync(ct) is not { } personalia)
            return null;
        var regels = (await db.ProcedureVanAsync(a, ct)).Regels;
        var voorrang = await db.SchoolvoorrangAsync(school, a.Schooljaar, regels, ct);
        return new Lijstbeeld(
            personalia.Lijstnaam, a.Versie, a.Status, a.Lijststatus, a.Aanmeldnummer, a.Schooljaar,
            [.. a.Voorkeuren.Select(v => v.BrugklasId.Waarde)], a.Voorkeuren.ToDictionary(v => v.BrugklasId.Waarde, v => v.Voorrangsregel), await NamenAsync(db, a.Voorkeuren, ct),
            Keuzeopties.Van(voorrang, v => v.Code, v => regels.Voorrangscatalogus.First(r => r.Code == v.Code).Naam), regels.LijstMinimum, regels.LijstAanbevolen, regels.LijstMaximum);
    }

    /// <summary>School and class of each entry, in order.</summary>
    public static async Task<IReadOnlyList<string>> NamenAsync(OversteekDb db, IReadOnlyList<Voorkeur> voorkeuren, CancellationToken ct)
    {
        var ids = voorkeuren.Select(v => v.BrugklasId).ToList();
        var namen = await db.Brugklassen.Where(k => ids.Contains(k.Id)).Select(k => new { k.Id, k.Naam, School = db.Organisaties.Where(o => o.Id == k.OrganisatieId).Select(o => o.Naam).Single() }).ToDictionaryAsync(k => k.Id, k => $"{k.School}, {k.Naam}", ct);
        return [.. voorkeuren.OrderBy(v => v.Rang).Select(v => namen.GetValueOrDefault(v.BrugklasId, "klas bestaat niet meer"))];
    }
}
