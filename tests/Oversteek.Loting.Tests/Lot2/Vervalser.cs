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

    public string Basis => Rij["basis"]?.GetValue<string>() ?? "stb";

    public bool Is(string vlag) => Rij[vlag]?.GetValue<bool>() == true;

    public bool Noemt(string lijst, string naam) => Rij[lijst]?.AsArray().Any(n => n!.GetValue<string>() == naam) == true;
}

/// <summary>Plays the forger. Shares the hashes with the product, because a forger can do that too.</summary>
internal static class Vervalser
{
    private static readonly Dictionary<string, Publicatie> Bases = Lot2Bouw.Bases.ToDictionary(b => b.Key, b => Lot2Bouw.Trek(b.Value).Publiceer());

    public static Gegeven Maak(Vervalsing rij) => Maak(rij, rij.Basis);

    public static Gegeven Maak(Vervalsing rij, string basis)
    {
        var echt = Bases[basis];
        var stukken = new Dictionary<string, JsonNode>
        {
            ["vastlegging"] = JsonNode.Parse(echt.Trekking.Bevriezing.Vastlegging.Stuk.Span)!,
            ["bevriezing"] = JsonNode.Parse(echt.Trekking.Bevriezing.Stuk.Span)!,
            ["verslag"] = JsonNode.Parse(echt.Openbaar.Span)!,
        };
        var vastleggingAnders = false;
        foreach (var w in rij.Rij["wijzig"]!.AsArray())
        {
            vastleggingAnders |= w!["bestand"]!.GetValue<string>() == "vastlegging";
            Herrekening.Zet(stukken[w["bestand"]!.GetValue<string>()], w["pad"]!.GetValue<string>().Split('/'), w["waarde"], rij.Is("verwijder"));
        }
        if (rij.Is("herreken"))
            Herrekening.Herreken(stukken["vastlegging"], stukken["bevriezing"], stukken["verslag"], vastleggingAnders);
        return new Gegeven(
            Bytes(rij, stukken, "verslag", echt.Openbaar)!,
            Bytes(rij, stukken, "vastlegging", echt.Trekking.Bevriezing.Vastlegging.Stuk),
            Bytes(rij, stukken, "bevriezing", echt.Trekking.Bevriezing.Stuk),
            Eigen(rij, basis));
    }

    private static string Eigen(Vervalsing rij, string basis)
    {
        var eigen = Lot2Bouw.Eigen(Lot2Bouw.Bases[basis], rij.Rij["eigenkind"]?.GetValue<string>() ?? "anna");
        if (rij.Rij["eigen"] is { } tekst)
            return tekst.GetValue<string>().Replace("ECHT", eigen.Inschrijving, StringComparison.Ordinal);
        var inschrijving = JsonNode.Parse(eigen.Inschrijving)!;
        if (rij.Rij["eigenlijst"] is { } lijst)
            inschrijving["voorkeuren"] = lijst.DeepClone();
        return $"{eigen.Kenmerk}:{eigen.Zout}:{Encoding.UTF8.GetString(Herrekening.Spel(inschrijving))}";
    }

    private static byte[]? Bytes(Vervalsing rij, Dictionary<string, JsonNode> stukken, string naam, ReadOnlyMemory<byte> echt)
    {
        if (rij.Noemt("zonder", naam))
            return null;
        byte[] bytes = rij.Noemt("bewaard", naam)
            ? echt.ToArray()
            : rij.Id == "breuk" ? Encoding.UTF8.GetBytes(stukken[naam].ToJsonString()) : Herrekening.Spel(stukken[naam]);
        if (rij.Rij["rauw"]?[naam] is JsonArray rauw)
        {
            var (van, naar) = (rauw[0]!.GetValue<string>(), rauw[1]!.GetValue<string>());
            Encoding.UTF8.GetString(bytes).ShouldContain(van);
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(van, naar, StringComparison.Ordinal));
        }
        return rij.Rij["achter"]?[naam] is { } achter ? [.. bytes, .. Encoding.UTF8.GetBytes(achter.GetValue<string>())] : bytes;
    }
}
