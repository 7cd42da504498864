using Oversteek.Documenten.Pdf;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class SjabloonTests
{
    private static readonly string _map = new WerkerOpties().Sjablonenmap;

    [Fact]
    public void Geen_sjabloon_haalt_iets_van_het_net()
    {
        var sjablonen = Directory.GetFiles(_map, "*.typ");

        sjablonen.Length.ShouldBeGreaterThanOrEqualTo(6);
        sjablonen.ShouldAllBe(pad => !File.ReadAllText(pad).Contains('@'));
    }

    [Fact]
    public void Geen_sjabloon_voert_gegevens_uit_als_code()
    {
        Directory.GetFiles(_map, "*.typ").ShouldAllBe(pad => !File.ReadAllText(pad).Contains("eval(", StringComparison.Ordinal));
    }

    [Fact]
    public void De_code_staat_in_groepen_van_vier_hoe_zij_ook_is_ingevoerd()
    {
        Codeweergave.InGroepen("K7MP2XWQ9RTB4").ShouldBe("K7MP 2XWQ 9RTB 4");
        Codeweergave.InGroepen("K7MP-2XWQ 9RTB-4").ShouldBe("K7MP 2XWQ 9RTB 4");
    }

    [Fact]
    public void De_qr_code_verandert_met_de_code_en_niet_met_de_streepjes()
    {
        Codeweergave.QrSvg("K7MP-2XWQ").ShouldBe(Codeweergave.QrSvg("K7MP2XWQ"));
        Codeweergave.QrSvg("K7MP2XWQ").ShouldNotBe(Codeweergave.QrSvg("K7MP2XWR"));
    }
}
