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

    /// <summary>Writes a region as the two tables of the case format, with a case that asks for DA-STB.</summary>
    public static object Schrijf(int leerlingen, int klassen, string map)
    {
        var streek = Streekmaker.Maak(leerlingen, klassen, 104);
        Bestand(Path.Combine(map, "voorkeuren.csv"), Voorkeuren(streek));
        Bestand(Path.Combine(map, "klassen.csv"), Klassen(streek));
        File.WriteAllText(
            Path.Combine(map, "geval.json"), """{"id":"tabel","category":"bench","files":{"preferences":"voorkeuren.csv","classes":"klassen.csv"}}""");
        return new { leerlingen, klassen, map };
    }

    private static void Bestand(string pad, IEnumerable<string> regels)
    {
        using var uit = new StreamWriter(pad);
        foreach (var regel in regels)
            uit.Write(regel);
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
