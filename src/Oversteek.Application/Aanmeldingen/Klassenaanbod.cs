using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Aanmeldingen;

public sealed record Aanbodklas(BrugklasId Id, OrganisatieId School, string Schoolnaam, string Klasnaam);

/// <param name="Klassen">What fits the advice, own school first.</param>
public sealed record Leerlingaanbod(IReadOnlyList<Aanbodklas> Klassen, bool OkrDefinitief)
{
    public static readonly Leerlingaanbod Leeg = new([], OkrDefinitief: false);
}

/// <summary>
/// The classes a pupil may put on the list. The school does not see the dossier before the list is definitive, so the advice is compared
/// here and does not come out (ADV-06, D-36).
/// </summary>
public sealed class Klassenaanbod(Systeemtoegang systeem)
{
    /// <returns>Null when the application is not of this school.</returns>
    public Task<Leerlingaanbod?> GeefAsync(AanmeldingId id, OrganisatieId school, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Aanmelding, async db =>
    {
        var aanmelding = await db.Aanmeldingen.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.OrganisatieId == school, ct);
        if (aanmelding is null || await db.Okrs.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == aanmelding.LeerlingId, ct) is not { } okr)
            return null;
        var regio = await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleAsync(ct);
        var scholen = await db.Organisaties.Where(o => o.RegioId == regio).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var beheren = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen)
            .Where(b => b.Schooljaar == aanmelding.Schooljaar)
            .Where(b => db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == regio))
            .ToListAsync(ct);
        var klassen = beheren.SelectMany(b => b.Klassen).Where(k => k.OpVoorkeurslijst && k.PastBij(okr.Advies))
            .Select(k => new Aanbodklas(k.Id, k.OrganisatieId, scholen[k.OrganisatieId], k.Naam))
            .OrderByDescending(k => k.School == school).ThenBy(k => k.Schoolnaam, Naamvorm.Volgorde).ThenBy(k => k.Klasnaam, Naamvorm.Volgorde);
        return new Leerlingaanbod([.. klassen], okr.Status == Okrstatus.Definitief);
    });
}
