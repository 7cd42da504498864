using System.Text;
using System.Text.Json;
using Oversteek.Loting.Gevallen;
using Oversteek.Testhulp;

namespace Oversteek.Loting.Tests;

/// <summary>Every setting of a region reaches the computation through the case format.</summary>
[Regel("D-60")]
public sealed class InstellingenTests
{
    private const string Klassen = """[{"id":"A","capacity":1,"school":"S","minimum":2},{"id":"B","capacity":1,"school":"S"}]""";

    [Theory]
    [InlineData("\"priorityScope\":\"all\"", "\"mechanism\":{\"type\":\"DA\"}", "orderCannotHarm", "true")]
    [InlineData("\"priorityScope\":\"first\"", "\"mechanism\":{\"type\":\"DA\"}", "orderCannotHarm", "false")]
    [InlineData("\"priorityScope\":\"firstStage\"", "\"mechanism\":{\"type\":\"R1\"}", "orderCannotHarm", "false")]
    [InlineData("\"guarantee\":{\"havo\":2}", "\"mechanism\":{\"type\":\"DA\"}", "guarantee", "{\"a\":true,\"b\":false,\"c\":false}")]
    [InlineData("\"multiples\":\"sharedLot\",\"seedHex\":\"SEED\"", "\"mechanism\":{\"type\":\"DA\"}", "orderCannotHarm", "true")]
    [InlineData("\"seedHex\":\"SEED\"", "\"mechanism\":{\"type\":\"DecentralThenCentral\"}", "orderCannotHarm", "false")]
    [InlineData("\"waitingList\":[\"preferenceRank:asc\",\"lot:desc\"]", "\"mechanism\":{\"type\":\"R2\"}", "orderCannotHarm", "false")]
    [InlineData("\"smallNumbers\":0,\"entropyPlan\":[\"dobbelstenen:20\"]", "\"mechanism\":{\"type\":\"DA\"}", "findings", "[\"OnderMinimum\"]")]
    public void Een_instelling_komt_aan(string instelling, string mechanisme, string veld, string verwacht)
    {
        using var uit = Bereken(instelling, mechanisme);
        uit.RootElement[0].TryGetProperty("error", out var fout).ShouldBeFalse(fout.ToString());
        uit.RootElement[0].GetProperty(veld).GetRawText().ShouldBe(verwacht);
    }

    [Fact]
    public void Uitgesloten_groepen_en_lopend_onderzoek_doen_niet_mee_als_de_regio_dat_kiest()
    {
        using var uit = Bereken("\"excluded\":[\"isk\"],\"research\":\"exclude\"", "\"mechanism\":{\"type\":\"DA\"}");
        var uitkomst = uit.RootElement[0].GetProperty("outcome");
        uitkomst.GetProperty("b").GetProperty("status").GetString().ShouldBe("excluded");
        uitkomst.GetProperty("c").GetProperty("status").GetString().ShouldBe("excluded");
    }

    [Fact]
    public void Voorrang_per_school_geldt_bij_elke_klas_van_die_school()
    {
        using var uit = Bereken("\"priorityPer\":\"school\"", "\"mechanism\":{\"type\":\"DA\"}");
        uit.RootElement[0].GetProperty("assignment").GetProperty("c").GetString().ShouldBe("A", "c heeft het slechtste lot en voorrang op school S");
    }

    [Theory]
    [InlineData("\"priorityScope\":\"soms\"")]
    [InlineData("\"multiples\":1")]
    [InlineData("\"research\":\"misschien\"")]
    [InlineData("\"priorityPer\":\"straat\"")]
    [InlineData("\"entropyPlan\":[\"munt\"]")]
    [InlineData("\"seedHex\":\"00\"")]
    [InlineData("\"smallNumbers\":\"veel\"")]
    public void Een_instelling_die_niemand_kent_wordt_geweigerd(string instelling)
    {
        using var uit = Bereken(instelling, "\"mechanism\":{\"type\":\"DA\"}");
        uit.RootElement[0].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Elke_kans_noemt_ook_de_kans_op_geen_plaats()
    {
        var tabel = "student,rank,school,prioclass,lot\n1,1,7,3,0\n2,1,7,3,1\n";
        var json = Gevalrekenaar.Bereken(
            """{"id":"k","category":"chance-medium","files":{"preferences":"v","classes":"k"},"students":[1,2]}"""u8.ToArray(),
            naam => new MemoryStream(Encoding.UTF8.GetBytes(naam == "v" ? tabel : "school,capacity\n7,1\n")));
        using var uit = JsonDocument.Parse(json.Json);
        foreach (var kind in uit.RootElement[0].GetProperty("chance").EnumerateObject())
            kind.Value.EnumerateObject().Sum(p => p.Value.GetDouble()).ShouldBe(1, 1e-9);
        uit.RootElement[0].GetProperty("chance").GetProperty("1").TryGetProperty("unplaced", out _).ShouldBeTrue();
    }

    private static JsonDocument Bereken(string instelling, string mechanisme)
    {
        var invoer = $$"""
            {"id":"i","category":"settings",{{mechanisme}},"input":{ {{instelling}},"classes":{{Klassen}},"students":[
            {"id":"a","prefs":["A","B"],"lot":1,"advice":"havo","family":{"id":"f","order":1} },
            {"id":"b","prefs":["A"],"lot":2,"advice":"havo","procedure":"isk","family":{"id":"f","order":2} },
            {"id":"c","prefs":["A","B"],"lot":3,"research":true,"priority":{"S":1} }]} }
            """.Replace("SEED", new string('a', 64), StringComparison.Ordinal);
        return JsonDocument.Parse(Gevalrekenaar.Bereken(Encoding.UTF8.GetBytes(invoer), _ => Stream.Null).Json);
    }
}
