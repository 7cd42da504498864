using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;

namespace Oversteek.Application.Gebruikers;

public enum Emailstap
{
    Bevestigen,
    Stoppen,
}

/// <summary>What the two links of a change of address do: prove the new one, or stop the change and turn it back (SEC-23).</summary>
public sealed class Emailwijzigingen(OversteekDb db, UserManager<Account> accounts, Sessies sessies, Accountpost post, TimeProvider klok)
{
    /// <summary>Which of the two this link is; looking uses nothing up.</summary>
    public async Task<Emailstap?> ZoekAsync(Guid id, string geheim, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (await db.Emailwijzigingen.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id && w.GeslotenOp == null, ct) is not { } wijziging)
            return null;
        if (wijziging.BevestigdOp is null && Linkgeheim.Klopt(wijziging.Bevestiggeheim, geheim, nu))
            return Emailstap.Bevestigen;
        return Linkgeheim.Klopt(wijziging.Stopgeheim, geheim, nu) ? Emailstap.Stoppen : null;
    }

    /// <summary>False when it was stopped in between, or somebody else has the address now.</summary>
    public Task<bool> BevestigAsync(Guid id, CancellationToken ct) => InEenKeerAsync(id, async (wijziging, account, nu) =>
    {
        var open = db.Emailwijzigingen.Where(w => w.Id == id && w.GeslotenOp == null && w.BevestigdOp == null);
        if (account.Email != wijziging.Oud || await open.ExecuteUpdateAsync(s => s.SetProperty(w => w.BevestigdOp, nu), ct) == 0)
            return false;
        if (!await ZetAsync(account, wijziging.Nieuw))
            return false;
        await post.MeldAsync(new EmailadresGewijzigd(wijziging.AccountId), ct);
        await post.MeldAsync(new EmailadresVerlaten(wijziging.AccountId, id), ct);
        await sessies.LogAsync("EmailadresGewijzigd", wijziging.AccountId, ct);
        return true;
    }, ct);

    /// <summary>Who asked was not the owner: every session ends, and what was changed since goes back with it.</summary>
    public Task<bool> StopAsync(Guid id, CancellationToken ct) => InEenKeerAsync(id, async (wijziging, account, nu) =>
    {
        if (await db.Emailwijzigingen.Where(w => w.Id == id && w.GeslotenOp == null).ExecuteUpdateAsync(s => s.SetProperty(w => w.GeslotenOp, nu), ct) == 0)
            return false;
        var later = db.Emailwijzigingen.Where(w => w.AccountId == wijziging.AccountId && w.GeslotenOp == null && w.Op >= wijziging.Op);
        var terug = wijziging.BevestigdOp is not null;
        if (terug)
            await later.ExecuteUpdateAsync(s => s.SetProperty(w => w.GeslotenOp, nu), ct);
        if (terug && !await ZetAsync(account, wijziging.Oud))
            return false;
        await sessies.BeeindigAlleAsync(wijziging.AccountId, null, ct);
        if (terug)
            await sessies.LogAsync("EmailadresTeruggezet", wijziging.AccountId, ct);
        else
            await sessies.LogAsync("EmailwijzigingGestopt", wijziging.AccountId, ct);
        return true;
    }, ct);

    private async Task<bool> InEenKeerAsync(Guid id, Func<Emailwijziging, Account, DateTimeOffset, Task<bool>> werk, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var wijziging = await db.Emailwijzigingen.AsNoTracking().SingleAsync(w => w.Id == id, ct);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == wijziging.AccountId.Waarde && a.Actief, ct);
        if (account is null || !await db.ProbeerAsync(() => werk(wijziging, account, klok.GetUtcNow())))
            return false;
        await transactie.CommitAsync(ct);
        return true;
    }

    // A link to a new password that waits in the other mailbox is void from now on.
    private async Task<bool> ZetAsync(Account account, string adres)
    {
        (account.Email, account.UserName, account.EmailConfirmed) = (adres, adres, true);
        return (await accounts.UpdateAsync(account)).Succeeded && (await Uitnodigingen.VervalAsync(accounts, account)).Succeeded;
    }
}
