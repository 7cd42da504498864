using System.Text;
using System.Text.Json;
using Oversteek.Loting.Gevallen;
using Oversteek.Loting.Tests.Hulp;

namespace Oversteek.Loting.Tests;

public sealed class GevallenTests
{
    private static readonly Dictionary<string, (string Map, JsonElement Geval)> Gevallen =
        Gevallenmap.Alle().ToDictionary(g => g.Geval.GetProperty("id").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Gevallen.Keys];

    [Fact]
    public void Alle_openbare_gevallen_worden_gevonden() =>
        Gevallen.Count.ShouldBeGreaterThanOrEqualTo(Environment.GetEnvironmentVariable("OVERSTEEK_LOTING_CASES") is null ? 547 : 1);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Geval_geeft_het_verwachte_antwoord(string id)
    {
        var (map, geval) = Gevallen[id];
        var json = Gevalrekenaar.Bereken(Encoding.UTF8.GetBytes(geval.GetRawText()), naam => Gevallenmap.Bestand(Path.Combine(map, naam)));
        json.Fouten.ShouldBeEmpty();
        using var uit = JsonDocument.Parse(json.Json);
        Vergelijk(geval, uit.RootElement[0]);
    }

    [Fact]
    public void Een_geval_dat_niet_kan_wordt_genoemd_en_de_andere_gaan_door()
    {
        var goed = """{"id":"b","category":"da-stb","input":{"students":[{"id":"s","prefs":["A"],"lot":1}],"classes":[{"id":"A","capacity":1}]}}""";
        var dubbel = """{"id":"c","category":"da-stb","input":{"students":[],"classes":[{"id":"A","capacity":1},{"id":"A","capacity":1}]}}""";
        var json = $$"""[{"id":"a","category":"bestaat-niet"},{{goed}},{{dubbel}},{"id":"d","category":"da-stb"}]""";
        var uit = Gevalrekenaar.Bereken(Encoding.UTF8.GetBytes(json), _ => Stream.Null);
        uit.Fouten.Count.ShouldBe(3);
        uit.Fouten[0].ShouldBe("a: Onbekende categorie bestaat-niet.");
        uit.Fouten[1].ShouldContain("DubbeleEenheid klas A");
        using var antwoord = JsonDocument.Parse(uit.Json);
        antwoord.RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString()).ShouldBe(["a", "b", "c", "d"]);
        antwoord.RootElement[1].GetProperty("assignment").GetProperty("s").GetString().ShouldBe("A");
        antwoord.RootElement[2].TryGetProperty("assignment", out _).ShouldBeFalse();
    }

    [Fact]
    public void Een_los_geval_mag_ook_en_iets_anders_niet()
    {
        var (_, geval) = Gevallen["da-stb-0001"];
        using var uit = JsonDocument.Parse(Gevalrekenaar.Bereken(Encoding.UTF8.GetBytes(geval.GetRawText()), _ => Stream.Null).Json);
        uit.RootElement.GetArrayLength().ShouldBe(1);
        Should.Throw<GevalException>(() => Gevalrekenaar.Bereken("1"u8.ToArray(), _ => Stream.Null));
    }

    private static void Vergelijk(JsonElement geval, JsonElement uit)
    {
        var verwacht = geval.GetProperty("expected");
        string[] velden = geval.GetProperty("category").GetString() switch
        {
            "da-stb" or "da-mtb" or "da-priority-first-choice-only" => ["assignment", "cutoffs", "whyNot"],
            "da-stb-no-priority" or "immediate-acceptance" or "cluster-capacity" or "eadam" or "ttc" => ["assignment"],
            "reserve-hard" or "reserve-soft-reserve-first" or "reserve-soft-open-first" => ["assignment"],
            "first-choice-then-pass-on" or "decentral-then-central" => ["assignment", "firstRound"],
            "lottery-vectors" => ["participantsHash", "commitment", "seedHex", "ticketsStb", "lotStb", "lotMtb"],
            "process" when geval.GetProperty("input").TryGetProperty("secondRound", out _) => ["outcome", "warnings", "secondRound"],
            "process" => ["outcome", "warnings"],
            "waiting-list" => ["assignment", "waitingLists"],
            "chance-exact-stb" or "chance-exact-mtb" => ["chance"],
            "classics" or "classics-elders" => [.. geval.GetProperty("mechanisms").EnumerateArray().Select(m => m.GetString()!).Where(m => m != "SIC")],
            "medium" => Gebied(verwacht, uit),
            "chance-medium" => Kansen(geval, uit),
            "stable-improvement-cycles" => EenVan(verwacht.GetProperty("oneOf"), uit.GetProperty("assignment")),
            var onbekend => throw new InvalidOperationException($"Onbekende categorie {onbekend}."),
        };
        if (verwacht.TryGetProperty("SIC.oneOf", out var sic))
            EenVan(sic, uit.GetProperty("SIC"));
        foreach (var veld in velden)
            JsonElement.DeepEquals(uit.GetProperty(veld), verwacht.GetProperty(veld)).ShouldBeTrue($"{veld}: {uit.GetProperty(veld)} maar verwacht {verwacht.GetProperty(veld)}");
    }

    // At least DA-STB; what else is given must be right.
    private static string[] Gebied(JsonElement verwacht, JsonElement uit)
    {
        var antwoorden = uit.GetProperty("answerSha256");
        antwoorden.TryGetProperty("DA-STB", out _).ShouldBeTrue();
        foreach (var antwoord in antwoorden.EnumerateObject())
            antwoord.Value.GetString().ShouldBe(verwacht.GetProperty("answerSha256").GetProperty(antwoord.Name).GetString(), antwoord.Name);
        return ["rankHistogram"];
    }

    private static string[] EenVan(JsonElement mogelijk, JsonElement gekregen)
    {
        mogelijk.EnumerateArray().ShouldContain(m => JsonElement.DeepEquals(m, gekregen));
        return [];
    }

    private static string[] Kansen(JsonElement geval, JsonElement uit)
    {
        double trekkingen = uit.GetProperty("draws").GetInt32();
        foreach (var leerling in geval.GetProperty("expected").EnumerateObject())
        {
            var gekregen = uit.GetProperty("chance").GetProperty(leerling.Name);
            foreach (var klas in leerling.Value.EnumerateObject())
            {
                var p = klas.Value.GetDouble();
                var q = gekregen.TryGetProperty(klas.Name, out var k) ? k.GetDouble() : 0;
                var marge = (4 * Math.Sqrt((p * (1 - p) / trekkingen) + (p * (1 - p) / 50_000))) + 0.0005;
                Math.Abs(p - q).ShouldBeLessThanOrEqualTo(marge, $"leerling {leerling.Name} klas {klas.Name}");
            }
        }
        return [];
    }
}
