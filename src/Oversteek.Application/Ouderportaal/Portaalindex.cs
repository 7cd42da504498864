using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Ouderportaal;

/// <summary>Finds a code and an address without keeping either readable.</summary>
internal static class Portaalindex
{
    /// <summary>Without the birth date, so that guessing at the date of a code that exists is seen and paused (SEC-28); 80 bits are not guessed
    /// themselves.</summary>
    public static byte[] Portaalcode(this BlindeIndex index, Codetekst code) => index.Bereken("ouderportaalcode", "", code.Waarde);

    public static byte[] Ouderadres(this BlindeIndex index, string adres) => index.Bereken("ouderadres", "", adres.Trim().ToLowerInvariant());

    /// <summary>Key of a bucket: tells nothing of what it counts.</summary>
    public static string Emmersleutel(byte[] index) => Convert.ToHexStringLower(index.AsSpan(0, 16));
}
