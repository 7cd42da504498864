using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public sealed record Passkeyverwijdering(byte[] Sleutel, Guid Sessie);

/// <summary>Takes a passkey away; a lost device may still be logged in, so every other session ends. Something for the second step always stays.</summary>
public sealed class PasskeyVerwijderen(UserManager<Account> accounts, Sessies sessies, Accountpost post, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(Account account, Passkeyverwijdering weg, Handeling handeling, CancellationToken ct)
    {
        if (await accounts.GetPasskeyAsync(account, weg.Sleutel) is null)
            return AlgemeneWeigeringen.NietGevonden;
        if (!account.TwoFactorEnabled && (await accounts.GetPasskeysAsync(account)).Count == 1)
            return GebruikerWeigeringen.LaatsteFactor;
        if (!(await accounts.RemovePasskeyAsync(account, weg.Sleutel)).Succeeded)
            return GebruikerWeigeringen.PasskeyMislukt;
        var wie = new AccountId(account.Id);
        await sessies.BeeindigAlleAsync(wie, weg.Sessie, ct);
        await post.MeldAsync(new PasskeyVerwijderd(wie), ct);
        await logboek.LegVastAsync("PasskeyVerwijderd", handeling, null, ct);
        return Result.Gelukt;
    }
}
