using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Adviesformulieren;

public sealed record Lijstklas(
    BrugklasId Id, OrganisatieId SchoolId, string School, string Plaats, string Naam, string Adviezen, int Plaatsen, Klaspassing Passing)
{
    /// <summary>Places that are left after the period (ADV-08).</summary>
    public int Vrij { get; init; }

    /// <summary>Of the school, as it wrote it.</summary>
    public string? Website { get; init; }
}

/// <summary>The classes that fit an advice: accepted, with places and an advice (ADV-06, ADV-07).</summary>
public sealed class Voorkeurslijstbron(OversteekDb db)
{
    public async Task<IReadOnlyList<Lijstklas>> PassendAsync(Schooladvies advies, OrganisatieId regio, Schooljaar schooljaar, CancellationToken ct)
    {
        var beheren = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen)
            .Where(b => b.Schooljaar == schooljaar && db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == regio))
            .ToListAsync(ct);
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.RegioId == regio).ToDictionaryAsync(o => o.Id, ct);
        return [.. beheren.SelectMany(b => b.Klassen).Where(k => k.OpVoorkeurslijst)
            .Select(k => (Klas: k, Passing: k.Passing(advies))).Where(k => k.Passing is not null)
            .Select(k => Regel(k.Klas, scholen[k.Klas.OrganisatieId], k.Passing!))
            .OrderBy(k => k.School, Naamvorm.Volgorde).ThenBy(k => k.Naam, Naamvorm.Volgorde)];
    }

    private static Lijstklas Regel(Brugklas klas, Organisatie school, Klaspassing passing) =>
        new(klas.Id, klas.OrganisatieId, school.Naam, school.Plaats ?? "", klas.Naam, Adviesnamen(klas), klas.OorspronkelijkeCapaciteit, passing)
        { Vrij = klas.ActueleCapaciteit, Website = school.Website };

    private static string Adviesnamen(Brugklas klas) => string.Join(", ", klas.Adviezen.Select(a => Advies.Zoek(a)?.Naam ?? a));
}
