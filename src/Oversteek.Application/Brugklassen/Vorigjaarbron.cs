using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Brugklassen;

/// <summary>How it went last year at a class with the same name of the same school.</summary>
public sealed record Vorigjaar(int Plaatsen, int Eerste)
{
    public bool IsGeloot => Eerste > Plaatsen;
}

/// <summary>Of the classes of some schools; a class that changed its name has none.</summary>
public sealed class Vorigecijfers(IEnumerable<(OrganisatieId School, string Klas, Vorigjaar Cijfers)> rijen)
{
    public static readonly Vorigecijfers Geen = new([]);

    private readonly ILookup<(OrganisatieId, string), Vorigjaar> perNaam = rijen.ToLookup(r => (r.School, r.Klas.ToUpperInvariant()), r => r.Cijfers);

    public Vorigjaar? Van(OrganisatieId school, string klas) => perNaam[(school, klas.ToUpperInvariant())].FirstOrDefault();
}

/// <summary>
/// D-78: places and first choices of last year. A count under the bound of the region is not shown, and neither is what would tell it (D-62).
/// </summary>
public sealed class Vorigjaarbron(Systeemtoegang systeem)
{
    public Task<Vorigecijfers> GeefAsync(IEnumerable<OrganisatieId> scholen, Schooljaar jaar, Procedureregels regels, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Loting, async db =>
        {
            var (vorig, van) = (jaar.Vorige, scholen.Distinct().ToList());
            var oud = await db.Brugklassen.AsNoTracking().Where(k => k.Aangenomen && van.Contains(k.OrganisatieId)
                && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == vorig))
                .Select(k => new { k.Id, k.OrganisatieId, k.Naam, k.OorspronkelijkeCapaciteit }).ToListAsync(ct);
            var ids = oud.ConvertAll(k => k.Id);
            var eerste = await db.Voorkeuren.Where(v => v.Rang == 1 && ids.Contains(v.BrugklasId)
                && db.Aanmeldingen.Any(a => a.Id == v.AanmeldingId && a.Schooljaar == vorig && a.Ronde == 1
                    && db.Lotingsuitslagen.Any(u => u.Kenmerk == a.Lotingskenmerk)))
                .GroupBy(v => v.BrugklasId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
            return new Vorigecijfers(oud.Where(k => eerste.GetValueOrDefault(k.Id) >= regels.MinimumCel)
                .Select(k => (k.OrganisatieId, k.Naam, new Vorigjaar(k.OorspronkelijkeCapaciteit, eerste[k.Id]))));
        });
}
