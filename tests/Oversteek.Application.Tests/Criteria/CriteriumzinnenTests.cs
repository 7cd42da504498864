using System.Text.RegularExpressions;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Criteria;
using Oversteek.Domain.Criteria;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Criteria;

public sealed class CriteriumzinnenTests
{
    [Fact, Regel("D-63")]
    public void Elke_stap_en_elke_uitkomst_heeft_een_zin_met_dezelfde_plaatsen()
    {
        Criteriumstappen.Alle.Count.ShouldBeGreaterThan(35);
        foreach (var stap in Criteriumstappen.Alle)
            Regex.Matches(Woorden.Van("criterium", stap.Code), @"\{(?<plek>\w+)\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["plek"].Value).ShouldBe(stap.Namen, ignoreOrder: true, stap.Code);
        Enum.GetValues<Criteriumuitkomst>().Select(u => u.Zin()).ShouldAllBe(z => z.Length > 10);
        Enum.GetValues<Stapsoort>().Select(s => Woorden.Van(s)).Distinct().Count().ShouldBe(5);
    }

    [Fact, Regel("D-63")]
    public void Getallen_domeinen_en_dagen_staan_in_gewoon_Nederlands()
    {
        Criteriumstappen.Kwart.Met(Leerdomein.Bl, 30.5m, 53, 0.424m).Zin()
            .ShouldBe("Leerachterstand begrijpend lezen: 1 - 30,5 / 53 = 0,424. Dat is 0,25 of meer.");
        Criteriumstappen.Geldig.Met(Onderzoeksoort.Iq, new DateOnly(2026, 1, 5), new DateOnly(2026, 11, 20)).Zin()
            .ShouldBe("Het IQ-onderzoek van 5 januari 2026 telt op 20 november 2026.");
    }
}
