using Oversteek.Testhulp;

namespace Oversteek.Loting.Tests;

public sealed class PakketTests
{
    [Fact]
    public async Task Het_voorbeeld_loopt_als_los_programma_zonder_waarschuwing_van_de_compiler()
    {
        var uit = (await Aotvoorbeeld.LoopAsync("Oversteek.Loting", [[]])).Single();
        uit.ShouldContain("anna: tl (Doorgeschoven)");
        uit.ShouldContain("bram niet in tl: Lotnummer");
    }
}
