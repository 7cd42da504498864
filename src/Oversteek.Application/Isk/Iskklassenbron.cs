using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Isk;

public sealed record Iskklas(BrugklasId Id, OrganisatieId School, string Schoolnaam, string Klasnaam);

/// <summary>The accepted classes of the ISK schools of a region (BRK-12).</summary>
public sealed class Iskklassenbron(OversteekDb db)
{
    public async Task<IReadOnlyList<Iskklas>> VoorAsync(OrganisatieId po, Schooljaar jaar, CancellationToken ct)
    {
        var regio = await db.Organisaties.Where(o => o.Id == po).Select(o => o.RegioId).SingleAsync(ct);
        var scholen = await db.Organisaties.AsNoTracking()
            .Where(o => o.RegioId == regio && o.Soort == Organisatiesoort.VoSchool).ToDictionaryAsync(o => o.Id, ct);
        var beheren = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen).Where(b => b.Schooljaar == jaar)
            .Where(b => db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == regio)).ToListAsync(ct);
        return [.. beheren.SelectMany(b => b.Klassen)
            .Where(k => k.OpVoorkeurslijst && scholen.ContainsKey(k.OrganisatieId) && IsIsk(k, scholen[k.OrganisatieId]))
            .Select(k => new Iskklas(k.Id, k.OrganisatieId, scholen[k.OrganisatieId].Naam, k.Naam))
            .OrderBy(k => k.Schoolnaam, Naamvorm.Volgorde).ThenBy(k => k.Klasnaam, Naamvorm.Volgorde)];
    }

    /// <summary>Of a school that is only ISK, or an ISK class of another one (D-66).</summary>
    private static bool IsIsk(Brugklas klas, Organisatie school) =>
        klas.Adviezen.Contains(Advies.GeenSpecifiek)
            && (school.Schoolsoort == Schoolsoort.Isk || klas.Naam.StartsWith("ISK", StringComparison.OrdinalIgnoreCase));
}
