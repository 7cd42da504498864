using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Name of an account, for the screen of its owner or colleagues.</summary>
public sealed class Gebruikersnaam(OversteekDb db)
{
    public async Task<string> VanAsync(AccountId account, CancellationToken ct) =>
        await db.Users.AsNoTracking().Where(a => a.Id == account.Waarde).Select(a => a.Naam).SingleOrDefaultAsync(ct) ?? "Onbekend";

    /// <summary>The names of those whom the visitor may see.</summary>
    public Task<Dictionary<AccountId, string>> VanAsync(IEnumerable<AccountId> accounts, CancellationToken ct)
    {
        var ids = accounts.Select(a => a.Waarde).Distinct().ToList();
        return db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => new AccountId(a.Id), a => a.Naam, ct);
    }
}
