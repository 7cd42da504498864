using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Application.Logboek;

/// <summary>What is stored beside an event: its place in the chain and the hash that binds it to all earlier events.</summary>
public sealed record Ketenschakel(long Nummer, byte[] Vorige, byte[] Hash);

/// <summary>A stored event as the verifier reads it.</summary>
public sealed record Ketenregel(long Nummer, byte[] Canoniek, byte[] Hash);

/// <summary>
/// The audit chain h(n) = HMAC-SHA-256(key, h(n-1) ‖ canonical(event n) ‖ n), from 32 zero bytes and number 1 (SEC-61).
/// Without the key nobody can make a chain that fits, also not from the start.
/// </summary>
public sealed class Keten(Sleutelring ring)
{
    public const int Hashlengte = 32;

    private readonly byte[] sleutel = ring.Actief(Sleuteldoel.Audit).Bytes.ToArray();

    // The signature of an anchor has a key of its own: a chain hash can never pass for a signature.
    private readonly byte[] ankersleutel = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, ring.Actief(Sleuteldoel.Audit).Bytes.ToArray(), Hashlengte, info: Encoding.UTF8.GetBytes("oversteek|anker|1"));

    /// <summary>What precedes the first event.</summary>
    public static Ketenschakel Begin { get; } = new(0, [], new byte[Hashlengte]);

    public Ketenschakel Volgende(Ketenschakel laatste, ReadOnlySpan<byte> canoniek) =>
        Volgende(laatste.Nummer, laatste.Hash, canoniek);

    public Ketenschakel Volgende(long laatsteNummer, byte[] laatsteHash, ReadOnlySpan<byte> canoniek)
    {
        if (laatsteHash.Length != Hashlengte)
            throw new ArgumentException($"Een hash heeft {Hashlengte} bytes.", nameof(laatsteHash));
        return new Ketenschakel(laatsteNummer + 1, laatsteHash, Hash(laatsteHash, canoniek, laatsteNummer + 1));
    }

    /// <summary>A statement that the chain had this end at this moment, to be kept at another place.</summary>
    public Anker Veranker(Ketenschakel laatste, DateTimeOffset moment) =>
        new(laatste.Nummer, laatste.Hash, moment.ToUniversalTime(), Handtekening(laatste.Nummer, laatste.Hash, moment));

    public bool IsEcht(Anker anker) =>
        CryptographicOperations.FixedTimeEquals(Handtekening(anker.Nummer, anker.Hash, anker.Moment), anker.Handtekening);

    internal bool Klopt(ReadOnlySpan<byte> vorige, ReadOnlySpan<byte> canoniek, long nummer, ReadOnlySpan<byte> hash) =>
        CryptographicOperations.FixedTimeEquals(Hash(vorige, canoniek, nummer), hash);

    private byte[] Hash(ReadOnlySpan<byte> vorige, ReadOnlySpan<byte> canoniek, long nummer)
    {
        var invoer = new byte[vorige.Length + canoniek.Length + sizeof(long)];
        vorige.CopyTo(invoer);
        canoniek.CopyTo(invoer.AsSpan(vorige.Length));
        BinaryPrimitives.WriteInt64BigEndian(invoer.AsSpan(vorige.Length + canoniek.Length), nummer);
        return HMACSHA256.HashData(sleutel, invoer);
    }

    private byte[] Handtekening(long nummer, ReadOnlySpan<byte> hash, DateTimeOffset moment)
    {
        var invoer = new byte[hash.Length + (2 * sizeof(long))];
        hash.CopyTo(invoer);
        BinaryPrimitives.WriteInt64BigEndian(invoer.AsSpan(hash.Length), nummer);
        BinaryPrimitives.WriteInt64BigEndian(invoer.AsSpan(hash.Length + sizeof(long)), moment.UtcTicks);
        return HMACSHA256.HashData(ankersleutel, invoer);
    }
}
