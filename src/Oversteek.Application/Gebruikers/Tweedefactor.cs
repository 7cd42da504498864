using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public enum Factoruitkomst
{
    Juist,
    JuistMetHerstelcode,
    Onjuist,
    Pauze,
}

/// <summary>Second factor of an account: an authenticator app and ten recovery codes, each of them good once (SEC-14, SEC-22).</summary>
public sealed class Tweedefactor(
    UserManager<Account> accounts, OversteekDb db, Waardekluis kluis, Drempel drempel, Accountpost post, Sessies sessies, TimeProvider klok)
{
    private const string Uitgever = "Oversteek";
    internal const string Vast = "totp";
    private const string Nieuw = "totp-nieuw";
    private const string Herstel = "herstelcodes";
    private const int Herstelcodes = 10;
    private const int FoutenVoorMelding = 3;

    /// <summary>
    /// Makes a key that waits for its first code in this session; one that waited elsewhere is void (B-05): whoever knew the first password and
    /// saw an earlier key has nothing.
    /// </summary>
    public async Task<byte[]> BereidVoorAsync(Account account, Guid sessie)
    {
        var sleutel = Totp.NieuweSleutel();
        await ZetAsync(account, Nieuw, $"{sessie:N};{Totp.Base32(sleutel)}");
        return sleutel;
    }

    /// <summary>The key that waits for its first code in this session, for QR and text.</summary>
    public async Task<byte[]?> WachtendAsync(Account account, Guid sessie) =>
        (await TekstAsync(account, Nieuw))?.Split(';') is [var van, var sleutel] && van == sessie.ToString("N") ? Totp.VanBase32(sleutel) : null;

    /// <summary>Takes the waiting key into use when the code is right; the recovery codes are shown once and kept as hashes.</summary>
    public async Task<IReadOnlyList<string>?> BevestigAsync(Account account, Guid sessie, string code, CancellationToken ct)
    {
        if (await WachtendAsync(account, sessie) is not { } sleutel || !await drempel.TelAsync(Drempels.TweedeFactor, account.Id.ToString(), ct))
            return null;
        if (!await KloptAsync(account, sleutel, Cijfers(code), ct))
            return null;
        await NeemInGebruikAsync(account, sleutel);
        await drempel.WisAsync(Drempels.TweedeFactor, account.Id.ToString(), ct);
        await post.MeldAsync(new AppGewijzigd(new AccountId(account.Id)), ct);
        return await NieuweHerstelcodesAsync(account);
    }

    /// <summary>Sets a known key at once; for the demo region only.</summary>
    public async Task NeemInGebruikAsync(Account account, byte[] sleutel)
    {
        await ZetAsync(account, Vast, Totp.Base32(sleutel));
        await accounts.RemoveAuthenticationTokenAsync(account, Uitgever, Nieuw);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
    }

    public async Task<IReadOnlyList<string>> NieuweHerstelcodesAsync(Account account)
    {
        var codes = Enumerable.Range(0, Herstelcodes).Select(_ => Totp.Base32(RandomNumberGenerator.GetBytes(10))).ToList();
        await accounts.SetAuthenticationTokenAsync(account, Uitgever, Herstel, string.Join(';', codes.Select(Hash)));
        return [.. codes.Select(c => string.Join('-', c.Chunk(4).Select(d => new string(d))))];
    }

    public async Task<int> AantalHerstelcodesAsync(Account account) =>
        (await accounts.GetAuthenticationTokenAsync(account, Uitgever, Herstel))?.Split(';', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    public async Task<Factoruitkomst> ControleerAsync(Account account, string code, CancellationToken ct)
    {
        if (!await drempel.TelAsync(Drempels.TweedeFactor, account.Id.ToString(), ct))
            return Factoruitkomst.Pauze;
        var cijfers = Cijfers(code);
        var uitkomst = cijfers.Length > 8 ? await HerstelAsync(account, cijfers, ct) : await CodeAsync(account, cijfers, ct);
        await MeldAsync(account, uitkomst, ct);
        if (uitkomst != Factoruitkomst.Onjuist)
            await drempel.WisAsync(Drempels.TweedeFactor, account.Id.ToString(), ct);
        return uitkomst;
    }

    // A row for each (B-07). Three in a row with the right password before it: somebody may know the password (SEC-23).
    private async Task MeldAsync(Account account, Factoruitkomst uitkomst, CancellationToken ct)
    {
        if (uitkomst == Factoruitkomst.Onjuist)
            await sessies.LogAsync("TweedeFactorMislukt", new AccountId(account.Id), ct);
        if (uitkomst == Factoruitkomst.JuistMetHerstelcode)
            await post.MeldAsync(new HerstelcodeGebruikt(new AccountId(account.Id)), ct);
        else if (uitkomst == Factoruitkomst.Onjuist && await drempel.AantalAsync(Drempels.TweedeFactor, account.Id.ToString(), ct) == FoutenVoorMelding)
            await post.MeldAsync(new CodesOnjuist(new AccountId(account.Id)), ct);
    }

    /// <summary>Lost phone: the next log-in sets up a new one. All that was, is void.</summary>
    public async Task VerwijderAsync(Account account)
    {
        foreach (var naam in new[] { Vast, Nieuw, Herstel })
            await accounts.RemoveAuthenticationTokenAsync(account, Uitgever, naam);
        // A passkey may be on the same phone.
        foreach (var sleutel in await accounts.GetPasskeysAsync(account))
            await accounts.RemovePasskeyAsync(account, sleutel.CredentialId);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
        await post.MeldAsync(new AppGewijzigd(new AccountId(account.Id)), CancellationToken.None);
    }

    /// <summary>The code of this moment, for the demo, which has no phones.</summary>
    public async Task<string?> HuidigeCodeAsync(Account account) =>
        (await LeesAsync(account, Vast) ?? await LeesAsync(account, Nieuw)) is { } sleutel ? Totp.Code(sleutel, Totp.Stap(klok.GetUtcNow())) : null;

    private async Task<Factoruitkomst> CodeAsync(Account account, string code, CancellationToken ct) =>
        await LeesAsync(account, Vast) is { } sleutel && await KloptAsync(account, sleutel, code, ct) ? Factoruitkomst.Juist : Factoruitkomst.Onjuist;

    // The step is taken in the database: the same code twice, also at two nodes at once, succeeds once.
    private async Task<bool> KloptAsync(Account account, byte[] sleutel, string code, CancellationToken ct) =>
        Totp.Zoek(sleutel, code, klok.GetUtcNow()) is { } stap && await drempel.TelAsync(Drempels.TotpStap, $"{account.Id}|{stap}", ct);

    private async Task<Factoruitkomst> HerstelAsync(Account account, string code, CancellationToken ct)
    {
        var hashes = await accounts.GetAuthenticationTokenAsync(account, Uitgever, Herstel);
        var hash = Hash(code);
        if (hashes is null || !hashes.Split(';').Contains(hash, StringComparer.Ordinal))
            return Factoruitkomst.Onjuist;
        var rest = string.Join(';', hashes.Split(';').Where(h => h != hash));
        var gewisseld = await db.UserTokens.Where(t => t.UserId == account.Id && t.LoginProvider == Uitgever && t.Name == Herstel && t.Value == hashes)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Value, rest), ct);
        return gewisseld == 1 ? Factoruitkomst.JuistMetHerstelcode : Factoruitkomst.Onjuist;
    }

    private async Task ZetAsync(Account account, string naam, string base32) =>
        await accounts.SetAuthenticationTokenAsync(account, Uitgever, naam, kluis.Versleutel(base32, Plek(account, naam)));

    private async Task<byte[]?> LeesAsync(Account account, string naam) =>
        await TekstAsync(account, naam) is { } tekst ? Totp.VanBase32(tekst[(tekst.IndexOf(';', StringComparison.Ordinal) + 1)..]) : null;

    private async Task<string?> TekstAsync(Account account, string naam) =>
        await accounts.GetAuthenticationTokenAsync(account, Uitgever, naam) is { Length: > 0 } waarde ? kluis.Ontsleutel(waarde, Plek(account, naam)) : null;

    private static string Plek(Account account, string naam) => Plaats.Van("user_token", naam, account.Id);

    private static string Cijfers(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    // 80 random bits: a fast hash is enough.
    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
