using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Oversteek.Application.Versleuteling;

/// <summary>
/// Encrypts one value for one place with AES-256-GCM (SEC-54). Format: "OVK", version 1, key id (4 bytes, big endian),
/// nonce (12), tag (16), ciphertext. In text columns the same bytes stand in base64 behind "ovk1:".
/// </summary>
public sealed class Waardekluis(Sleutelring ring)
{
    public const string Tekstmerk = "ovk1:";

    /// <summary>Bytes that a stored value is longer than its content.</summary>
    public const int Toeslag = Nonce + NonceLengte + TagLengte;

    private const int Id = 4;
    private const int Nonce = 8;
    private const int NonceLengte = 12;
    private const int TagLengte = 16;
    private const int Tag = Nonce + NonceLengte;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Merk => "OVK\u0001"u8;

    public byte[] Versleutel(ReadOnlySpan<byte> plain, string plaats) => Versleutel(Sleuteldoel.Gegevens, plain, plaats);

    public byte[] Ontsleutel(ReadOnlySpan<byte> waarde, string plaats) => Ontsleutel(Sleuteldoel.Gegevens, waarde, plaats);

    /// <summary>For a text column.</summary>
    public string Versleutel(string tekst, string plaats) => Tekstmerk + Convert.ToBase64String(VersleutelTekst(tekst, plaats));

    /// <summary>For a text column.</summary>
    public string Ontsleutel(string waarde, string plaats) => OntsleutelTekst(Bytes(waarde), plaats);

    /// <summary>For text in a binary column.</summary>
    public byte[] VersleutelTekst(string tekst, string plaats) => Versleutel(Utf8.GetBytes(tekst), plaats);

    /// <summary>For text in a binary column.</summary>
    public string OntsleutelTekst(ReadOnlySpan<byte> waarde, string plaats) => Utf8.GetString(Ontsleutel(waarde, plaats));

    /// <summary>The id of the key that a stored value needs; rotation re-encrypts what differs from the active id.</summary>
    public static uint SleutelId(ReadOnlySpan<byte> waarde)
    {
        EisMerk(waarde);
        return BinaryPrimitives.ReadUInt32BigEndian(waarde[Id..]);
    }

    public static uint SleutelId(string waarde) => SleutelId(Bytes(waarde));

    internal byte[] Versleutel(Sleuteldoel doel, ReadOnlySpan<byte> plain, string plaats)
    {
        var sleutel = ring.Actief(doel);
        var waarde = new byte[Toeslag + plain.Length];
        Merk.CopyTo(waarde);
        BinaryPrimitives.WriteUInt32BigEndian(waarde.AsSpan(Id), sleutel.Id);
        RandomNumberGenerator.Fill(waarde.AsSpan(Nonce, NonceLengte));
        using var aes = new AesGcm(sleutel.Bytes, TagLengte);
        aes.Encrypt(
            waarde.AsSpan(Nonce, NonceLengte), plain, waarde.AsSpan(Toeslag), waarde.AsSpan(Tag, TagLengte), Omgeving(waarde, plaats));
        return waarde;
    }

    internal byte[] Ontsleutel(Sleuteldoel doel, ReadOnlySpan<byte> waarde, string plaats)
    {
        var sleutel = ring.Zoek(doel, SleutelId(waarde));
        var plain = new byte[waarde.Length - Toeslag];
        using var aes = new AesGcm(sleutel.Bytes, TagLengte);
        try
        {
            aes.Decrypt(
                waarde.Slice(Nonce, NonceLengte), waarde[Toeslag..], waarde.Slice(Tag, TagLengte), plain, Omgeving(waarde, plaats));
        }
        catch (AuthenticationTagMismatchException fout)
        {
            throw new VersleutelingFout("Een versleutelde waarde is veranderd of hoort op een andere plaats.", fout);
        }
        return plain;
    }

    private static byte[] Omgeving(ReadOnlySpan<byte> waarde, string plaats)
    {
        ArgumentException.ThrowIfNullOrEmpty(plaats);
        return [.. waarde[..Nonce], .. Utf8.GetBytes(plaats)];
    }

    private static void EisMerk(ReadOnlySpan<byte> waarde)
    {
        if (waarde.Length < Toeslag || !waarde.StartsWith(Merk))
            throw new VersleutelingFout("Een waarde die versleuteld hoort te zijn, is dat niet.");
    }

    private static byte[] Bytes(string waarde)
    {
        if (!waarde.StartsWith(Tekstmerk, StringComparison.Ordinal))
            throw new VersleutelingFout("Een waarde die versleuteld hoort te zijn, is dat niet.");
        try
        {
            return Convert.FromBase64String(waarde[Tekstmerk.Length..]);
        }
        catch (FormatException fout)
        {
            throw new VersleutelingFout("Een versleutelde waarde is beschadigd.", fout);
        }
    }
}
