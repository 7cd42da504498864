using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

public sealed class PakketTests
{
    /// <summary>The model is reached by the names of elements: every record must have survived, so all profiles go through the program.</summary>
    [Fact]
    public async Task Het_voorbeeld_loopt_als_los_programma_zonder_waarschuwing_van_de_compiler()
    {
        var map = Directory.CreateTempSubdirectory("oso-aot-").FullName;
        string[][] keren = [.. Enum.GetValues<Profiel>().Select(p => new[] { Path.Combine(map, $"{p}.xml") })];
        foreach (var (profiel, args) in Enum.GetValues<Profiel>().Zip(keren))
            await File.WriteAllBytesAsync(args[0], Proefdossier.Xml(profiel));
        var uit = await Aotvoorbeeld.LoopAsync("Oversteek.Oso", keren);
        uit.Count.ShouldBe(keren.Length);
        uit.ShouldAllBe(u => u.Contains("Bruggink", StringComparison.Ordinal));
        uit[0].ShouldContain("<achternaam>Bruggink</achternaam>");
        uit[0].ShouldContain("<overstapadvies>");
        Directory.Delete(map, recursive: true);
    }
}
