using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Versleuteling;

/// <summary>
/// Finds an encrypted value without decrypting the table: HMAC-SHA-256 of purpose, scope and normalised value.
/// Without the key all 90 million bsn's can be tried in minutes (F10), so the key stays outside the database.
/// </summary>
public sealed class BlindeIndex(Sleutelring ring)
{
    public const int Lengte = 32;

    /// <summary>Scoped to the organisation: entering a bsn tells nothing about pupils elsewhere (SEC-54, SEC-55).</summary>
    public byte[] VanBsn(Bsn bsn, Guid organisatie) => Bereken("bsn", Reikwijdte(organisatie), bsn.Waarde);

    public byte[] VanOnderwijsnummer(Onderwijsnummer nummer, Guid organisatie) => Bereken("onderwijsnummer", Reikwijdte(organisatie), nummer.Waarde);

    /// <summary>Code and birth date in one key: a wrong code and a wrong birth date both find nothing (SEC-25, SEC-27).</summary>
    public byte[] Zoeksleutel(Codetekst code, DateOnly geboortedatum) =>
        Bereken(Sleuteldoel.Code, "code", geboortedatum.ToString("O", CultureInfo.InvariantCulture), code.Waarde);

    /// <summary>The caller normalises: values that must match must be equal character by character.</summary>
    public byte[] Bereken(string doel, string reikwijdte, string waarde) => Bereken(Sleuteldoel.BlindeIndex, doel, reikwijdte, waarde);

    private byte[] Bereken(Sleuteldoel sleuteldoel, params ReadOnlySpan<string> delen)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, ring.Actief(sleuteldoel).Bytes);
        Span<byte> lengte = stackalloc byte[sizeof(int)];
        foreach (var deel in delen)
        {
            var bytes = Encoding.UTF8.GetBytes(deel);
            BinaryPrimitives.WriteInt32BigEndian(lengte, bytes.Length);
            hmac.AppendData(lengte);
            hmac.AppendData(bytes);
        }
        return hmac.GetHashAndReset();
    }

    private static string Reikwijdte(Guid organisatie) =>
        organisatie == Guid.Empty ? throw new ArgumentException("Een blinde index hoort bij een organisatie.", nameof(organisatie)) : organisatie.ToString("D");
}
