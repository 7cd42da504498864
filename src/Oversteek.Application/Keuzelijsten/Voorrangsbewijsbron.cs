using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Keuzelijsten;

public sealed record Voorrangsbewijs(LeerlingId Leerling, Bijlage Bijlage, Bijlageinhoud Inhoud);

/// <summary>The one file that the school of number one may open before it has the dossier: the proof that parents sent to it (D-29).</summary>
public sealed class Voorrangsbewijsbron(OversteekDb db, Systeemtoegang systeem)
{
    /// <returns>Null when it is not this school's, or not to be opened (yet).</returns>
    public async Task<Voorrangsbewijs?> GeefAsync(AanmeldingId aanmelding, OrganisatieId school, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(aanmelding, school, ct) is not { } eigen
            || await db.Keuzelijsten.AsNoTracking().SingleOrDefaultAsync(k => k.LeerlingId == eigen.LeerlingId, ct)
                is not { Loopt: true, Verstuurde: { Bewijs: { } id } blad }
            || blad.Eerste?.School != school)
            return null;
        return await systeem.VoerUitAsync(Systeemgrond.Aanmelding, async wijd =>
            await wijd.Bijlagen.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.LeerlingId == eigen.LeerlingId, ct) is { IsTeOpenen: true } bijlage
            && await wijd.Bijlageinhouden.AsNoTracking().SingleOrDefaultAsync(b => b.BijlageId == id, ct) is { } inhoud
                ? new Voorrangsbewijs(eigen.LeerlingId, bijlage, inhoud) : null);
    }
}
