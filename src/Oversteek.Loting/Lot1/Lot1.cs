using System.Security.Cryptography;
using System.Text;

namespace Oversteek.Loting;

/// <summary>
/// LOT-1, the protocol by which anybody can recompute the draw (loting.md 7). Pure functions on text and bytes; all text is UTF-8, all
/// hashes are lower-case hexadecimal.
/// </summary>
public static class Lot1
{
    /// <summary>Length of the secret in bytes.</summary>
    public const int GeheimLengte = 32;

    /// <summary>SHA-256 of the lotingskenmerken in byte order, each followed by a line feed. O(n log n).</summary>
    /// <param name="kenmerken">The participants, in any order.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string DeelnemersHash(IEnumerable<string> kenmerken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var kenmerk in kenmerken.Order(Byteorde.Instantie))
            hash.AppendData(Encoding.UTF8.GetBytes(kenmerk + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The commitment published before the period closes.</summary>
    /// <param name="ronde">Round id.</param>
    /// <param name="geheim">The secret, <see cref="GeheimLengte"/> bytes.</param>
    /// <returns>SHA-256 of <c>LOT1-COMMIT|round|hex(secret)</c> as 64 hexadecimal digits.</returns>
    public static string Vastlegging(string ronde, ReadOnlySpan<byte> geheim) =>
        Sha256($"LOT1-COMMIT|{ronde}|{Convert.ToHexStringLower(geheim)}");

    /// <summary>The seed: HMAC-SHA256 with the secret as key over <c>LOT1-SEED|round|participantsHash|entropy</c>.</summary>
    /// <param name="ronde">Round id.</param>
    /// <param name="geheim">The secret.</param>
    /// <param name="deelnemersHash">See <see cref="DeelnemersHash"/>.</param>
    /// <param name="entropie">The public entropy exactly as published.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Zaad(string ronde, ReadOnlySpan<byte> geheim, string deelnemersHash, string entropie) =>
        HMACSHA256.HashData(geheim, Encoding.UTF8.GetBytes($"LOT1-SEED|{ronde}|{deelnemersHash}|{entropie}"));

    /// <summary>The ticket of a child; with a unit id the ticket at that unit (MTB).</summary>
    /// <param name="zaad">The seed.</param>
    /// <param name="kenmerk">The lotingskenmerk.</param>
    /// <param name="eenheid">The unit id, or null for the one number of STB.</param>
    /// <returns>32 bytes; the smallest ticket gets number 1.</returns>
    public static byte[] Lot(ReadOnlySpan<byte> zaad, string kenmerk, string? eenheid = null) =>
        HMACSHA256.HashData(zaad, Encoding.UTF8.GetBytes(eenheid is null ? $"LOT1-STB|{kenmerk}" : $"LOT1-MTB|{eenheid}|{kenmerk}"));

    /// <summary>Numbers 1 to n by ascending ticket; equal tickets by kenmerk. O(n log n) and n HMACs.</summary>
    /// <param name="zaad">The seed.</param>
    /// <param name="kenmerken">The participants, all different.</param>
    /// <param name="eenheid">The unit id for MTB, or null for STB.</param>
    /// <returns>The number per lotingskenmerk.</returns>
    public static IReadOnlyDictionary<string, int> Nummers(ReadOnlySpan<byte> zaad, IReadOnlyList<string> kenmerken, string? eenheid = null)
    {
        var lijst = new (ulong Begin, byte[] Lot, string Kenmerk)[kenmerken.Count];
        for (var i = 0; i < lijst.Length; i++)
        {
            var lot = Lot(zaad, kenmerken[i], eenheid);
            lijst[i] = (System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(lot), lot, kenmerken[i]);
        }
        Array.Sort(lijst, static (a, b) => Vergelijk(a, b));
        var nummers = new Dictionary<string, int>(lijst.Length, StringComparer.Ordinal);
        for (var i = 0; i < lijst.Length; i++)
            nummers.Add(lijst[i].Kenmerk, i + 1);
        return nummers;
    }

    /// <summary>All numbers that the rules of the input ask for, for the children that take part in the draw.</summary>
    /// <param name="invoer">The frozen input.</param>
    /// <param name="zaad">The seed.</param>
    /// <returns>The numbers. Under <see cref="Meerlingenregel.SharedLot"/> a family has the ticket of its first kenmerk in byte order.</returns>
    public static Lotnummers Trek(Lotingsinvoer invoer, ReadOnlySpan<byte> zaad)
    {
        var loters = invoer.Deelnemers.Where(d => d.Loot()).ToArray();
        var gezinnen = Meerlingen.Gezinnen(invoer);
        if (invoer.Regels.Nummering == Nummering.Stb)
            return new Lotnummers { Enkel = Meerlingen.Nummers(zaad, loters, gezinnen, null) };
        var perEenheid = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var eenheid in invoer.Eenheden)
            perEenheid.Add(eenheid.Id, Meerlingen.Nummers(zaad, loters, gezinnen, eenheid.Id));
        var centraal = invoer.Regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral;
        var nummers = new Lotnummers { PerEenheid = perEenheid };
        return centraal ? nummers with { Centraal = Meerlingen.Nummers(zaad, loters, gezinnen, null) } : nummers;
    }

    /// <summary>SHA-256 of a text in UTF-8.</summary>
    /// <param name="tekst">The text.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Sha256(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    private static int Vergelijk((ulong Begin, byte[] Lot, string Kenmerk) a, (ulong Begin, byte[] Lot, string Kenmerk) b)
    {
        if (a.Begin != b.Begin)
            return a.Begin < b.Begin ? -1 : 1;
        var lot = a.Lot.AsSpan().SequenceCompareTo(b.Lot);
        return lot != 0 ? lot : Byteorde.Instantie.Compare(a.Kenmerk, b.Kenmerk);
    }
}
