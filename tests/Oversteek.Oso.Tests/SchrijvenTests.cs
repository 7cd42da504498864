using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed class SchrijvenTests
{
    [Fact]
    public void Een_zelf_gemaakt_POVO_dossier_voldoet_aan_het_officiele_schema()
    {
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(Proefdossier.Povo(), Proefdossier.Editie, uit);
        OfficieelSchema.Fouten(uit.ToArray()).ShouldBeEmpty();
        OsoLezer.Lees(new MemoryStream(uit.ToArray())).Bestand!.Dossier.ShouldBe(Proefdossier.Povo());
    }
}
