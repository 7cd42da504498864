using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oversteek.Loting.Tests.Hulp;

namespace Oversteek.Loting.Tests.Lot2Stukken;

/// <summary>One row of vervalsingen.json: what is changed, whether the forger computes all hashes again, and which files the reader has kept.</summary>
internal sealed record Vervalsing(string Id, string Waarom, JsonNode Rij)
{
    public static readonly string Pad = Path.Combine(Gevallenmap.Wortel, "tests", "Oversteek.Loting.Tests", "Lot2", "vervalsingen.json");

    public static IReadOnlyList<Vervalsing> Alle { get; } =
        [.. JsonNode.Parse(File.ReadAllText(Pad))!.AsArray().Select(r => new Vervalsing(r!["id"]!.GetValue<string>(), r["waarom"]!.GetValue<string>(), r))];

    /// <summary>The answer written by hand: the statements that do not hold, or the verdict in words.</summary>
    public string Verwacht => Rij["verwacht"] is JsonArray zinnen ? string.Join(",", zinnen.Select(z => z!.GetValue<string>())) : Rij["verwacht"]!.GetValue<string>();

    public bool Is(string vlag) => Rij[vlag]?.GetValue<bool>() == true;

    public bool Noemt(string lijst, string naam) => Rij[lijst]?.AsArray().Any(n => n!.GetValue<string>() == naam) == true;
}

/// <summary>The files that a reader gets; null is a file that was not given.</summary>
internal sealed record Gegeven(byte[] Verslag, byte[]? Vastlegging, byte[]? Bevriezing, string Eigen);

/// <summary>Plays the forger. Shares the hashes with the product, because a forger can do that too.</summary>
internal static class Vervalser
{
    private static readonly string[] Kern = ["clusters", "deelnemers", "eenheden", "regelsHash", "ronde", "zegel"];
    private static readonly Publicatie Echt = Lot2Bouw.Trek(Lot2Bouw.Streek).Publiceer();

    public static Gegeven Maak(Vervalsing rij)
    {
        var stukken = new Dictionary<string, JsonNode>
        {
            ["vastlegging"] = JsonNode.Parse(Echt.Trekking.Bevriezing.Vastlegging.Stuk.Span)!,
            ["bevriezing"] = JsonNode.Parse(Echt.Trekking.Bevriezing.Stuk.Span)!,
            ["verslag"] = JsonNode.Parse(Echt.Openbaar.Span)!,
        };
        var vastleggingAnders = false;
        foreach (var w in rij.Rij["wijzig"]!.AsArray())
        {
            vastleggingAnders |= w!["bestand"]!.GetValue<string>() == "vastlegging";
            Zet(stukken[w["bestand"]!.GetValue<string>()], w["pad"]!.GetValue<string>().Split('/'), w["waarde"], rij.Is("verwijder"));
        }
        if (rij.Is("herreken"))
            Herreken(stukken["vastlegging"], stukken["bevriezing"], stukken["verslag"], vastleggingAnders);
        return new Gegeven(
            Bytes(rij, stukken, "verslag", Echt.Openbaar)!,
            Bytes(rij, stukken, "vastlegging", Echt.Trekking.Bevriezing.Vastlegging.Stuk),
            Bytes(rij, stukken, "bevriezing", Echt.Trekking.Bevriezing.Stuk),
            Eigen(rij));
    }

    private static string Eigen(Vervalsing rij)
    {
        var eigen = Lot2Bouw.Eigen(Lot2Bouw.Streek, "anna");
        if (rij.Rij["eigen"] is { } tekst)
            return tekst.GetValue<string>().Replace("ECHT", eigen.Inschrijving, StringComparison.Ordinal);
        var inschrijving = JsonNode.Parse(eigen.Inschrijving)!;
        if (rij.Rij["eigenlijst"] is { } lijst)
            inschrijving["voorkeuren"] = lijst.DeepClone();
        return $"{eigen.Kenmerk}:{eigen.Zout}:{Encoding.UTF8.GetString(Spel(inschrijving))}";
    }

    private static byte[]? Bytes(Vervalsing rij, Dictionary<string, JsonNode> stukken, string naam, ReadOnlyMemory<byte> echt)
    {
        if (rij.Noemt("zonder", naam))
            return null;
        byte[] bytes = rij.Noemt("bewaard", naam) ? echt.ToArray() : rij.Id == "breuk" ? Encoding.UTF8.GetBytes(stukken[naam].ToJsonString()) : Spel(stukken[naam]);
        return rij.Rij["achter"]?[naam] is { } achter ? [.. bytes, .. Encoding.UTF8.GetBytes(achter.GetValue<string>())] : bytes;
    }

    private static void Zet(JsonNode wortel, string[] pad, JsonNode? waarde, bool verwijder)
    {
        var ouder = wortel;
        foreach (var deel in pad[..^1])
            ouder = ouder is JsonArray lijst ? lijst[int.Parse(deel)]! : ouder[deel]!;
        if (ouder is JsonArray rij)
        {
            if (verwijder)
                rij.RemoveAt(int.Parse(pad[^1]));
            else
                rij[int.Parse(pad[^1])] = waarde?.DeepClone();
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

    private static void Herreken(JsonNode v, JsonNode b, JsonNode r, bool vastleggingAnders)
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
        var zaad = Lot2.Zaad(ronde, Tekst(r, "regelsHash"), Tekst(r, "inputHash"), r["houders"]!.AsArray().Select(h => h!["geheim"]?.GetValue<string>()), entropie);
        r["zaad"] = Convert.ToHexStringLower(zaad);
        var enkel = r["lotnummers"]!["enkel"]!.AsObject();
        var gezinnen = r["gezinnen"]!.AsArray().Select(g => (IReadOnlyList<string>)[.. g!.AsArray().Select(k => k!.GetValue<string>())]).ToArray();
        foreach (var (kenmerk, lot) in Lot2.Nummers(zaad, [.. enkel.Select(p => p.Key)], gezinnen, null))
            enkel[kenmerk] = lot;
    }

    private static string Tekst(JsonNode j, string naam) => j[naam]!.GetValue<string>();

    private static string Hash(JsonNode j) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Spel(j)));

    private static byte[] Spel(JsonNode j)
    {
        using var document = JsonDocument.Parse(j.ToJsonString());
        return Jcs.Bytes(document.RootElement);
    }
}
