using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>B-65: the search looks at what this run wrote, whatever other programs do on the machine meanwhile.</summary>
public sealed class OpslagTests
{
    [Fact, Regel("B-65")]
    public async Task Een_bestand_van_een_ander_programma_wordt_niet_bekeken_en_een_van_deze_proef_wel()
    {
        await using var server = await Proefserver.StartAsync();
        var naam = $"los-{Guid.NewGuid():N}.tmp";
        var (eigen, vreemd) = (Path.Combine(Path.GetTempPath(), naam), Path.Combine(Directory.GetParent(Proefmap.Pad)!.FullName, naam));
        var sinds = DateTime.UtcNow.AddSeconds(-1);
        try
        {
            await File.WriteAllTextAsync(eigen, "van ons", TestContext.Current.CancellationToken);
            // Nobody else may open it, as with a file of another user.
            await using var bezet = new FileStream(vreemd, FileMode.CreateNew, FileAccess.Write, FileShare.None);

            var gezien = (await Kanarie.Opslag.BestandenAsync(server, sinds)).Select(b => b.Pad).ToList();

            gezien.ShouldContain(eigen);
            gezien.ShouldNotContain(vreemd);
        }
        finally
        {
            File.Delete(eigen);
            File.Delete(vreemd);
        }
    }

    /// <summary>Every run has a folder of its own, also what .NET and the programs that it starts put away for a moment.</summary>
    [Fact, Regel("B-65")]
    public void De_tijdelijke_map_is_van_deze_proef_alleen()
    {
        Path.TrimEndingDirectorySeparator(Path.GetTempPath()).ShouldBe(Proefmap.Pad);
        Environment.GetEnvironmentVariable("TMPDIR").ShouldBe(Proefmap.Pad);
        Path.GetFileName(Proefmap.Pad).ShouldContain($"-{Environment.ProcessId}-");
    }
}
