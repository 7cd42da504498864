using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public enum Inloguitkomst
{
    Juist,
    Onjuist,

    /// <summary>Too many tries; nothing was compared.</summary>
    Pauze,

    /// <summary>Too many log-ins at once (SEC-18).</summary>
    Druk,
}

/// <summary>
/// Compares a password. Unknown, ended and known addresses cost the same work and get the same answer (SEC-19); the try is counted
/// before the password is looked at, so that many at once are not more than allowed (SEC-18).
/// </summary>
public sealed class Wachtwoordcontrole(UserManager<Account> accounts, Drempel drempel, Sessies sessies, Inlogalarm alarm)
{
    // A hash costs a third of a second of a core; without a limit log-in is the denial of service (F11).
    private static readonly SemaphoreSlim Plaatsen = new(4);

    private static readonly Account Niemand = new() { Naam = "niemand", UserName = "niemand" };
    private static string? schijnhash;

    public async Task<(Inloguitkomst Uitkomst, Account? Account)> ControleerAsync(string email, string wachtwoord, string netwerk, CancellationToken ct)
    {
        var naam = (accounts.NormalizeEmail(email.Trim()) ?? "").ToUpperInvariant();
        var sleutel = $"{naam}|{netwerk}";
        if (!await alarm.MagProberenAsync(netwerk, Kort(sleutel), ct))
            return (Inloguitkomst.Pauze, null);
        if (!await Plaatsen.WaitAsync(TimeSpan.FromSeconds(10), ct))
            return (Inloguitkomst.Druk, null);
        try
        {
            return await VergelijkAsync(naam, wachtwoord, sleutel, ct);
        }
        finally
        {
            Plaatsen.Release();
        }
    }

    private async Task<(Inloguitkomst Uitkomst, Account? Account)> VergelijkAsync(string naam, string wachtwoord, string sleutel, CancellationToken ct)
    {
        var account = await accounts.FindByEmailAsync(naam);
        if (!await KloptAsync(account, Wachtwoordbeleid.Genormaliseerd(wachtwoord)))
        {
            await MeldAsync(account is null ? null : new AccountId(account.Id), naam, ct);
            return (Inloguitkomst.Onjuist, null);
        }
        await drempel.WisAsync(Drempels.Inlog, Kort(sleutel), ct);
        return (Inloguitkomst.Juist, account);
    }

    /// <summary>A row for each (SEC-60).</summary>
    private async Task MeldAsync(AccountId? account, string naam, CancellationToken ct)
    {
        await sessies.LogAsync("InlogMislukt", account, ct);
        await alarm.TelAsync(account, Kort(naam), ct);
    }

    private async Task<bool> KloptAsync(Account? account, string wachtwoord)
    {
        if (account is { Actief: true, PasswordHash: not null })
            return await accounts.CheckPasswordAsync(account, wachtwoord);
        schijnhash ??= accounts.PasswordHasher.HashPassword(Niemand, Guid.NewGuid().ToString());
        accounts.PasswordHasher.VerifyHashedPassword(Niemand, schijnhash, wachtwoord);
        return false;
    }

    // No addresses in the table of counters.
    internal static string Kort(string tekst) => Persistence.Eenmalig.Hash(tekst)[..32];
}
