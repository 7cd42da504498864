using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Beveiliging;

/// <summary>What a page got back from the script: the answer of the authenticator and the sealed question it belongs to.</summary>
public sealed record Passkeyinzending(string? Passkey, string? Vraag);

/// <summary>
/// Asks an authenticator and judges its answer, with Identity's own passkeys (SEC-15, ADR 0045). A question is sealed for what it is asked for
/// and for the session that asks it, is good for five minutes, and is answered once on all nodes together.
/// </summary>
public sealed class Passkeypoort(IPasskeyHandler<Account> passkeys, IDataProtectionProvider bescherming, Drempel drempel, TimeProvider klok)
{
    private const int Langst = 20_000;
    private static readonly TimeSpan Geldig = TimeSpan.FromMinutes(5);

    public async Task<JsonResult> VraagNieuwAsync(Account account, HttpContext http)
    {
        var wie = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email ?? account.Naam, DisplayName = account.Naam };
        var vraag = await passkeys.MakeCreationOptionsAsync(wie, http);
        return Vraag(vraag.CreationOptionsJson, vraag.AttestationState, Doel("nieuw", http));
    }

    /// <param name="account">Null at log-in: the authenticator says who it is.</param>
    public async Task<JsonResult> VraagBewijsAsync(Account? account, HttpContext http)
    {
        var vraag = await passkeys.MakeRequestOptionsAsync(account, http);
        return Vraag(vraag.RequestOptionsJson, vraag.AssertionState, Doel("bewijs", http));
    }

    /// <summary>The new passkey, or null when it does not answer a question of this session.</summary>
    public async Task<UserPasskeyInfo?> NieuwAsync(Passkeyinzending inzending, HttpContext http, CancellationToken ct)
    {
        if (Passend(inzending) is not { } passkey || await OpenAsync(inzending.Vraag!, Doel("nieuw", http), ct) is not { } stand)
            return null;
        var antwoord = new PasskeyAttestationContext { CredentialJson = passkey, AttestationState = stand, HttpContext = http };
        return (await passkeys.PerformAttestationAsync(antwoord)).Passkey;
    }

    /// <summary>Null when the question was asked elsewhere, for something else, too long ago, or was answered before.</summary>
    public async Task<PasskeyAssertionResult<Account>?> BewijsAsync(Passkeyinzending inzending, HttpContext http, CancellationToken ct)
    {
        if (Passend(inzending) is not { } passkey || await OpenAsync(inzending.Vraag!, Doel("bewijs", http), ct) is not { } stand)
            return null;
        return await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = passkey, AssertionState = stand, HttpContext = http });
    }

    /// <summary>Which key says it answers; only for counting and the log, nothing of it is proven yet.</summary>
    public static Passkeyantwoord Lees(Passkeyinzending inzending)
    {
        try
        {
            var delen = JsonNode.Parse(Passend(inzending) ?? "{}");
            var sleutel = Sleutel((string?)delen?["id"]) ?? [];
            var gegevens = Sleutel((string?)delen?["response"]?["authenticatorData"]) ?? [];
            return new Passkeyantwoord(sleutel, gegevens.Length < 37 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(gegevens.AsSpan(33)));
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            return new Passkeyantwoord([], 0);
        }
    }

    /// <summary>The id of a key as it stands in a page.</summary>
    public static byte[]? Sleutel(string? tekst)
    {
        try
        {
            return string.IsNullOrEmpty(tekst) ? null : WebEncoders.Base64UrlDecode(tekst);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Passend(Passkeyinzending inzending) =>
        inzending is { Passkey: { Length: > 0 and <= Langst } passkey, Vraag: { Length: > 0 and <= Langst } } ? passkey : null;

    // A question before the log-in has no session; its form carries the proof of the page itself.
    private static string Doel(string waarvoor, HttpContext http) => $"{waarvoor}|{http.Sessie()?.Id.ToString() ?? "niemand"}";

    private JsonResult Vraag(string opties, string? stand, string doel)
    {
        var tot = (klok.GetUtcNow() + Geldig).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new JsonResult(new { opties = JsonNode.Parse(opties), vraag = Slot(doel).Protect($"{tot}|{stand}") });
    }

    private async Task<string?> OpenAsync(string vraag, string doel, CancellationToken ct)
    {
        try
        {
            var nu = klok.GetUtcNow().ToUnixTimeSeconds();
            if (Slot(doel).Unprotect(vraag).Split('|', 2) is not [var tot, var stand] || nu > long.Parse(tot, CultureInfo.InvariantCulture))
                return null;
            // By what is in it: the same seal can be written in more than one way.
            return await drempel.TelAsync(Drempels.Passkeyvraag, Eenmalig.Hash(stand), ct) ? stand : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Slot(string doel) => bescherming.CreateProtector("Oversteek.Passkey", doel);
}
