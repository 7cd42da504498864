using System.Security.Cryptography;
using System.Text;

namespace Oversteek.Loting;

/// <summary>
/// LOT-2, the protocol of new rounds: several holders of a secret, entropy with one spelling, and a seed that binds rules, input and participants
/// (docs/loting.md 8). Pure functions; all text is UTF-8, all hashes are lower-case hexadecimal.
/// </summary>
public static class Lot2
{
    /// <summary>The name of the protocol in every file.</summary>
    public const string Protocol = "LOT-2";

    /// <summary>Length of a holder's secret in bytes.</summary>
    public const int GeheimLengte = 32;

    /// <summary>Length of a salt in hexadecimal digits.</summary>
    public const int ZoutLengte = 32;

    internal const string Afwezig = "afwezig";

    /// <summary>What a holder publishes before the application period: SHA-256 of <c>LOT2-COMMIT|round|number|hex(secret)</c>.</summary>
    /// <param name="ronde">Round id, without <c>|</c> and line breaks.</param>
    /// <param name="nummer">Number of the holder, 1 and up.</param>
    /// <param name="geheim">The secret, <see cref="GeheimLengte"/> random bytes made by the holder.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Vingerafdruk(string ronde, int nummer, ReadOnlySpan<byte> geheim) =>
        Lot1.Sha256($"LOT2-COMMIT|{ronde}|{nummer}|{Convert.ToHexStringLower(geheim)}");

    /// <summary>The leaf of a child in the frozen input: SHA-256 of <c>LOT2-LEAF|round|kenmerk|salt|entry</c>.</summary>
    /// <param name="ronde">Round id.</param>
    /// <param name="kenmerk">The lotingskenmerk.</param>
    /// <param name="zout">The salt, <see cref="ZoutLengte"/> hexadecimal digits, known to the family.</param>
    /// <param name="inschrijving">The canonical entry, see <see cref="Inschrijvingen"/>.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Blad(string ronde, string kenmerk, string zout, string inschrijving) => Lot1.Sha256($"LOT2-LEAF|{ronde}|{kenmerk}|{zout}|{inschrijving}");

    /// <summary>The seed: SHA-256 of <c>LOT2-SEED|round|rulesHash|inputHash|s_1|...|s_k|entropy</c>.</summary>
    /// <param name="ronde">Round id.</param>
    /// <param name="regelsHash">Hash of the rules, published before the application period.</param>
    /// <param name="inputHash">Hash of the frozen input.</param>
    /// <param name="geheimen">The secrets in order of holder, as 64 hexadecimal digits; null for a holder whose secret was lost.</param>
    /// <param name="entropie">The canonical entropy, see <see cref="Entropieplan.Canoniek"/>.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Zaad(string ronde, string regelsHash, string inputHash, IEnumerable<string?> geheimen, string entropie) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"LOT2-SEED|{ronde}|{regelsHash}|{inputHash}|{string.Join('|', geheimen.Select(g => g ?? Afwezig))}|{entropie}"));

    /// <summary>The ticket of a child: HMAC-SHA256 with the seed as key over <c>LOT2-STB|kenmerk</c> or <c>LOT2-MTB|unit|kenmerk</c>.</summary>
    /// <param name="zaad">The seed.</param>
    /// <param name="kenmerk">The lotingskenmerk; of a family with one ticket the first in byte order.</param>
    /// <param name="eenheid">The unit id, or null for the one number of STB.</param>
    /// <returns>32 bytes; the smallest ticket gets number 1.</returns>
    public static byte[] Kaart(ReadOnlySpan<byte> zaad, string kenmerk, string? eenheid = null) =>
        HMACSHA256.HashData(zaad, Encoding.UTF8.GetBytes(eenheid is null ? $"LOT2-STB|{kenmerk}" : $"LOT2-MTB|{eenheid}|{kenmerk}"));

    /// <summary>
    /// All numbers that the rules ask for. Under MTB only children who list a unit draw there: O(L) HMACs for L list entries, not children times units.
    /// </summary>
    /// <param name="invoer">The frozen input.</param>
    /// <param name="zaad">The seed.</param>
    /// <returns>The numbers.</returns>
    public static Lotnummers Trek(Lotingsinvoer invoer, ReadOnlySpan<byte> zaad)
    {
        var loters = invoer.Deelnemers.Where(d => d.Loot()).ToArray();
        var gezinnen = Meerlingen.Gezinnen(invoer);
        var kenmerken = Array.ConvertAll(loters, d => d.Kenmerk);
        if (invoer.Regels.Nummering == Nummering.Stb)
            return new Lotnummers { Enkel = Nummers(zaad, kenmerken, gezinnen, null) };
        var lijsten = invoer.Eenheden.ToDictionary(e => e.Id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var d in loters)
        {
            foreach (var id in d.Voorkeuren.Distinct(StringComparer.Ordinal))
            {
                if (lijsten.TryGetValue(id, out var lijst))
                    lijst.Add(d.Kenmerk);
            }
        }
        var perEenheid = new Dictionary<string, IReadOnlyDictionary<string, int>>(lijsten.Count, StringComparer.Ordinal);
        foreach (var (id, lijst) in lijsten)
            perEenheid.Add(id, Nummers(zaad, lijst, gezinnen, id));
        var nummers = new Lotnummers { PerEenheid = perEenheid };
        return invoer.Regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral
            ? nummers with { Centraal = Nummers(zaad, kenmerken, gezinnen, null) }
            : nummers;
    }

    /// <summary>Numbers 1 to n by ascending ticket; equal tickets by kenmerk; a family with one ticket by order of birth.</summary>
    internal static Dictionary<string, int> Nummers(
        ReadOnlySpan<byte> zaad, IReadOnlyList<string> kenmerken, IReadOnlyList<IReadOnlyList<string>> gezinnen, string? eenheid)
    {
        var gezinVan = Gezinsplekken(gezinnen);
        var lijst = new (byte[] Kaart, string Naam, int Plek, string Kenmerk)[kenmerken.Count];
        for (var i = 0; i < lijst.Length; i++)
        {
            var (naam, plek) = gezinVan.TryGetValue(kenmerken[i], out var g) ? g : (kenmerken[i], 0);
            lijst[i] = (Kaart(zaad, naam, eenheid), naam, plek, kenmerken[i]);
        }
        Array.Sort(lijst, static (a, b) =>
        {
            var verschil = a.Kaart.AsSpan().SequenceCompareTo(b.Kaart);
            if (verschil == 0)
                verschil = Byteorde.Instantie.Compare(a.Naam, b.Naam);
            return verschil != 0 ? verschil : a.Plek.CompareTo(b.Plek);
        });
        var nummers = new Dictionary<string, int>(lijst.Length, StringComparer.Ordinal);
        foreach (var (_, _, _, kenmerk) in lijst)
            nummers.Add(kenmerk, nummers.Count + 1);
        return nummers;
    }

    private static Dictionary<string, (string Eerste, int Plek)> Gezinsplekken(IReadOnlyList<IReadOnlyList<string>> gezinnen)
    {
        var gezinVan = new Dictionary<string, (string Eerste, int Plek)>(StringComparer.Ordinal);
        foreach (var gezin in gezinnen.Where(g => g.Count > 0))
        {
            var eerste = gezin.Order(Byteorde.Instantie).First();
            for (var i = 0; i < gezin.Count; i++)
                gezinVan[gezin[i]] = (eerste, i);
        }
        return gezinVan;
    }
}
