using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>The link with which somebody keeps the app that a beheerder wants to take away (B-02).</summary>
public sealed class Stoplinken(UserManager<Account> accounts, TimeProvider klok)
{
    private const string Naam = "app-houden";

    public async Task<AccountId?> ZoekAsync(Guid id, string geheim) =>
        await accounts.FindByIdAsync(id.ToString()) is { } account
        && Linkgeheim.Klopt(await accounts.GetAuthenticationTokenAsync(account, Linkgeheim.Uitgever, Naam), geheim, klok.GetUtcNow())
            ? new AccountId(account.Id)
            : null;

    internal static async Task<string> MaakAsync(OversteekDb db, AccountId account, CancellationToken ct) =>
        $"/inloggen/app-houden/{account.Waarde}/{await Linkgeheim.ZetAsync(db, account.Waarde, Naam, db.Nu + Factorverzoek.Geldig, ct)}";
}
