using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Web.Pages.Gebruikers;

public sealed record Functieregel(Guid Id, string Organisatie, string Rol, OrganisatieId OrganisatieId)
{
    /// <summary>Accepted, and not confirmed by the organisation yet.</summary>
    public bool Wacht { get; init; }
}

/// <summary>The functies of somebody with the names a person knows them by.</summary>
public sealed class Functiebron(OversteekDb db, TimeProvider klok)
{
    public async Task<IReadOnlyList<Functieregel>> VanAsync(AccountId account, CancellationToken ct)
    {
        var rijen = await db.Functies.AsNoTracking().Geldig(klok.GetUtcNow()).Where(f => f.AccountId == account)
            .Join(db.Organisaties, f => f.OrganisatieId, o => o.Id, (f, o) => new { f.Id, f.Rol, f.OrganisatieId, o.Naam }).ToListAsync(ct);
        return [.. rijen.OrderBy(r => r.Naam, Naamvorm.Volgorde).Select(r => new Functieregel(r.Id, r.Naam, r.Rol.Naam(), r.OrganisatieId))];
    }

    public Task<string> NaamAsync(OrganisatieId organisatie, CancellationToken ct) =>
        db.Organisaties.AsNoTracking().Where(o => o.Id == organisatie).Select(o => o.Naam).SingleAsync(ct);

    public async Task<IReadOnlyList<Functieregel>> AangebodenAsync(AccountId account, CancellationToken ct)
    {
        var rijen = await db.Functieaanboden.AsNoTracking().Open(klok.GetUtcNow()).Where(a => a.AccountId == account)
            .Join(db.Organisaties, a => a.OrganisatieId, o => o.Id, (a, o) => new { a.Id, a.Rol, a.OrganisatieId, o.Naam, Wacht = a.AangenomenOp != null })
            .ToListAsync(ct);
        return [.. rijen.OrderBy(r => r.Naam, Naamvorm.Volgorde)
            .Select(r => new Functieregel(r.Id, r.Naam, r.Rol.Naam(), r.OrganisatieId) { Wacht = r.Wacht })];
    }
}

public static class Rolnamen
{
    public static string Naam(this Rol rol) => Woorden.Van(rol);
}
