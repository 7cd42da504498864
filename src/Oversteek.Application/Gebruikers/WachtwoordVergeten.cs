using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>
/// Asks for a link to choose a new password. Known and unknown addresses cost the same work: a look-up, a row in the outbox and one in the
/// log; whether there is an account is found out when the mail leaves (SEC-19, SEC-22).
/// </summary>
public sealed class WachtwoordVergeten(UserManager<Account> accounts, Drempel drempel, Inlogalarm alarm, Accountpost post, Sessies sessies)
{
    /// <summary>Refused only when this network asked too often; what happens with the address is never told.</summary>
    public async Task<Result> ExecuteAsync(string email, string netwerk, CancellationToken ct)
    {
        if (!await drempel.TelAsync(Drempels.VergetenNetwerk, netwerk, ct))
            return GebruikerWeigeringen.VergetenGepauzeerd;
        var naam = (accounts.NormalizeEmail(email.Trim()) ?? "").ToUpperInvariant();
        var adres = Persistence.Eenmalig.Hash(naam)[..32];
        var vol = await drempel.NeemAlleAsync([(Drempels.Vergeten, $"{adres}|{netwerk}"), (Drempels.VergetenAdres, adres)], ct);
        if (vol?.Emmer == Drempels.VergetenAdres)
            await alarm.SlaAsync($"{Drempels.VergetenAdres}|{adres}", null, ct);
        if (vol is not null)
            return Result.Gelukt;
        var account = new AccountId((await accounts.FindByEmailAsync(naam))?.Id ?? Guid.NewGuid());
        await post.MeldAsync(new WachtwoordVergetenGevraagd(account), ct);
        await sessies.LogAsync("WachtwoordlinkGevraagd", account, null, ct);
        return Result.Gelukt;
    }
}
