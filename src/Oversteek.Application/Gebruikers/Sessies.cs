using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Gebruikers;

/// <summary>Begins, changes and ends log-ins; each of them stands in the audit trail (SEC-20, SEC-60).</summary>
public sealed class Sessies(OversteekDb db, Leeslogboek logboek, Accountpost post, TimeProvider klok)
{
    /// <summary>After the password: good for nothing but the second factor.</summary>
    public Task<Sessie> BeginHalfAsync(AccountId account, string? apparaat, CancellationToken ct) => OpenAsync(account, apparaat, null, null, ct);

    /// <summary>After the second factor: a new session with a new id; the old one ends.</summary>
    public async Task<Sessie> BeginHeelAsync(Sessie half, CancellationToken ct)
    {
        await BeeindigAsync(half.Id, half.AccountId, ct);
        return await BeginAsync(half.AccountId, half.Apparaat, half.FunctieId, half.Schooljaar, ct);
    }

    /// <summary>After a passkey, which is both steps at once.</summary>
    public Task<Sessie> BeginMetPasskeyAsync(AccountId account, string? apparaat, CancellationToken ct) => BeginAsync(account, apparaat, null, null, ct);

    private async Task<Sessie> BeginAsync(AccountId account, string? apparaat, Guid? gekozen, string? schooljaar, CancellationToken ct)
    {
        var functies = await FunctiesAsync(account, ct);
        var vorige = gekozen is null ? null : functies.FirstOrDefault(f => f.Id == gekozen);
        var functie = vorige ?? (functies.Count == 1 ? functies[0] : null);
        var sessie = await OpenAsync(account, apparaat, functie?.Id, klok.GetUtcNow(), ct, schooljaar);
        await LogAsync("Ingelogd", account, functie, ct);
        if (await IsNieuwApparaatAsync(sessie, ct))
            await post.MeldAsync(new NieuwApparaat(sessie.AccountId), ct);
        return sessie;
    }

    // A browser that was renewed is no new one, so versions do not count; the first log-in of all has nothing to compare with (SEC-23).
    private async Task<bool> IsNieuwApparaatAsync(Sessie sessie, CancellationToken ct)
    {
        var eerder = await db.Sessies.AsNoTracking().Where(s => s.AccountId == sessie.AccountId && s.Id != sessie.Id && s.TweedeFactorOp != null).Select(s => s.Apparaat).Distinct().ToListAsync(ct);
        return eerder.Count > 0 && !eerder.Exists(a => Merk(a) == Merk(sessie.Apparaat));
    }

    private static string Merk(string? apparaat) => new([.. (apparaat ?? "").Where(t => !char.IsAsciiDigit(t))]);

    public async Task<IReadOnlyList<Functie>> FunctiesAsync(AccountId account, CancellationToken ct)
    {
        return await db.Functies.AsNoTracking().Geldig(klok.GetUtcNow()).Where(f => f.AccountId == account).OrderBy(f => f.Van).ToListAsync(ct);
    }

    /// <summary>False when the functie is not one of this account.</summary>
    public async Task<bool> KiesAsync(Sessie sessie, Guid functie, Schooljaar schooljaar, CancellationToken ct)
    {
        var functies = await FunctiesAsync(sessie.AccountId, ct);
        if (functies.FirstOrDefault(f => f.Id == functie) is not { } gekozen)
            return false;
        await db.Sessies.Where(s => s.Id == sessie.Id).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.FunctieId, functie).SetProperty(x => x.Schooljaar, schooljaar.ToString()).SetProperty(x => x.MeekijkenBij, (OrganisatieId?)null), ct);
        await LogAsync("OrganisatieGekozen", sessie.AccountId, gekozen, ct);
        return true;
    }

    /// <summary>The same person showed the factor again: a new id, the rest stays (SEC-20, SEC-21).</summary>
    public async Task<Sessie> VersAsync(Sessie sessie, CancellationToken ct)
    {
        await BeeindigAsync(sessie.Id, sessie.AccountId, ct);
        return await OpenAsync(sessie.AccountId, sessie.Apparaat, sessie.FunctieId, klok.GetUtcNow(), ct, sessie.Schooljaar, sessie.BegonnenOp);
    }

    public async Task BeeindigAsync(Guid sessie, AccountId account, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.Sessies.Where(s => s.Id == sessie && s.AccountId == account && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
    }

    public async Task BeeindigAlleAsync(AccountId account, Guid? behalve, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.Sessies.Where(s => s.AccountId == account && s.Id != behalve && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
        await LogAsync("SessiesBeeindigd", account, null, ct);
    }

    public async Task UitloggenAsync(Sessie sessie, CancellationToken ct)
    {
        await BeeindigAsync(sessie.Id, sessie.AccountId, ct);
        await LogAsync("Uitgelogd", sessie.AccountId, null, ct);
    }

    /// <summary>What happened before anybody had a functie.</summary>
    public Task LogAsync(string soort, AccountId? account, CancellationToken ct) => LogAsync(soort, account, null, ct);

    public Task LogAsync(string soort, AccountId? account, Functie? functie, CancellationToken ct) => logboek.LegVastAsync(
        new Logboekregel { Op = Ketensluiter.Microseconden(klok.GetUtcNow()), Soort = soort, Wie = account, Rol = functie?.Rol ?? Rol.Platform, Namens = functie?.OrganisatieId, Kenmerk = Guid.NewGuid(), Gegevens = "{}" }, ct);

    private async Task<Sessie> OpenAsync(AccountId account, string? apparaat, Guid? functie, DateTimeOffset? factor, CancellationToken ct, string? schooljaar = null, DateTimeOffset? begonnen = null)
    {
        var nu = klok.GetUtcNow();
        var sessie = new Sessie
        {
            AccountId = account,
            FunctieId = functie,
            Schooljaar = schooljaar ?? Schooljaar.Van(Nederland.Datum(nu)).ToString(),
            BegonnenOp = begonnen ?? nu,
            LaatstGezienOp = nu,
            TweedeFactorOp = factor,
            Apparaat = apparaat is { Length: > 200 } ? apparaat[..200] : apparaat,
        };
        db.Sessies.Add(sessie);
        await db.SaveChangesAsync(ct);
        return sessie;
    }
}
