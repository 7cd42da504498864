using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Brugklassen;

public static class Brugklasbron
{
    public static Task<Brugklasbeheer?> BrugklasbeheerAsync(this OversteekDb db, OrganisatieId school, Schooljaar schooljaar, CancellationToken ct) =>
        db.Brugklasbeheren.Include(b => b.Klassen).SingleOrDefaultAsync(b => b.OrganisatieId == school && b.Schooljaar == schooljaar, ct);

    /// <summary>What the class said when a form was made; a change of another class is no conflict.</summary>
    public static string Stand(this Brugklas klas) =>
        Eenmalig.Hash(new { klas.Naam, Adviezen = klas.Adviezen.Order(StringComparer.Ordinal), klas.Lwoo, klas.OorspronkelijkeCapaciteit, klas.Opmerking });

    /// <summary>Only codes that a school may choose (D-54); a forged one falls away.</summary>
    public static Brugklasgegevens Schoon(this Brugklasgegevens gegevens) => gegevens with
    {
        Adviezen = [.. gegevens.Adviezen.Where(code => Advies.Zoek(code) is { Kiesbaar: true }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Opmerking = string.IsNullOrWhiteSpace(gegevens.Opmerking) ? null : gegevens.Opmerking.Trim(),
    };
}
