using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oversteek.Loting.Gevallen;
using Oversteek.Loting.Tests.Hulp;

namespace Oversteek.Loting.Tests;

/// <summary>No input crashes the command, and one bad case never costs the others their answer.</summary>
public sealed class InvoerfuzzTests
{
    // OVERSTEEK_NACHT=1 asks for the long runs.
    private static int Aantal => Environment.GetEnvironmentVariable("OVERSTEEK_NACHT") is "1" ? 20_000 : 1_000;

    private static readonly string[] Waarden = ["null", "1", "-1", "2.5", "1e99", "\"\"", "\"|\"", "[]", "{}", "true", "[null]", "[1]", "{\"\":null}", "99999999999", "\"\\n\"", "[[]]", "\"\\uE000\"", "\"\\uE001\""];

    [Fact]
    public void Willekeurig_vernielde_gevallen_geven_elk_een_antwoord_of_een_zin()
    {
        var bronnen = Directory.GetFiles(Path.Combine(Gevallenmap.Wortel, "tests", "Oversteek.Loting.Tests", "Gevallen"), "*.json").Order(StringComparer.Ordinal)
            .Where(b => !b.EndsWith("medium.json", StringComparison.Ordinal))
            .Select(b => JsonNode.Parse(File.ReadAllText(b))!.AsArray()[0]!).ToArray();
        var r = new Random(18);
        for (var keer = 0; keer < Aantal; keer += 10)
        {
            var gevallen = new JsonArray([.. Enumerable.Range(0, 10).Select(i => i == 5 ? Goed() : Verniel(r, bronnen[r.Next(bronnen.Length)].DeepClone()))]);
            var uit = Gevalrekenaar.Bereken(Kapot(gevallen.ToJsonString()), _ => Stream.Null);
            using var json = JsonDocument.Parse(uit.Json);
            json.RootElement.GetArrayLength().ShouldBe(10);
            json.RootElement[5].GetProperty("assignment").GetProperty("s").GetString().ShouldBe("A");
        }
    }

    /// <summary>One text that is no Unicode costs nobody else the answer, wherever it stands.</summary>
    [Theory]
    [InlineData("""{"id":"\uE000","category":"da-stb"}""")]
    [InlineData("""{"id":"\uE001","category":"da-stb"}""")]
    [InlineData("""{"id":"a","category":"\uE000"}""")]
    [InlineData("""{"\uE000":1,"\uE001":2}""")]
    public void Een_tekst_die_geen_tekst_is_kost_een_ander_geval_niets(string slecht)
    {
        var uit = Gevalrekenaar.Bereken(Kapot($"[{slecht},{Goed().ToJsonString()}]"), _ => Stream.Null);

        using var json = JsonDocument.Parse(uit.Json);
        json.RootElement.GetArrayLength().ShouldBe(2);
        json.RootElement[0].TryGetProperty("error", out _).ShouldBeTrue();
        json.RootElement[1].GetProperty("assignment").GetProperty("s").GetString().ShouldBe("A");
        uit.Fouten.Count.ShouldBe(1);
    }

    [Fact]
    public void Een_tabel_zonder_eind_stopt_bij_een_aantal_regels_en_niet_bij_het_geheugen()
    {
        using var lezer = new Gebiedlezer(new MemoryStream("a,b\n1,2\n3,4\n5,6\n"u8.ToArray()), "a,b", 2);
        var rij = new int[2];
        lezer.Lees(rij).ShouldBeTrue();
        lezer.Lees(rij).ShouldBeTrue();
        Should.Throw<GevalException>(() => lezer.Lees(rij)).Message.ShouldContain("te veel regels");
    }

    [Fact]
    public void Een_bestand_waarvan_instances_geen_lijst_is_bevat_geen_gevallen() =>
        Should.Throw<GevalException>(() => Gevalrekenaar.Bereken("""{"instances":1}"""u8.ToArray(), _ => Stream.Null));

    [Fact]
    public void Wat_wordt_bevroren_kan_ook_worden_bewezen()
    {
        for (var zaad = 0; zaad < Aantal; zaad++)
        {
            var r = new Random(zaad);
            var regels = new Lotingsregels { Mechanisme = (Mechanisme)(zaad % 4), Nummering = zaad % 4 == 3 || r.Next(2) == 0 ? Nummering.Mtb : Nummering.Stb };
            var (invoer, nummers) = Streek.Maak(zaad, regels, r.Next(1, 6), r.Next(1, 5), reserves: r.Next(2) == 0, clusters: r.Next(2) == 0);
            if (!Invoercontrole.Controleer(invoer).Any(b => b.Blokkeert))
                Lotingsberekening.Bereken(invoer, nummers).Bewijs.ShouldAllBe(s => s.Klopt);
        }
    }

    [Theory]
    [InlineData("student,rank,school,prioclass,lot\n1,1,7,0,0\n2,1,7,9,1\n", "OngeldigNiveau leerling 2")]
    [InlineData("student,rank,school,prioclass,lot\n1,1,7,0,0\n2,1,7,0,0\n", "LotnummerOngeldig leerling 2")]
    [InlineData("student,rank,school,prioclass,lot\n1,1,7,0,0\n1,1,7,0,0\n", "HerhaaldeEenheid leerling 1")]
    [InlineData("student,rank,school,prioclass,lot\n1,1,7,0,0\n1,2,7,0,3\n", "LotnummerOngeldig leerling 1")]
    [InlineData("student,rank,school,lot,prioclass\n1,1,7,0,0\n", "begint niet met de kop")]
    [InlineData("student,rank,school,prioclass,lot\n1,1,7,0\n", "onvolledige regel")]
    [InlineData("student,rank,school,prioclass,lot\n1,1,7,0,0,5\n", "te veel kolommen")]
    [InlineData("student,rank,school,prioclass,lot\n1,1,x,0,0\n", "iets anders dan hele getallen")]
    [InlineData("", "begint niet met de kop")]
    public void Een_tabel_gaat_door_dezelfde_controle_als_JSON(string tabel, string melding)
    {
        var uit = Tabel(tabel, "school,capacity\n7,1\n");
        uit.Fouten.Single().ShouldContain(melding);
    }

    [Fact]
    public void Een_tabel_in_een_andere_volgorde_en_met_onbekende_klassen_geeft_hetzelfde()
    {
        var goed = Tabel("student,rank,school,prioclass,lot\n1,1,7,3,4\n1,2,8,3,4\n2,1,7,0,2\n", "school,capacity\n7,1\n8,1\n");
        var anders = Tabel("student,rank,school,prioclass,lot\r\n2,1,7,0,2\r\n1,2,8,3,4\r\n1,3,99,0,4\r\n1,1,7,3,4\r\n", "school,capacity\n8,1\n7,1\n");
        Encoding.UTF8.GetString(anders.Json.Span).ShouldBe(Encoding.UTF8.GetString(goed.Json.Span));
        goed.Fouten.ShouldBeEmpty();
        Tabel("student,rank,school,prioclass,lot\n", "school,capacity\n7,1\n7,2\n").Fouten.Single().ShouldContain("DubbeleEenheid");
    }

    [Fact]
    public void Een_cluster_met_een_nummer_per_klas_wordt_bij_de_invoer_geweigerd_met_de_reden()
    {
        var invoer = Bouw.Invoer(new() { Nummering = Nummering.Mtb }, [new("a", 1) { Cluster = "x" }, new("b", 1) { Cluster = "x" }], Bouw.Leerling("s", "a", "b")) with { Clusters = [new("x", 1)] };
        Invoercontrole.Controleer(invoer).Single(b => b.Blokkeert).ShouldBe(new Bevinding(Invoerregel.ClusterMetNummerPerKlas, true, "s", "x"));
        Invoercontrole.Controleer(invoer with { Regels = new() }).ShouldBeEmpty();
    }

    private static Gevaluitkomst Tabel(string voorkeuren, string klassen) => Gevalrekenaar.Bereken(
        """{"id":"t","category":"medium","files":{"preferences":"v","classes":"k"}}"""u8.ToArray(),
        naam => new MemoryStream(Encoding.UTF8.GetBytes(naam == "v" ? voorkeuren : klassen)));

    // No JsonNode can hold half a surrogate pair or a byte that is no UTF-8, so both have a sign of their own until the text is bytes.
    private static byte[] Kapot(string json)
    {
        var tekst = json.Replace("\\uE000", "\\ud800", StringComparison.OrdinalIgnoreCase).Replace("\\uE001", "\uE001", StringComparison.OrdinalIgnoreCase);
        var bytes = new List<byte>();
        foreach (var deel in tekst.Replace("\uE000", "\\ud800", StringComparison.Ordinal).Split('\uE001'))
        {
            if (bytes.Count > 0)
                bytes.Add(0xff);
            bytes.AddRange(Encoding.UTF8.GetBytes(deel));
        }
        return [.. bytes];
    }

    private static JsonNode Goed() =>
        JsonNode.Parse("""{"id":"b","category":"da-stb","input":{"students":[{"id":"s","prefs":["A"],"lot":1}],"classes":[{"id":"A","capacity":1}]}}""")!;

    // Puts something else in a random place, or leaves it out.
    private static JsonNode Verniel(Random r, JsonNode geval)
    {
        geval.AsObject().Remove("expected");
        for (var keer = r.Next(1, 4); keer > 0; keer--)
        {
            JsonNode plek = geval;
            while (true)
            {
                JsonNode?[] kinderen = plek switch { JsonArray a => [.. a], JsonObject o => [.. o.Select(p => p.Value)], _ => [] };
                var verder = kinderen.Where(k => k is JsonArray or JsonObject).ToArray();
                if (verder.Length > 0 && r.Next(4) > 0)
                    plek = verder[r.Next(verder.Length)]!;
                else
                    break;
            }
            var waarde = JsonNode.Parse(Waarden[r.Next(Waarden.Length)]);
            if (plek is JsonArray { Count: > 0 } lijst)
                lijst[r.Next(lijst.Count)] = waarde;
            else if (plek is JsonObject { Count: > 0 } deel && deel.ElementAt(r.Next(deel.Count)).Key is var naam && r.Next(3) == 0)
                deel.Remove(naam);
            else if (plek is JsonObject { Count: > 0 } ander)
                ander[ander.ElementAt(r.Next(ander.Count)).Key] = waarde;
        }
        return geval;
    }
}
