using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oversteek.Application.Gebruikers;

/// <summary>Six digits that an authenticator app shows (RFC 6238): SHA-1, steps of 30 seconds, one step early or late.</summary>
public static class Totp
{
    private const int Stapseconden = 30;
    private const int Modulus = 1_000_000;
    private const int Sleutellengte = 20;
    private const string Alfabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NieuweSleutel() => RandomNumberGenerator.GetBytes(Sleutellengte);

    public static long Stap(DateTimeOffset op) => op.ToUnixTimeSeconds() / Stapseconden;

    /// <summary>The step that the code belongs to, or null when it is wrong.</summary>
    public static long? Zoek(byte[] sleutel, string code, DateTimeOffset op)
    {
        var gegeven = Encoding.ASCII.GetBytes(code.PadRight(6)[..6]);
        long? gevonden = null;
        for (var stap = Stap(op) - 1; stap <= Stap(op) + 1; stap++)
        {
            // Every step is compared in full, so that time tells nothing.
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(sleutel, stap)), gegeven))
                gevonden = stap;
        }
        return code.Length == 6 ? gevonden : null;
    }

    public static string Code(byte[] sleutel, long stap)
    {
        Span<byte> teller = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(teller, stap);
#pragma warning disable CA5350 // RFC 6238: authenticator apps know SHA-1; HMAC does not need collision resistance.
        var hash = HMACSHA1.HashData(sleutel, teller);
#pragma warning restore CA5350
        var begin = hash[^1] & 0xF;
        var getal = (BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(begin)) & 0x7FFF_FFFF) % Modulus;
        return getal.ToString("D6", CultureInfo.InvariantCulture);
    }

    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var uit = new StringBuilder();
        int bits = 0, buffer = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
                uit.Append(Alfabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }
        return bits == 0 ? uit.ToString() : uit.Append(Alfabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    public static byte[] VanBase32(string tekst)
    {
        var uit = new List<byte>();
        int bits = 0, buffer = 0;
        foreach (var teken in tekst)
        {
            buffer = ((buffer << 5) | Alfabet.IndexOf(teken, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            uit.Add((byte)(buffer >> bits));
        }
        return [.. uit];
    }

    /// <summary>Address that the QR code holds.</summary>
    public static string Adres(byte[] sleutel, string account) =>
        $"otpauth://totp/Oversteek:{Uri.EscapeDataString(account)}?secret={Base32(sleutel)}&issuer=Oversteek&algorithm=SHA1&digits=6&period=30";
}
