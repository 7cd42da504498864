using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Demo.Spel;

/// <param name="Code">As it stands on the form.</param>
/// <param name="Plaats">Place in the order of pupils; always the same child.</param>
internal sealed record Uitgereikt(LeerlingId Leerling, string Code, DateOnly Geboren, Schooladvies Advies, int Plaats)
{
    /// <summary>A few families come after the period.</summary>
    public bool IsLaat => Plaats % 12 == 11;
}

/// <summary>The pupils of the played year, always in the same order.</summary>
internal static class Kinderen
{
    public static Task<List<(OrganisatieId School, LeerlingId Leerling)>> KinderenAsync(this IServiceProvider diensten, CancellationToken ct) =>
        diensten.AlsPlatformAsync(async db =>
        (await db.Leerlingen.AsNoTracking().OrderBy(l => l.Leerlingcode).Select(l => new { l.OrganisatieId, l.Id }).ToListAsync(ct))
            .ConvertAll(l => (l.OrganisatieId, l.Id)));

    public static Task<List<Uitgereikt>> UitgereiktAsync(this IServiceProvider diensten, CancellationToken ct) => diensten.AlsPlatformAsync(async db =>
    {
        var codes = await db.UniekeCodes.AsNoTracking().Where(c => c.Status != UniekeCodestatus.Ingetrokken)
            .ToDictionaryAsync(c => c.LeerlingId, c => c.Code, ct);
        var okrs = await db.Okrs.AsNoTracking().ToDictionaryAsync(o => o.LeerlingId, o => o.Advies, ct);
        var kinderen = await db.Leerlingen.AsNoTracking().OrderBy(l => l.Leerlingcode).ToListAsync(ct);
        return kinderen.Where(l => codes.ContainsKey(l.Id))
            .Select((l, i) => new Uitgereikt(l.Id, codes[l.Id], l.Personalia.Geboortedatum, okrs[l.Id], i)).ToList();
    });
}
