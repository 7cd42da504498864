using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>What an answer of an authenticator says of itself, before anything of it is proven.</summary>
/// <param name="Teller">How often it signed; a lower one than before may mean that there are two (SEC-15).</param>
public sealed record Passkeyantwoord(byte[] Sleutel, uint Teller)
{
    public bool IsTerug(UserPasskeyInfo bekend) => bekend.SignCount > 0 && Teller <= bekend.SignCount;
}

/// <summary>
/// A passkey with user verification counts for password and second factor together (SEC-14). What slows down and reports the guessing of
/// passwords does the same here (SEC-18, SEC-60, SEC-63); why an answer was refused is never told (SEC-19).
/// </summary>
public sealed class Passkeyinlog(UserManager<Account> accounts, Drempel drempel, Inlogalarm alarm, Factorverzoeken verzoeken, Sessies sessies)
{
    /// <param name="bewijs">Judges the answer; null when the question was used before or is too old.</param>
    public async Task<(Inloguitkomst Uitkomst, Account? Account)> ControleerAsync(
        Passkeyantwoord antwoord, string netwerk, Func<Task<PasskeyAssertionResult<Account>?>> bewijs, CancellationToken ct)
    {
        var emmer = Wachtwoordcontrole.Kort($"{Convert.ToHexString(antwoord.Sleutel)}|{netwerk}");
        if (!await alarm.MagProberenAsync(netwerk, emmer, ct))
            return (Inloguitkomst.Pauze, null);
        if (await bewijs() is not { Succeeded: true } bewezen || !await LaatInAsync(bewezen.User, bewezen.Passkey, ct))
        {
            await MeldAsync(antwoord, ct);
            return (Inloguitkomst.Onjuist, null);
        }
        await drempel.WisAsync(Drempels.Inlog, emmer, ct);
        return (Inloguitkomst.Juist, bewezen.User);
    }

    /// <summary>The same person shows a passkey instead of a code before something weighty (SEC-21).</summary>
    public async Task<Factoruitkomst> BevestigAsync(Account account, Func<Task<PasskeyAssertionResult<Account>?>> bewijs, CancellationToken ct)
    {
        if (!await drempel.TelAsync(Drempels.TweedeFactor, account.Id.ToString(), ct))
            return Factoruitkomst.Pauze;
        if (await bewijs() is not { Succeeded: true } bewezen || bewezen.User.Id != account.Id || !await NeemAanAsync(account, bewezen.Passkey))
        {
            await sessies.LogAsync("PasskeyGeweigerd", new AccountId(account.Id), ct);
            return Factoruitkomst.Onjuist;
        }
        await drempel.WisAsync(Drempels.TweedeFactor, account.Id.ToString(), ct);
        return Factoruitkomst.Juist;
    }

    /// <summary>A request to take everything of the lost phone away may have become ripe: then this key is void too (B-02).</summary>
    private async Task<bool> LaatInAsync(Account account, UserPasskeyInfo sleutel, CancellationToken ct)
    {
        if (!account.Actief)
            return false;
        if (account.TwoFactorEnabled)
            await verzoeken.VoerRijpUitAsync(account, ct);
        return await NeemAanAsync(account, sleutel);
    }

    /// <summary>Keeps its new count; false when it was removed in between.</summary>
    private async Task<bool> NeemAanAsync(Account account, UserPasskeyInfo sleutel) =>
        await accounts.GetPasskeyAsync(account, sleutel.CredentialId) is not null && (await accounts.AddOrUpdatePasskeyAsync(account, sleutel)).Succeeded;

    private async Task MeldAsync(Passkeyantwoord antwoord, CancellationToken ct)
    {
        var account = await accounts.FindByPasskeyIdAsync(antwoord.Sleutel);
        var bekend = account is null ? null : await accounts.GetPasskeyAsync(account, antwoord.Sleutel);
        var wie = account is null ? (AccountId?)null : new AccountId(account.Id);
        if (bekend is not null && antwoord.IsTerug(bekend))
            await sessies.LogAsync("PasskeyMogelijkGekopieerd", wie, ct);
        else
            await sessies.LogAsync("PasskeyGeweigerd", wie, ct);
        await alarm.TelAsync(wie, Wachtwoordcontrole.Kort(account?.NormalizedEmail ?? Convert.ToHexString(antwoord.Sleutel)), ct);
    }
}
