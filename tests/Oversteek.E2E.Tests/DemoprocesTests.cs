using System.Diagnostics;
using System.Globalization;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>No server stays behind when a start goes wrong.</summary>
public sealed class DemoprocesTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("oversteek-start-").FullName;

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Fact, Regel("B-79")]
    public async Task Een_server_die_niet_op_gang_komt_wordt_gestopt()
    {
        var start = Demoproces.StartAsync(TimeSpan.FromSeconds(1), map, "sh", "-c", $"echo $$ >{map}/pid; exec sleep 600");

        await start.ShouldThrowAsync<TimeoutException>();

        await LeeftNietAsync();
    }

    [Fact, Regel("B-79")]
    public async Task Een_server_die_wel_op_gang_kwam_stopt_als_de_proef_klaar_is()
    {
        var demo = await Demoproces.StartAsync(TimeSpan.FromSeconds(10), map, "sh", "-c", $"echo $$ >{map}/pid; echo 'Oversteek demo: klaar'; exec sleep 600");

        await demo.DisposeAsync();

        await LeeftNietAsync();
    }

    /// <summary>A slow machine costs no test: what counts is that something happens, not how long it takes.</summary>
    [Theory, Regel("B-65")]
    [InlineData("for i in 1 2 3 4 5; do echo stap $i; sleep 1; done")]
    [InlineData("e=$(($(date +%s) + 5)); while [ $(date +%s) -lt $e ]; do :; done")]
    public async Task Een_trage_start_die_vordert_wordt_niet_afgebroken(string traag)
    {
        var begin = Stopwatch.StartNew();

        await using var demo = await Demoproces.StartAsync(TimeSpan.FromSeconds(2), map, "sh", "-c", $"{traag}; echo 'Oversteek demo: klaar'; exec sleep 600");

        begin.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(2));
    }

    [Fact, Regel("B-79")]
    public async Task Een_server_die_zelf_stopt_geeft_zijn_laatste_woorden()
    {
        var start = Demoproces.StartAsync(TimeSpan.FromSeconds(10), map, "sh", "-c", "echo 'geen plaats op de schijf' >&2; exit 3");

        (await start.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("geen plaats op de schijf");
    }

    [Fact]
    public async Task De_klok_gaat_na_een_herstart_verder_waar_hij_stond()
    {
        await Werkplek.KopieerDemoAsync(map);
        var gevuld = await KlokAsync();

        await (await Demoproces.StartAsync(map, Demoserver.VrijePoort())).DisposeAsync();

        gevuld.ShouldBeGreaterThan(new DateTimeOffset(2027, 1, 20, 8, 0, 0, TimeSpan.Zero), "de klok liep terwijl de demo draaide");
        (await KlokAsync()).ShouldBeGreaterThan(gevuld);
    }

    private async Task<DateTimeOffset> KlokAsync() =>
        DateTimeOffset.Parse(await File.ReadAllTextAsync(Path.Combine(map, "klok.txt"), TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);

    private async Task LeeftNietAsync()
    {
        var pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(map, "pid"), TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        Should.Throw<ArgumentException>(() => Process.GetProcessById(pid));
    }
}
