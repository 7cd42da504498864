using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Gebruikers;

/// <summary>What becomes of a request to take the app away (B-02), seen by the person whose app it is.</summary>
public sealed class Factorverzoeken(OversteekDb db, Tweedefactor factor, Sessies sessies, Leeslogboek logboek, TimeProvider klok)
{
    internal static IQueryable<Factorverzoek> Open(OversteekDb db, DateTimeOffset nu)
    {
        var vanaf = nu - Factorverzoek.Geldig;
        return db.Factorverzoeken.Where(v => v.GeslotenOp == null && v.Op > vanaf);
    }

    /// <summary>After the right password: the app goes when the day is over and nobody stopped it. The next step sets up a new one.</summary>
    public async Task VoerRijpUitAsync(Account account, CancellationToken ct)
    {
        var (id, nu) = (new AccountId(account.Id), klok.GetUtcNow());
        var rijp = nu - Factorverzoek.Wachttijd;
        if (await Open(db, nu).FirstOrDefaultAsync(v => v.AccountId == id && v.Op <= rijp, ct) is { } verzoek)
            await VoerUitAsync(verzoek, account, new Handeling(null, Rol.Platform, verzoek.OrganisatieId, nu, Guid.NewGuid()), ct);
    }

    /// <summary>All sessions end; everything of the old app is void.</summary>
    internal async Task VoerUitAsync(Factorverzoek verzoek, Account account, Handeling handeling, CancellationToken ct)
    {
        // Of two at the same moment one finds it open.
        var open = db.Factorverzoeken.Where(v => v.Id == verzoek.Id && v.GeslotenOp == null);
        if (await open.ExecuteUpdateAsync(s => s.SetProperty(v => v.GeslotenOp, handeling.Op), ct) == 0)
            return;
        await logboek.LegVastAsync("TweedeFactorVerwijderd", handeling, Json.Schrijf(new { Account = account.Id, Gevraagd = verzoek.Door?.Waarde }), ct);
        await factor.VerwijderAsync(account);
        await sessies.BeeindigAlleAsync(verzoek.AccountId, null, ct);
    }

    /// <summary>Whoever holds the link of the mail keeps the app; a request that is not there is stopped too.</summary>
    public async Task StopAsync(AccountId account, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (await Open(db, nu).Where(v => v.AccountId == account).ExecuteUpdateAsync(s => s.SetProperty(v => v.GeslotenOp, nu), ct) > 0)
            await sessies.LogAsync("AppVerwijderingGestopt", account, null, ct);
    }
}
