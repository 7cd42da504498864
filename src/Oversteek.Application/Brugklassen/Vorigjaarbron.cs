using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>How it went last year at a class with the same name of the same school.</summary>
public sealed record Vorigjaar(int Plaatsen, int Eerste)
{
    public bool IsGeloot => Eerste > Plaatsen;
}

/// <summary>
/// D-78: places and first choices of last year. A count under the bound of the region is not shown, and neither is what would tell it (D-62).
/// </summary>
public sealed class Vorigjaarbron(Systeemtoegang systeem)
{
    public Task<IReadOnlyDictionary<BrugklasId, Vorigjaar>> GeefAsync(
        IReadOnlyList<Lijstklas> klassen, Schooljaar jaar, Procedureregels regels, CancellationToken ct) =>
        systeem.VoerUitAsync<IReadOnlyDictionary<BrugklasId, Vorigjaar>>(Systeemgrond.Loting, async db =>
        {
            var vorig = jaar.Vorige;
            var scholen = klassen.Select(k => k.SchoolId).Distinct().ToList();
            var oud = await db.Brugklassen.AsNoTracking().Where(k => k.Aangenomen && scholen.Contains(k.OrganisatieId)
                && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == vorig))
                .Select(k => new { k.Id, k.OrganisatieId, k.Naam, k.OorspronkelijkeCapaciteit }).ToListAsync(ct);
            var ids = oud.ConvertAll(k => k.Id);
            var eerste = await db.Voorkeuren.Where(v => v.Rang == 1 && ids.Contains(v.BrugklasId)
                && db.Aanmeldingen.Any(a => a.Id == v.AanmeldingId && a.Schooljaar == vorig && a.Ronde == 1
                    && db.Lotingsuitslagen.Any(u => u.Kenmerk == a.Lotingskenmerk)))
                .GroupBy(v => v.BrugklasId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
            var perNaam = oud.Where(k => eerste.GetValueOrDefault(k.Id) >= regels.MinimumCel)
                .ToLookup(k => (k.OrganisatieId, k.Naam.ToUpperInvariant()));
            return klassen.Select(k => (k.Id, Oud: perNaam[(k.SchoolId, k.Naam.ToUpperInvariant())].FirstOrDefault())).Where(k => k.Oud is not null)
                .ToDictionary(k => k.Id, k => new Vorigjaar(k.Oud!.OorspronkelijkeCapaciteit, eerste[k.Oud.Id]));
        });
}
