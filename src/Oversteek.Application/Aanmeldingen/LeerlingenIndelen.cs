using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Klas">Null takes the pupil out of the class.</param>
/// <param name="Versie">Of the application as the list showed it.</param>
public sealed record Indeelregel(AanmeldingId Aanmelding, BrugklasId? Klas, int Versie);

/// <summary>Puts admitted pupils of a cluster in classes with 0 places (BRK-06), many at a time; what a colleague changed stops no other row.</summary>
public sealed class LeerlingenIndelen(OversteekDb db)
{
    /// <summary>The form holds a whole intake: only what differs is work, whichever version it knew.</summary>
    public async Task<IReadOnlyList<Rijuitkomst<Indeelregel>>> ExecuteAsync(IReadOnlyCollection<Indeelregel> regels, Handeling handeling, CancellationToken ct)
    {
        var ids = regels.Select(r => r.Aanmelding).ToHashSet();
        var nu = await db.Aanmeldingen.AsNoTracking()
            .Where(a => ids.Contains(a.Id) && a.OrganisatieId == handeling.Namens && Aanmeldingstaten.Geplaatst.Contains(a.Status))
            .Select(a => new { a.Id, a.Indeling }).ToDictionaryAsync(a => a.Id, a => a.Indeling, ct);
        return await db.ElkApartAsync(regels.DistinctBy(r => r.Aanmelding), async regel =>
            nu.TryGetValue(regel.Aanmelding, out var klas) && klas == regel.Klas ? Result.Gelukt : await DeelInAsync(regel, handeling, ct));
    }

    private Task<Result> DeelInAsync(Indeelregel regel, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(regel.Aanmelding, regel.Versie, handeling, async aanmelding =>
        {
            Brugklas? klas = null;
            if (regel.Klas is { } id)
            {
                klas = await db.Brugklassen.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id && k.OrganisatieId == handeling.Namens
                    && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == aanmelding.Schooljaar), ct);
                if (klas is null)
                    return AanmeldingWeigeringen.GeenIndelingsklas;
            }
            var advies = await db.Okrs.AsNoTracking().Where(o => o.LeerlingId == aanmelding.LeerlingId).Select(o => o.Advies).SingleOrDefaultAsync(ct);
            return aanmelding.DeelIn(klas, advies ?? new Schooladvies(), handeling);
        }, ct);
}
