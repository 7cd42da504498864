using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Name of an account, for the screen of its owner or colleagues.</summary>
public sealed class Gebruikersnaam(OversteekDb db)
{
    public async Task<string> VanAsync(AccountId account, CancellationToken ct) =>
        await db.Users.AsNoTracking().Where(a => a.Id == account.Waarde).Select(a => a.Naam).SingleOrDefaultAsync(ct) ?? "Onbekend";
}
