using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Keuzelijsten;

/// <param name="OuderId">The row of this parent with the child.</param>
/// <param name="Ander">The other parent with authority, who is told (D-06).</param>
public sealed record Keuzehand(Keuzeschrijver Schrijver, Guid OuderId, int? Ander);

/// <summary>
/// Whose hand it is: a parent with a running access to this child, or the po school of the child for one of its parents. Asked by every use
/// case before it works with the wide view.
/// </summary>
public sealed class Keuzetoegang(OversteekDb db, Toegangscontext toegang, Systeemtoegang systeem)
{
    /// <param name="namens">Parent 1 or 2 for whom the school acts; a parent acts for nobody else.</param>
    public async Task<Result<Keuzehand>> HandAsync(LeerlingId leerling, int? namens, CancellationToken ct)
    {
        var rij = await RijAsync(leerling, namens, ct);
        if (rij is null)
            return AlgemeneWeigeringen.NietGevonden;
        var ouders = await OudersAsync(leerling, ct);
        if (ouders.Find(o => o.Id == rij) is not { } zelf)
            return AlgemeneWeigeringen.NietGevonden;
        if (zelf.Gezag == Gezag.Nee)
            return KeuzelijstWeigeringen.GeenGezag;
        var ander = ouders.Find(o => o.Id != rij && o.Gezag != Gezag.Nee);
        return new Keuzehand(new Keuzeschrijver(zelf.Volgnummer, DoorSchool: toegang.Ouder is null), zelf.Id, ander?.Volgnummer);
    }

    /// <summary>Whether this holder may look at the choices of the family: one of the parents, or the po school.</summary>
    public async Task<bool> MagLezenAsync(LeerlingId leerling, CancellationToken ct) =>
        toegang.Ouder is null ? await IsEigenLeerlingAsync(leerling, ct) : await RijAsync(leerling, namens: null, ct) is not null;

    private async Task<Guid?> RijAsync(LeerlingId leerling, int? namens, CancellationToken ct)
    {
        if (toegang.Ouder is { } houder)
        {
            return await db.Inzagerechten.AsNoTracking()
                .Where(i => i.LeerlingId == leerling && i.HouderId == houder && i.Houdersoort == Houdersoort.Ouder && i.Grond == Inzagegrond.Ouder)
                .Where(i => i.Van <= db.Nu && (i.Tot == null || i.Tot > db.Nu)).Select(i => i.OuderId).FirstOrDefaultAsync(ct);
        }
        if (namens is null || !await IsEigenLeerlingAsync(leerling, ct))
            return null;
        return await db.Ouders.AsNoTracking().Where(o => o.LeerlingId == leerling && o.Volgnummer == namens).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(ct);
    }

    private Task<bool> IsEigenLeerlingAsync(LeerlingId leerling, CancellationToken ct) =>
        db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == toegang.Organisatie, ct);

    /// <summary>A parent sees only the own row; who is told is decided with the wide view.</summary>
    private Task<List<Ouderstand>> OudersAsync(LeerlingId leerling, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Aanmelding, async wijd =>
        (await wijd.Ouders.AsNoTracking().Where(o => o.LeerlingId == leerling).ToListAsync(ct))
            .ConvertAll(o => new Ouderstand(o.Id, o.Volgnummer, o.Gegevens.Gezag)));

    private sealed record Ouderstand(Guid Id, int Volgnummer, Gezag Gezag);
}
