using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <param name="Versie">Of the list as the page showed it.</param>
public sealed record VoorrangsclaimBeoordelenOpdracht(AanmeldingId Aanmelding, Claimstatus Claim, string? Claimreden, int Versie);

/// <summary>D-29: a claim counts only when the school accepts it; a refusal has a reason that parents read.</summary>
public sealed class VoorrangsclaimBeoordelen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(VoorrangsclaimBeoordelenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(opdracht.Aanmelding, handeling.Namens, ct) is not { } aanmelding
            || await db.Keuzelijsten.SingleOrDefaultAsync(k => k.LeerlingId == aanmelding.LeerlingId, ct) is not { } lijst)
            return AlgemeneWeigeringen.NietGevonden;
        if (lijst.Versie != opdracht.Versie)
            return KeuzelijstWeigeringen.Gewijzigd;
        return await db.BewaarAsync(lijst.BeoordeelClaim(opdracht.Claim, opdracht.Claimreden, handeling), KeuzelijstWeigeringen.Gewijzigd, ct);
    }
}
