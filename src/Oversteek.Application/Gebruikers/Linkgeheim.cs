using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Gebruikers;

/// <summary>The secret of a link in a mail: 256 bits, kept as a hash with its end; a new one of the same name replaces the one before (SEC-22).</summary>
internal static class Linkgeheim
{
    public const string Uitgever = "Oversteek";

    public static string Nieuw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Waarde(string geheim, DateTimeOffset tot) => $"{Hash(geheim)};{tot.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}";

    public static bool Klopt(string? waarde, string geheim, DateTimeOffset nu) =>
        waarde?.Split(';') is [var hash, var tot]
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(geheim)))
        && nu.ToUnixTimeSeconds() < long.Parse(tot, CultureInfo.InvariantCulture);

    /// <summary>Written past the accounts manager by the mail service, which works across accounts.</summary>
    public static async Task<string> ZetAsync(OversteekDb db, Guid account, string naam, DateTimeOffset tot, CancellationToken ct)
    {
        var geheim = Nieuw();
        await db.UserTokens.Where(t => t.UserId == account && t.LoginProvider == Uitgever && t.Name == naam).ExecuteDeleteAsync(ct);
        db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = account, LoginProvider = Uitgever, Name = naam, Value = Waarde(geheim, tot) });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return geheim;
    }

    private static string Hash(string geheim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(geheim)));
}
