using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Oversteek.Application.Versleuteling;

/// <summary>
/// An encrypted file: a head ("OVB", version 1, key id, file key wrapped for this bijlage) and blocks of 64 kB, each with its tag.
/// The nonce of a block is its number and whether it is the last one, under a key that exists for this file only:
/// a block that is missing, repeated, moved or taken from another file does not decrypt (SEC-53).
/// </summary>
internal static class Bestandsindeling
{
    public const int Blok = 64 * 1024;
    public const int Tag = 16;
    public const int Kop = Gewikkeld + Sleutel.Lengte + Tag;

    private const int Id = 4;
    private const int Nonce = 8;
    private const int NonceLengte = 12;
    private const int Gewikkeld = Nonce + NonceLengte;

    private static ReadOnlySpan<byte> Merk => "OVB\u0001"u8;

    public static byte[] MaakKop(Sleutelring ring, Guid bijlageId, ReadOnlySpan<byte> bestandssleutel)
    {
        var sleutel = ring.Actief(Sleuteldoel.Bijlagen);
        var kop = new byte[Kop];
        Merk.CopyTo(kop);
        BinaryPrimitives.WriteUInt32BigEndian(kop.AsSpan(Id), sleutel.Id);
        RandomNumberGenerator.Fill(kop.AsSpan(Nonce, NonceLengte));
        using var aes = new AesGcm(sleutel.Bytes, Tag);
        aes.Encrypt(
            kop.AsSpan(Nonce, NonceLengte), bestandssleutel, kop.AsSpan(Gewikkeld, Sleutel.Lengte), kop.AsSpan(Kop - Tag), Omgeving(kop, bijlageId));
        return kop;
    }

    /// <summary>Which key it was encrypted with; null when this is no head, or not all of it.</summary>
    public static uint? SleutelVan(ReadOnlySpan<byte> kop) =>
        kop.Length >= Kop && kop.StartsWith(Merk) ? BinaryPrimitives.ReadUInt32BigEndian(kop[Id..]) : null;

    public static byte[] LeesBestandssleutel(Sleutelring ring, Guid bijlageId, ReadOnlySpan<byte> kop)
    {
        if (SleutelVan(kop) is not { } id)
            throw new VersleutelingFout("Een bijlage die versleuteld hoort te zijn, is dat niet.");
        var sleutel = ring.Zoek(Sleuteldoel.Bijlagen, id);
        var bestandssleutel = new byte[Sleutel.Lengte];
        using var aes = new AesGcm(sleutel.Bytes, Tag);
        Ontsleutel(
            aes, kop.Slice(Nonce, NonceLengte), kop.Slice(Gewikkeld, Sleutel.Lengte), kop.Slice(Kop - Tag, Tag), bestandssleutel, Omgeving(kop, bijlageId));
        return bestandssleutel;
    }

    public static void VersleutelBlok(AesGcm aes, long nummer, bool laatste, ReadOnlySpan<byte> plain, Span<byte> uit)
    {
        Span<byte> nonce = stackalloc byte[NonceLengte];
        Vul(nonce, nummer, laatste);
        aes.Encrypt(nonce, plain, uit[..plain.Length], uit.Slice(plain.Length, Tag));
    }

    public static void OntsleutelBlok(AesGcm aes, long nummer, bool laatste, ReadOnlySpan<byte> blok, Span<byte> plain)
    {
        if (blok.Length < Tag)
            throw new VersleutelingFout("Een bijlage is afgekapt.");
        Span<byte> nonce = stackalloc byte[NonceLengte];
        Vul(nonce, nummer, laatste);
        Ontsleutel(aes, nonce, blok[..^Tag], blok[^Tag..], plain, []);
    }

    private static void Ontsleutel(
        AesGcm aes, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> inhoud, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> omgeving)
    {
        try
        {
            aes.Decrypt(nonce, inhoud, tag, plain[..inhoud.Length], omgeving);
        }
        catch (AuthenticationTagMismatchException fout)
        {
            throw new VersleutelingFout("Een bijlage is veranderd, afgekapt of hoort bij een ander dossier.", fout);
        }
    }

    private static void Vul(Span<byte> nonce, long nummer, bool laatste)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, nummer);
        nonce[^1] = laatste ? (byte)1 : (byte)0;
    }

    private static byte[] Omgeving(ReadOnlySpan<byte> kop, Guid bijlageId) => [.. kop[..Nonce], .. bijlageId.ToByteArray(bigEndian: true)];
}
