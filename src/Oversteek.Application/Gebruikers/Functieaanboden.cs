using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>What the steps of an offer share.</summary>
public static class Functieaanboden
{
    public static IQueryable<Functieaanbod> Open(this IQueryable<Functieaanbod> aanboden, DateTimeOffset nu)
    {
        var vanaf = nu - Functieaanbod.Geldig;
        return aanboden.Where(a => a.GeslotenOp == null && a.Op > vanaf);
    }

    /// <summary>Takes the row first: the person and the beheerder may answer at the same moment, and together make one functie.</summary>
    internal static async Task<Functieaanbod?> NeemAsync(this OversteekDb db, IQueryable<Functieaanbod> welk, DateTimeOffset nu, CancellationToken ct)
    {
        await welk.ExecuteUpdateAsync(s => s.SetProperty(a => a.Op, a => a.Op), ct);
        return await welk.Open(nu).SingleOrDefaultAsync(ct);
    }

    internal static async Task RondAfAsync(
        this OversteekDb db, Functieaanbod aanbod, string soort, Leeslogboek logboek, Handeling handeling, CancellationToken ct)
    {
        var functie = aanbod.Rond(handeling.Op);
        if (functie is not null)
            db.Functies.Add(functie);
        await db.SaveChangesAsync(ct);
        await logboek.LegVastAsync(soort, handeling, aanbod.Regel(), ct);
        if (functie is not null)
            await logboek.LegVastAsync("FunctieGegeven", handeling, aanbod.Regel(), ct);
    }

    internal static string Regel(this Functieaanbod aanbod) =>
        Json.Schrijf(new { Account = aanbod.AccountId.Waarde, Organisatie = aanbod.OrganisatieId.Waarde, Rol = aanbod.Rol.ToString() });
}
