using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oversteek.Loting.Tests.Lot2Stukken;

/// <summary>A forger who knows the protocol: changes one place, and computes every hash again so that the files fit each other.</summary>
internal static class Herrekening
{
    private static readonly string[] Kern = ["clusters", "deelnemers", "eenheden", "regelsHash", "ronde", "zegel"];

    public static void Zet(JsonNode wortel, string[] pad, JsonNode? waarde, bool verwijder)
    {
        var ouder = wortel;
        foreach (var deel in pad[..^1])
            ouder = ouder is JsonArray lijst ? lijst[int.Parse(deel, CultureInfo.InvariantCulture)]! : ouder[deel]!;
        if (ouder is JsonArray rij)
        {
            if (verwijder)
                rij.RemoveAt(int.Parse(pad[^1], CultureInfo.InvariantCulture));
            else
                rij[int.Parse(pad[^1], CultureInfo.InvariantCulture)] = waarde?.DeepClone();
        }
        else if (verwijder)
        {
            ouder.AsObject().Remove(pad[^1]).ShouldBeTrue();
        }
        else
        {
            ouder[pad[^1]] = waarde?.DeepClone();
        }
    }

    public static void Herreken(JsonNode v, JsonNode b, JsonNode r, bool vastleggingAnders)
    {
        var ronde = Tekst(r, "ronde");
        foreach (var h in r["houders"]!.AsArray().Where(h => h!["geheim"] is not null))
            h!["vingerafdruk"] = Lot2.Vingerafdruk(ronde, h["nummer"]!.GetValue<int>(), Convert.FromHexString(Tekst(h, "geheim")));
        if (vastleggingAnders)
        {
            foreach (var (hv, hr) in v["houders"]!.AsArray().Zip(r["houders"]!.AsArray()))
                hv!["vingerafdruk"] = Tekst(hr!, "vingerafdruk");
        }
        v["regelsHash"] = Hash(v["regels"]!);
        r["regelsHash"] = Hash(r["regels"]!);
        var (vastlegging, regels) = (Hash(v), Tekst(r, "regelsHash"));
        (b["vastleggingHash"], r["vastleggingHash"]) = (vastlegging, vastlegging);
        if (vastleggingAnders)
            b["regelsHash"] = regels;
        var deelnemers = Lot1.DeelnemersHash(b["deelnemers"]!.AsObject().Select(p => p.Key));
        (b["deelnemersHash"], r["deelnemersHash"]) = (deelnemers, deelnemers);
        var input = Lot1.Sha256("LOT2-INPUT|" + Encoding.UTF8.GetString(Spel(new JsonObject(Kern.Select(k => KeyValuePair.Create(k, b[k]?.DeepClone()))))));
        (b["inputHash"], r["inputHash"]) = (input, input);
        r["bevriezingHash"] = Hash(b);
        var entropie = string.Join(';', r["entropie"]!.AsArray().Select(e => $"{Tekst(e!, "bron")}={Tekst(e!, "waarde")}"));
        var zaad = Lot2.Zaad(ronde, Tekst(r, "regelsHash"), Tekst(r, "inputHash"),
            r["houders"]!.AsArray().Select(h => h!["geheim"]?.GetValue<string>()), entropie);
        r["zaad"] = Convert.ToHexStringLower(zaad);
        var lotnummers = r["lotnummers"]!;
        var enkel = lotnummers[Tekst(r["regels"]!, "nummering") == "STB" ? "enkel" : "centraal"]!.AsObject();
        var gezinnen = r["gezinnen"]!.AsArray().Select(g => (IReadOnlyList<string>)[.. g!.AsArray().Select(k => k!.GetValue<string>())]).ToArray();
        foreach (var (kenmerk, lot) in Nummers(zaad, [.. enkel.Select(p => p.Key)], gezinnen))
            enkel[kenmerk] = lot;
    }

    private static string Tekst(JsonNode j, string naam) => j[naam]!.GetValue<string>();

    private static string Hash(JsonNode j) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Spel(j)));

    public static byte[] Spel(JsonNode j)
    {
        using var document = JsonDocument.Parse(j.ToJsonString());
        return Jcs.Bytes(document.RootElement);
    }

    private static IEnumerable<(string Kenmerk, int Lot)> Nummers(byte[] zaad, string[] kenmerken, IReadOnlyList<string>[] gezinnen)
    {
        var orde = Comparer<string>.Create((x, y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y)));
        var plekken = gezinnen.SelectMany(g => g.Select((k, i) => (Kenmerk: k, Naam: g.Order(orde).First(), Plek: i))).ToDictionary(p => p.Kenmerk);
        return kenmerken.Select(k => plekken.TryGetValue(k, out var p) ? p : (Kenmerk: k, Naam: k, Plek: 0))
            .OrderBy(p => Convert.ToHexStringLower(Lot2.Kaart(zaad, p.Naam)), StringComparer.Ordinal).ThenBy(p => p.Naam, orde).ThenBy(p => p.Plek)
            .Select((p, i) => (p.Kenmerk, i + 1));
    }
}
