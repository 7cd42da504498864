using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oversteek.Loting;
using Oversteek.Loting.Kern;

namespace Oversteek.Bench.Loting;

/// <summary>Makes the public bench instances and compares their hashes with those of bench.json.</summary>
internal static class Openbaar
{
    public static object Controleer(string map)
    {
        using var bench = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(map, "bench.json")));
        return bench.RootElement.GetProperty("instances").EnumerateArray().Select(Een).ToArray();
    }

    private static object Een(JsonElement instantie)
    {
        var args = instantie.GetProperty("args");
        var streek = Streekmaker.Maak(args[0].GetInt32(), args[1].GetInt32(), args[2].GetUInt64());
        var hash = instantie.GetProperty("sha256");
        var veld = streek.Veld();
        var da = Lotingsberekening.Verdeel(Mechanisme.Da, veld, new Lotrij(streek.Lot));
        return new
        {
            id = instantie.GetProperty("id").GetString(),
            voorkeurenGelijk = hash.GetProperty("preferences").ValueEquals(Hash(Voorkeuren(streek))),
            klassenGelijk = hash.GetProperty("classes").ValueEquals(Hash(Klassen(streek))),
            daStb = Hash(da.Select((k, s) => $"{s},{(k < 0 ? -1 : veld.Doel[k])}\n")),
        };
    }

    private static IEnumerable<string> Voorkeuren(Streekmaker streek)
    {
        yield return "student,rank,school,prioclass,lot\n";
        for (var s = 0; s < streek.Lot.Length; s++)
        {
            for (var k = streek.Begin[s]; k < streek.Begin[s + 1]; k++)
                yield return $"{s},{k - streek.Begin[s] + 1},{streek.Doel[k]},{streek.Klasse[k]},{streek.Lot[s]}\n";
        }
    }

    private static IEnumerable<string> Klassen(Streekmaker streek) =>
        streek.Plaatsen.Select((p, u) => $"{u},{p}\n").Prepend("school,capacity\n");

    private static string Hash(IEnumerable<string> regels)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var regel in regels)
            hash.AppendData(Encoding.ASCII.GetBytes(regel));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
