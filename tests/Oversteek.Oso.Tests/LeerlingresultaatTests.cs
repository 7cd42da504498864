using System.Text;
using System.Text.Json.Nodes;
using Oversteek.Oso.Doorstroomtoets;
using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed class LeerlingresultaatTests
{
    private const string Goed = """
        {
          "datumtijd": "2026-03-20T11:44:00Z", "auteur": "Proeftoets", "versie": "Doorstroomtoetsketen_v1.1", "profiel": "Leerlingtoetsresultaat", "schooljaar": "2025-2026",
          "resultatenscores": {
            "id": "r-1", "deelnemerref": [{ "label": "ECK-iD", "onderwijsdeelnemerID": "https://ketenid.nl/x" }, { "label": "LAS-key", "onderwijsdeelnemerID": "L-1" }],
            "versie": "Definitief", "datumtijd": "2026-03-19T08:00:00Z", "toetsdefinitie": "LEERLING_IN_BEELD",
            "afnamecontext": { "afname": { "id": "a-1", "afnametijdstip": "2026-02-03T23:30:00+01:00" } },
            "scores": { "id": "s", "scores": [{ "label": "Toetsscore", "id": "s1", "waarde": 205 }, { "label": "Aantal opgaven", "id": "s2", "toetseenheid": "REKENEN", "waarde": "50" }] },
            "resultaten": { "aanvullendeinfo": "https://toets.example/rapport", "resultaten": [
              { "label": "Toetsadvies", "waarde": "havo/vwo" },
              { "label": "Referentieniveau", "toetseenheid": "REKENEN", "waarde": "1S" },
              { "label": "Referentieniveau", "toetseenheid": "LEZEN", "waarde": "2F" },
              { "label": "Referentieniveau", "toetseenheid": "TAALVERZORGING", "waarde": "L1F" },
              { "label": "Percentielscore", "toetseenheid": "9010", "waarde": "73" }] }
          },
          "toets": { "label": "Doorstroomtoets", "id": "LEERLING_IN_BEELD", "naam": "Leerling in beeld-doorstroomtoets", "toetsonderdelen": [{ "label": "Onderdeel", "id": "REKENEN" }] }
        }
        """;

    [Fact]
    public void Een_bericht_wordt_gelezen()
    {
        var (resultaat, bevindingen) = LeerlingresultaatLezer.Lees(Stroom(Goed));
        bevindingen.ShouldBeEmpty();
        resultaat.ShouldNotBeNull().ShouldBe(new Leerlingresultaat
        {
            Schooljaar = Schooljaar.Vanaf(2025),
            Auteur = "Proeftoets",
            Gemaakt = new DateTimeOffset(2026, 3, 20, 11, 44, 0, TimeSpan.Zero),
            Versie = "Definitief",
            Leerling = [new Leerlingsleutel(Leerlingsleutel.EckId, "https://ketenid.nl/x"), new Leerlingsleutel(Leerlingsleutel.LasKey, "L-1")],
            Toets = "LEERLING_IN_BEELD",
            Toetsnaam = "Leerling in beeld-doorstroomtoets",
            Afgenomen = new DateOnly(2026, 2, 3),
            Toetsscore = "205",
            Toetsadvies = "havo/vwo",
            Referentieniveaus = [new Onderdeelresultaat("REKENEN", "1S"), new Onderdeelresultaat("LEZEN", "2F"), new Onderdeelresultaat("TAALVERZORGING", "L1F")],
            Percentielscores = [new Onderdeelresultaat("9010", "73")],
        });
        resultaat.Referentieniveau("LEZEN").ShouldBe("2F");
        resultaat.Referentieniveau("8002").ShouldBeNull();
    }

    [Theory]
    [InlineData("\"Doorstroomtoetsketen_v1.1\"", "\"Doorstroomtoetsketen_v1.0\"", "DST.VERSIE /versie")]
    [InlineData("\"Leerlingtoetsresultaat\"", "\"Schooladviezen\"", "DST.PROFIEL /profiel")]
    [InlineData("\"2025-2026\"", "\"2025-2027\"", "DST.WAARDE /schooljaar")]
    [InlineData("\"auteur\": \"Proeftoets\", ", "", "DST.VORM /auteur")]
    [InlineData("\"2026-03-20T11:44:00Z\"", "\"gisteren\"", "DST.WAARDE /datumtijd")]
    [InlineData("\"toetsdefinitie\": \"LEERLING_IN_BEELD\"", "\"toetsdefinitie\": \"CITO\"", "DST.WAARDE /resultatenscores/toetsdefinitie|DST.TOETS /toets/id")]
    [InlineData("\"toetsdefinitie\": \"LEERLING_IN_BEELD\"", "\"toetsdefinitie\": \"ICE\"", "DST.TOETS /toets/id")]
    [InlineData("\"LAS-key\"", "\"BSN\"", "DST.WAARDE /resultatenscores/deelnemerref[2]/label")]
    [InlineData("\"deelnemerref\": [", "\"deelnemerref\": [], \"anders\": [", "DST.VORM /resultatenscores/deelnemerref")]
    [InlineData("\"afnamecontext\"", "\"context\"", "DST.VORM /resultatenscores/afnamecontext")]
    [InlineData("\"waarde\": \"1S\"", "\"waarde\": \"3F\"", "DST.WAARDE /resultatenscores/resultaten/resultaten[2]/waarde")]
    [InlineData("\"toetseenheid\": \"LEZEN\"", "\"toetseenheid\": \"REKENEN\"", "DST.DUBBEL /resultatenscores/resultaten/resultaten[3]/waarde")]
    [InlineData("\"toetseenheid\": \"LEZEN\"", "\"toetseenheid\": \"GYM\"", "DST.WAARDE /resultatenscores/resultaten/resultaten[3]/toetseenheid")]
    [InlineData("\"waarde\": \"havo/vwo\" },", "\"waarde\": \"havo/vwo\" }, { \"label\": \"Toetsadvies\", \"waarde\": \"vwo\" },", "DST.DUBBEL /resultatenscores/resultaten/resultaten[2]/waarde")]
    [InlineData("\"waarde\": \"havo/vwo\"", "\"waarde\": null", "DST.VORM /resultatenscores/resultaten/resultaten[1]/waarde")]
    [InlineData("\"waarde\": \"havo/vwo\"", "\"waarde\": \"\\ud800\"", "DST.VORM /resultatenscores/resultaten/resultaten[1]/waarde")]
    [InlineData("\"auteur\": \"Proeftoets\"", "\"auteur\": \"a\", \"auteur\": \"b\"", "DST.VORM /[1]")]
    public void Een_fout_geeft_de_plaats_en_geen_resultaat(string oud, string nieuw, string verwacht)
    {
        Goed.ShouldContain(oud);
        var (resultaat, bevindingen) = LeerlingresultaatLezer.Lees(Stroom(Goed.Replace(oud, nieuw, StringComparison.Ordinal)));
        resultaat.ShouldBeNull();
        bevindingen.Select(b => $"{b.Regel} {b.Pad}").ShouldBe(verwacht.Split('|'));
        bevindingen.ShouldAllBe(b => b.Boodschap.Length > 0 && b.Advies.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("<dossier/>")]
    public void Wat_geen_bericht_is_wordt_geweigerd(string tekst) =>
        LeerlingresultaatLezer.Lees(Stroom(tekst)).ShouldSatisfyAllConditions(r => r.Resultaat.ShouldBeNull(), r => r.Bevindingen.Single().Regel.ShouldBe("DST.VORM"));

    [Fact]
    public void Een_te_groot_of_te_diep_bestand_wordt_geweigerd()
    {
        LeerlingresultaatLezer.Lees(new MaakStream(MaakStream.Herhaal("{\"a\":\"", new string('x', 100_000), 2_000, "\"}"))).Bevindingen.Single().Boodschap.ShouldContain("te groot");
        LeerlingresultaatLezer.Lees(Stroom(new string('[', 5_000))).Resultaat.ShouldBeNull();
    }

    /// <summary>Every value of the message in turn becomes something else; the answer is a result or a list.</summary>
    [Fact]
    public void Geen_enkele_waarde_laat_het_lezen_mislukken()
    {
        string[] vreemd = ["null", "1", "1e999", "true", "[]", "{}", "\"\"", "\"\\ud800\"", "[[1]]", "[null]"];
        var aantal = Plekken(JsonNode.Parse(Goed)!).Count;
        aantal.ShouldBeGreaterThan(50);
        for (var plek = 1; plek < aantal; plek++)
        {
            foreach (var waarde in vreemd)
            {
                var boom = JsonNode.Parse(Goed)!;
                Plekken(boom)[plek].ReplaceWith(JsonValue.Create("VERVANG"));
                var (resultaat, bevindingen) = LeerlingresultaatLezer.Lees(Stroom(boom.ToJsonString().Replace("\"VERVANG\"", waarde, StringComparison.Ordinal)));
                (resultaat is null).ShouldBe(bevindingen.Count > 0);
            }
        }
    }

    private static List<JsonNode> Plekken(JsonNode node) =>
        [node, .. node switch { JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Plekken(p.Value!)), JsonArray a => a.OfType<JsonNode>().SelectMany(Plekken), _ => [] }];

    private static MemoryStream Stroom(string tekst) => new(Encoding.UTF8.GetBytes(tekst));
}
