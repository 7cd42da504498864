using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public sealed record Wachtwoordwijziging(string Huidig, string Nieuw, Guid Sessie);

/// <summary>New password with the present one; every other session ends (SEC-20).</summary>
public sealed class WachtwoordWijzigen(UserManager<Account> accounts, Sessies sessies, Drempel drempel, Accountpost post, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(Wachtwoordwijziging wijziging, Handeling handeling, CancellationToken ct)
    {
        var wie = handeling.Wie ?? throw new InvalidOperationException("Zonder account is er geen wachtwoord.");
        var account = await accounts.FindByIdAsync(wie.Waarde.ToString()) ?? throw new InvalidOperationException("Een sessie zonder account.");
        if (!await drempel.TelAsync(Drempels.Inlog, account.Id.ToString(), ct))
            return GebruikerWeigeringen.OnjuistWachtwoord;
        var uitkomst = await accounts.ChangePasswordAsync(account, Wachtwoordbeleid.Genormaliseerd(wijziging.Huidig), Wachtwoordbeleid.Genormaliseerd(wijziging.Nieuw));
        if (!uitkomst.Succeeded)
        {
            if (uitkomst.Errors.Any(f => f.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
                await sessies.LogAsync("InlogMislukt", wie, ct);
            return Result.Geweigerd([.. uitkomst.Errors.Select(GebruikerWeigeringen.Wachtwoord)]);
        }
        await drempel.WisAsync(Drempels.Inlog, account.Id.ToString(), ct);
        await sessies.BeeindigAlleAsync(wie, wijziging.Sessie, ct);
        await post.MeldAsync(new WachtwoordGewijzigd(wie), ct);
        await logboek.LegVastAsync("WachtwoordGewijzigd", handeling, null, ct);
        return Result.Gelukt;
    }
}
