using System.Text.Json;
using Oversteek.Testhulp;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Web.Tests.Opdrachten;

public sealed class LotingOpdrachtenTests : IDisposable
{
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("loting");

    private string Pad(string naam) => Path.Combine(map.FullName, naam);

    public void Dispose() => map.Delete(recursive: true);

    [Fact]
    [Regel("LOT-01")]
    public async Task Bereken_geeft_een_uitslag_per_geval()
    {
        await File.WriteAllTextAsync(Pad("in.json"), """
            [{"id":"een","category":"da-stb","mechanism":{"type":"DA","tieBreak":"STB"},
              "input":{"students":[{"id":"anna","prefs":["havo","tl"],"lot":2},{"id":"bram","prefs":["havo"],"lot":1}],
                       "classes":[{"id":"havo","capacity":1},{"id":"tl","capacity":1}]}}]
            """);

        (await Opdrachtregel.VoerUitAsync(["loting", "bereken", Pad("in.json"), Pad("uit.json")])).ShouldBe(0);

        using var uit = JsonDocument.Parse(await File.ReadAllBytesAsync(Pad("uit.json")));
        uit.RootElement[0].GetProperty("id").GetString().ShouldBe("een");
        uit.RootElement[0].GetProperty("assignment").GetProperty("anna").GetString().ShouldBe("tl");
    }

    [Theory]
    [Regel("REL-26", "D-62")]
    [InlineData("volledig.json")]
    [InlineData("openbaar.json")]
    public async Task Controleer_keurt_een_echt_verslag_goed_en_een_vervalst_verslag_af(string naam)
    {
        var verslag = await File.ReadAllTextAsync(Path.Combine(Wortel(), "tests", "Oversteek.Loting.Tests", "Gouden", naam));
        await File.WriteAllTextAsync(Pad("goed.json"), verslag);
        await File.WriteAllTextAsync(Pad("fout.json"), verslag.Replace("3 6 1 1 4", "3 6 1 1 5", StringComparison.Ordinal));

        (await Opdrachtregel.VoerUitAsync(["loting", "controleer", Pad("goed.json")])).ShouldBe(0);
        (await Opdrachtregel.VoerUitAsync(["loting", "controleer", Pad("fout.json")])).ShouldBe(1);
    }

    [Fact]
    public async Task Een_grote_of_ontbrekende_tabel_kost_de_andere_gevallen_hun_antwoord_niet()
    {
        await File.WriteAllTextAsync(Pad("in.json"), """
            [{"id":"weg","category":"medium","files":{"preferences":"weg.csv","classes":"weg.csv"}},
             {"id":"goed","category":"da-stb","input":{"students":[{"id":"s","prefs":["A"],"lot":1}],"classes":[{"id":"A","capacity":1}]}}]
            """);

        (await Opdrachtregel.VoerUitAsync(["loting", "bereken", Pad("in.json"), Pad("uit.json")])).ShouldBe(1);

        using var uit = JsonDocument.Parse(await File.ReadAllBytesAsync(Pad("uit.json")));
        uit.RootElement[0].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        uit.RootElement[1].GetProperty("assignment").GetProperty("s").GetString().ShouldBe("A");
    }

    [Fact]
    public async Task Onleesbare_inhoud_is_1_en_verkeerd_gebruik_is_2()
    {
        await File.WriteAllTextAsync(Pad("stuk.json"), "{");
        await File.WriteAllTextAsync(Pad("onbekend.json"), """[{"id":"x","category":"onbekend"}]""");

        (await Opdrachtregel.VoerUitAsync(["loting", "controleer", Pad("stuk.json")])).ShouldBe(1);
        (await Opdrachtregel.VoerUitAsync(["loting", "bereken", Pad("stuk.json"), Pad("uit.json")])).ShouldBe(1);
        (await Opdrachtregel.VoerUitAsync(["loting", "bereken", Pad("onbekend.json"), Pad("uit.json")])).ShouldBe(1);
        (await Opdrachtregel.VoerUitAsync(["loting", "controleer", Pad("is-er-niet.json")])).ShouldBe(2);
        (await Opdrachtregel.VoerUitAsync(["loting"])).ShouldBe(2);
        (await Opdrachtregel.VoerUitAsync(["loting", "verzin"])).ShouldBe(2);
    }

    private static string Wortel()
    {
        var plek = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(plek!.FullName, "Oversteek.slnx")))
            plek = plek.Parent;
        return plek.FullName;
    }
}
