using System.Text.Json.Nodes;
using Oversteek.Application.Versleuteling;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Versleuteling;

[Regel("SEC-56")]
public sealed class SleutelringTests : IDisposable
{
    private readonly Sleutelmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public void Zonder_sleutelbestand_start_productie_niet_en_wordt_niets_gemaakt()
    {
        var fout = Should.Throw<SleutelringFout>(() => Sleutelring.Laad(map.Map));

        fout.Message.ShouldContain("ontbreekt");
        Directory.GetFiles(map.Map).ShouldBeEmpty();
    }

    [Fact]
    public void De_demo_maakt_een_ring_die_daarna_dezelfde_blijft()
    {
        var eerste = map.Ring();

        map.Ring().Kenmerk.ShouldBe(eerste.Kenmerk);
        Sleutelring.Laad(map.Map).Kenmerk.ShouldBe(eerste.Kenmerk);
        eerste.ActiefId.ShouldBe(1u);
    }

    [Fact]
    public void Alleen_de_eigenaar_kan_het_bestand_lezen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix-rechten");
        map.Ring().VoegToe();

        Rechten(map.Bestand).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void Een_bestand_dat_voor_anderen_open_staat_wordt_geweigerd(UnixFileMode extra)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix-rechten");
        map.Ring();
        Geef(map.Bestand, UnixFileMode.UserRead | UnixFileMode.UserWrite | extra);

        Should.Throw<SleutelringFout>(() => Sleutelring.Laad(map.Map)).Message.ShouldContain("0600");
        Should.Throw<SleutelringFout>(() => map.Ring()).Message.ShouldContain("0600");
    }

    [Fact]
    public void Een_map_waarin_anderen_mogen_schrijven_wordt_geweigerd()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix-rechten");
        map.Ring();
        Geef(map.Map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);

        Should.Throw<SleutelringFout>(() => Sleutelring.Laad(map.Map)).Message.ShouldContain("0700");
    }

    [Fact]
    public void Een_beschadigd_bestand_wordt_geweigerd_en_nooit_overschreven()
    {
        map.Ring();
        var goed = File.ReadAllText(map.Bestand);
        foreach (var kapot in Beschadigingen(goed))
        {
            File.WriteAllText(map.Bestand, kapot);

            Should.Throw<SleutelringFout>(() => Sleutelring.Laad(map.Map), kapot).Message.ShouldContain("beschadigd");
            Should.Throw<SleutelringFout>(() => map.Ring(), kapot);
            File.ReadAllText(map.Bestand).ShouldBe(kapot);
        }
    }

    [Fact]
    public void Een_nieuwe_sleutel_wordt_actief_en_de_oude_blijft()
    {
        var ring = map.Ring();

        ring.VoegToe().ShouldBe(2u);
        ring.ActiefId.ShouldBe(2u);
        ring.Ids.ShouldBe([1u, 2u]);
        Sleutelring.Laad(map.Map).Ids.ShouldBe([1u, 2u]);
    }

    [Fact]
    public void De_actieve_sleutel_kan_niet_weg_en_een_oude_wel()
    {
        var ring = map.Ring();
        Should.Throw<SleutelringFout>(() => ring.Verwijder(1));
        ring.Ids.ShouldBe([1u]);
        ring.VoegToe();

        ring.Verwijder(1);

        ring.Ids.ShouldBe([2u]);
        Sleutelring.Laad(map.Map).Ids.ShouldBe([2u]);
    }

    [Fact]
    public async Task Gelijktijdig_draaien_verliest_geen_sleutel()
    {
        map.Ring();

        await Parallel.ForAsync(0, 8, (_, _) =>
        {
            Sleutelring.Laad(map.Map).VoegToe();
            return ValueTask.CompletedTask;
        });

        Sleutelring.Laad(map.Map).Ids.ShouldBe(Enumerable.Range(1, 9).Select(i => (uint)i));
        Directory.GetFiles(map.Map, "*.nieuw").ShouldBeEmpty();
    }

    [Fact]
    public async Task Tegelijk_starten_maakt_een_ring()
    {
        var kenmerken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => map.Ring().Kenmerk, TestContext.Current.CancellationToken)));

        kenmerken.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Een_kenmerk_onderscheidt_twee_ringen()
    {
        using var ander = new Sleutelmap();

        ander.Ring().Kenmerk.ShouldNotBe(map.Ring().Kenmerk);
    }

    private static IEnumerable<string> Beschadigingen(string goed)
    {
        yield return "";
        yield return "null";
        yield return goed[..(goed.Length / 2)];
        yield return Anders(goed, inhoud => inhoud["Versie"] = 9);
        yield return Anders(goed, inhoud => inhoud["Sleutels"]!.AsArray().RemoveAt(0));
        yield return Anders(goed, inhoud => inhoud["Sleutels"]!.AsArray().Add(inhoud["Sleutels"]![0]!.DeepClone()));
        yield return Anders(goed, inhoud => inhoud["Sleutels"]!.AsArray().Add(null));
        yield return Anders(goed, inhoud => inhoud["Sleutels"]![0]!["Sleutel"] = Convert.ToBase64String(new byte[32]));
        yield return Anders(goed, inhoud => inhoud["Sleutels"]![0]!["Sleutel"] = "AAAA");
        yield return Anders(goed, inhoud => inhoud["Sleutels"]![0]!["Id"] = 7);
    }

    private static string Anders(string goed, Action<JsonObject> wijziging)
    {
        var inhoud = JsonNode.Parse(goed)!.AsObject();
        wijziging(inhoud);
        return inhoud.ToJsonString();
    }

    private static UnixFileMode Rechten(string pad) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(pad);

    private static void Geef(string pad, UnixFileMode rechten)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(pad, rechten);
    }
}
