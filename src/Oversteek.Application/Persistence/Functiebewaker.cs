using Microsoft.EntityFrameworkCore;

namespace Oversteek.Application.Persistence;

/// <summary>
/// B-06: a long request may outlive the functie it began with. Rights are judged again in the transaction that writes the effect (SEC-8), not
/// only when the request came in.
/// </summary>
internal static class Functiebewaker
{
    public static async Task ControleerAsync(OversteekDb db, CancellationToken ct)
    {
        if (db.Systeem || db.Toegang is not { Account: { } account, Organisatie: { } organisatie, Rol: { } rol, AlleenLezen: false })
            return;
        var geldt = db.Functies.Geldig(db.Nu).AnyAsync(f => f.AccountId == account && f.OrganisatieId == organisatie && f.Rol == rol, ct);
        if (!await geldt)
            throw new FunctieVervallen();
    }
}

/// <summary>The functie ended while the request ran; nothing of it was stored.</summary>
public sealed class FunctieVervallen() : Exception("De functie is beëindigd terwijl het verzoek liep.");
