using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>An application that parents sent, at the school of number one.</summary>
/// <param name="Klassen">School and class of each entry, in order.</param>
public sealed record Ontvangenlijst(Aanmelding Aanmelding, Keuzelijst Lijst, Personalia Personalia, string Basisschool, IReadOnlyList<Keuzenaam> Klassen,
    IReadOnlyList<Ouderbezwaar> Bezwaren, string? Voorrang)
{
    public bool HeeftOpenBezwaar => Bezwaren.Any(b => b.Status == Ouderbezwaarstatus.Open);
}

/// <summary>What parents sent to a school, as that school sees it: the child and the list, and not the dossier before it confirms (OKR-20).</summary>
public sealed class Ontvangenbron(OversteekDb db)
{
    /// <summary>What waits for a confirmation, the oldest first.</summary>
    public Task<IReadOnlyList<Ontvangenlijst>> WachtendAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        LeesAsync(db.Aanmeldingen.Where(a => a.OrganisatieId == school && a.Schooljaar == jaar && a.Status == Aanmeldingstatus.Nieuw
            && db.Keuzelijsten.Any(k => k.LeerlingId == a.LeerlingId && k.Status == Keuzelijststatus.Verstuurd)), school, jaar, ct);

    public async Task<Ontvangenlijst?> VanAsync(AanmeldingId id, OrganisatieId school, CancellationToken ct)
    {
        var eigen = db.Aanmeldingen.Where(a => a.Id == id && a.OrganisatieId == school);
        if (await eigen.Select(a => (Schooljaar?)a.Schooljaar).SingleOrDefaultAsync(ct) is not { } jaar)
            return null;
        return (await LeesAsync(eigen, school, jaar, ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<Ontvangenlijst>> LeesAsync(IQueryable<Aanmelding> welke, OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var aanmeldingen = await welke.AsNoTracking().Include(a => a.Voorkeuren.OrderBy(v => v.Rang)).ToListAsync(ct);
        var kinderen = aanmeldingen.ConvertAll(a => a.LeerlingId);
        var lijsten = await db.Keuzelijsten.AsNoTracking().Where(k => kinderen.Contains(k.LeerlingId)).ToDictionaryAsync(k => k.LeerlingId, ct);
        var namen = await db.Leerlingen.AsNoTracking().Where(l => kinderen.Contains(l.Id))
            .Select(l => new { l.Id, l.Personalia, School = db.Organisaties.Where(o => o.Id == l.OrganisatieId).Select(o => o.Naam).Single() })
            .ToDictionaryAsync(l => l.Id, ct);
        var klassen = aanmeldingen.SelectMany(a => a.Voorkeuren).Select(v => v.BrugklasId).Distinct().ToList();
        var perKlas = await db.Brugklassen.AsNoTracking().Where(k => klassen.Contains(k.Id))
            .Join(db.Organisaties, k => k.OrganisatieId, o => o.Id, (k, o) => new Keuzenaam(k.Id, o.Naam, k.Naam)).ToDictionaryAsync(k => k.Brugklas, ct);
        var bezwaren = (await db.Ouderbezwaren.AsNoTracking().Where(b => kinderen.Contains(b.LeerlingId)).ToListAsync(ct)).ToLookup(b => b.LeerlingId);
        var regels = (await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Regels ?? new Procedureregels();
        return [.. aanmeldingen.Where(a => lijsten.ContainsKey(a.LeerlingId) && namen.ContainsKey(a.LeerlingId))
            .Select(a => new Ontvangenlijst(a, lijsten[a.LeerlingId], namen[a.LeerlingId].Personalia, namen[a.LeerlingId].School,
                [.. a.Voorkeuren.Where(v => perKlas.ContainsKey(v.BrugklasId)).Select(v => perKlas[v.BrugklasId])],
                [.. bezwaren[a.LeerlingId].OrderByDescending(b => b.IngediendOp)],
                regels.Voorrangscatalogus.FirstOrDefault(r => r.Code == lijsten[a.LeerlingId].Verstuurde?.Voorrangsregel)?.Naam))
            .OrderBy(o => o.Lijst.VerstuurdOp).ThenBy(o => o.Personalia.Lijstnaam, Naamvorm.Volgorde)];
    }
}
