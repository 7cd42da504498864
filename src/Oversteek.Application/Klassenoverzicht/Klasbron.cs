using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Klassenoverzicht;

/// <param name="Groep">The class that is shown, by the name under which it is asked.</param>
public sealed record Klas(string Groep, IReadOnlyList<string> Groepen, IReadOnlyList<Klasrij> Rijen, Okrvelden Velden)
{
    /// <summary>The pupils of whom the school names no class.</summary>
    public const string ZonderGroep = "-";

    /// <summary>OKR-08.</summary>
    public Mijlpaal? Uiterlijk { get; init; }
}

/// <summary>Reads a class of a po school with all that its OKRs hold, in the order in which the school has it.</summary>
public sealed class Klasbron(OversteekDb db, Schoolstandaardbron standaarden)
{
    /// <param name="groep">Null or unknown: the first class.</param>
    public async Task<Klas> LeesAsync(Schooljaar jaar, string? groep, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var eigen = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar);
        var groepen = (await eigen.Select(l => l.Groep).Distinct().ToListAsync(ct))
            .OrderBy(string.IsNullOrEmpty).ThenBy(g => g, Naamvorm.Volgorde)
            .Select(g => string.IsNullOrEmpty(g) ? Klas.ZonderGroep : g).Distinct(StringComparer.Ordinal).ToList();
        var gekozen = groepen.Find(g => g == groep) ?? groepen.FirstOrDefault() ?? Klas.ZonderGroep;
        var wie = gekozen == Klas.ZonderGroep ? eigen.Where(l => l.Groep == null || l.Groep == "") : eigen.Where(l => l.Groep == gekozen);
        return await LeesAsync(wie, jaar, handeling, ct) with { Groep = gekozen, Groepen = groepen };
    }

    /// <summary>These pupils of the own school; who is not there or not of this school is left out.</summary>
    public Task<Klas> LeesAsync(Schooljaar jaar, IReadOnlyCollection<LeerlingId> leerlingen, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var wie = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar && leerlingen.Contains(l.Id));
        return LeesAsync(wie, jaar, handeling, ct);
    }

    /// <summary>One pupil of the own school; null when it is not there or not yours.</summary>
    public async Task<Klas?> LeesAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var een = db.Leerlingen.AsNoTracking().Where(l => l.Id == leerling && l.OrganisatieId == school);
        return await een.Select(l => (Schooljaar?)l.Schooljaar).SingleOrDefaultAsync(ct) is { } jaar ? await LeesAsync(een, jaar, handeling, ct) : null;
    }

    private async Task<Klas> LeesAsync(IQueryable<Leerling> wie, Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var procedure = await db.ProcedureVanSchoolAsync(handeling.Namens, jaar, ct);
        var regels = procedure?.Regels ?? new Procedureregels();
        var velden = Okrvelden.Voor(regels);
        var eigen = await EigenAsync(wie, regels, handeling.Namens, ct);
        var standaard = await standaarden.VoorAsync(handeling.Namens, jaar, ct);
        var leerlingen = await wie.Include(l => l.Ouders).ToListAsync(ct);
        // A join, so that the database begins at these pupils and not at all dossiers of the region.
        var okrs = await wie.Join(db.Okrs.AsNoTracking(), l => l.Id, o => o.LeerlingId, (_, o) => o)
            .Include(o => o.Onderdelen).ToDictionaryAsync(o => o.LeerlingId, ct);
        var rijen = leerlingen.Where(l => okrs.ContainsKey(l.Id))
            .OrderBy(l => l.Groep, Naamvorm.Volgorde).ThenBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde)
            .Select(l => new Klasrij(l, okrs[l.Id], eigen(l.Id) ?? velden, standaard, handeling.Vandaag)).ToList();
        return new Klas(Klas.ZonderGroep, [], rijen, velden) { Uiterlijk = procedure?.Mijlpaal(Mijlpalen.OkrDefinitief) };
    }

    /// <summary>D-15: the questions of who has an OKR of the school itself, at a school that may.</summary>
    private async Task<Func<LeerlingId, Okrvelden?>> EigenAsync(IQueryable<Leerling> wie, Procedureregels regels, OrganisatieId school, CancellationToken ct)
    {
        if (!Eigenokrregel.Mag(await db.Organisaties.Where(o => o.Id == school).Select(o => o.Schoolsoort).SingleAsync(ct), regels))
            return _ => null;
        var bijlagen = (await wie.Join(db.Bijlagen.AsNoTracking(), l => l.Id, b => b.LeerlingId, (_, b) => b).ToListAsync(ct)).ToLookup(b => b.LeerlingId);
        return id => Okrvelden.Voor(regels, Eigenokrregel.Stand(bijlagen[id]));
    }
}
