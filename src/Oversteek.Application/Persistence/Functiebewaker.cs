using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;

namespace Oversteek.Application.Persistence;

/// <summary>
/// B-06: a long request may outlive the functie it began with. Rights are judged again when the effect is written (SEC-8), not only when the
/// request came in; also when the platform writes on somebody's behalf, and when what is written is no row of a child yet.
/// </summary>
internal static class Functiebewaker
{
    public static async Task ControleerAsync(OversteekDb db, CancellationToken ct)
    {
        if (db.Toegang is not { Account: { } account, Organisatie: { } organisatie, Rol: { } rol, AlleenLezen: false } || !WijzigtIets(db))
            return;
        var geldt = db.Functies.Geldig(db.Nu).AnyAsync(f => f.AccountId == account && f.OrganisatieId == organisatie && f.Rol == rol, ct);
        if (!await geldt)
            throw new FunctieVervallen();
    }

    /// <summary>That somebody read something stands in the log whatever became of the functie.</summary>
    private static bool WijzigtIets(OversteekDb db) => db.ChangeTracker.Entries()
        .Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not Logboekregel);
}

/// <summary>The functie ended while the request ran; nothing of it was stored.</summary>
public sealed class FunctieVervallen() : Exception("De functie is beëindigd terwijl het verzoek liep.");
