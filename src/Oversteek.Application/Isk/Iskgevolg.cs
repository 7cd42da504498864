using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;

namespace Oversteek.Application.Isk;

/// <summary>
/// domein 3.11: what the ISK school does with the application moves the one for the test along, in the same commit and without a hand. An
/// application that ends there gives the result back, so that another school can be asked. Before the versions are counted.
/// </summary>
internal sealed class Iskgevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var verplaatst = opslag.Posten<Aanmelding>()
            .Where(p => p.State == EntityState.Modified && p.Entity.Gebeurtenissen.Count > 0
                && (p.Property(a => a.Status).IsModified || p.Property(a => a.OrganisatieId).IsModified))
            .ToLookup(p => (p.Entity.LeerlingId, School: (OrganisatieId?)p.Property(a => a.OrganisatieId).OriginalValue), p => p.Entity);
        foreach (var portie in verplaatst.Select(v => v.Key.LeerlingId).Distinct().Chunk(Opslag.Portie).ToList())
        {
            var tests = await opslag.Db.IskTestaanmeldingen.Where(i => portie.Contains(i.LeerlingId)
                && (i.Status == IskTestaanmeldingstatus.AangemeldBijIsk || i.Status == IskTestaanmeldingstatus.Geplaatst)).ToListAsync(ct);
            foreach (var test in tests)
            {
                if (verplaatst[(test.LeerlingId, test.IskSchoolId)].LastOrDefault() is { } aanmelding)
                    await VolgAsync(opslag, test, aanmelding, ct);
            }
        }
    }

    private static async Task VolgAsync(Opslag opslag, IskTestaanmelding test, Aanmelding aanmelding, CancellationToken ct)
    {
        var handeling = aanmelding.Gebeurtenissen[^1].Handeling;
        var weg = aanmelding.OrganisatieId != test.IskSchoolId || Aanmeldingstaten.Beeindigd.Contains(aanmelding.Status);
        var geplaatst = Aanmeldingstaten.Geplaatst.Contains(aanmelding.Status);
        if (!weg && geplaatst == test.IsAfgelopen)
            return;
        if (test.IsAfgelopen && !await KanWeerAsync(opslag.Db, test, ct))
            return;
        var uit = weg ? test.LaatAanmeldingVervallen(handeling) : geplaatst ? test.Plaats(handeling) : test.HerstelPlaatsing(handeling);
        if (!uit.IsGelukt)
            return;
        opslag.Db.Entry(test).DetectChanges();
        opslag.Meld(test.Gebeurtenissen[^1]);
    }

    /// <summary>Not of a child that died or makes no step any more, and not beside a newer one.</summary>
    private static async Task<bool> KanWeerAsync(OversteekDb db, IskTestaanmelding test, CancellationToken ct)
    {
        var (kind, lopend) = (test.LeerlingId, (Guid?)test.LeerlingId.Waarde);
        return await db.Leerlingen.AnyAsync(l => l.Id == kind && l.AlternatieveStatus == null, ct)
            && !await db.IskTestaanmeldingen.AnyAsync(i => i.Lopend == lopend, ct);
    }
}
