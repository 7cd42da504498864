using Oversteek.Loting;
using Oversteek.Testhulp;
using Oversteek.Web.Pages.Lotingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>The rules as a visitor reads them are the rules as the engine keeps them (B-58).</summary>
public sealed class RegelzinnenTests
{
    private const string Elke = "geldt bij elke keuze van de lijst";

    [Theory, Regel("D-61", "D-62")]
    [InlineData(Mechanisme.Da, Voorrangsbereik.All, true)]
    [InlineData(Mechanisme.R1, Voorrangsbereik.All, true)]
    [InlineData(Mechanisme.R2, Voorrangsbereik.All, false)]
    [InlineData(Mechanisme.DecentralThenCentral, Voorrangsbereik.All, false)]
    [InlineData(Mechanisme.R2, Voorrangsbereik.FirstStageOnly, false)]
    [InlineData(Mechanisme.Da, Voorrangsbereik.FirstPreferenceOnly, false)]
    public void De_zin_over_voorrang_zegt_wat_de_rekenkern_doet(Mechanisme mechanisme, Voorrangsbereik bereik, bool overal)
    {
        var zinnen = Regelzinnen.Van(new() { Mechanisme = mechanisme, Voorrangsbereik = bereik, Nummering = Nummering.Mtb });

        zinnen.Any(z => z.Contains(Elke, StringComparison.Ordinal)).ShouldBe(overal);
        TeltBijTweedeKeuze(mechanisme, bereik).ShouldBe(overal, "de rekenkern beslist");
    }

    [Fact, Regel("D-61", "D-62")]
    public void De_volgorde_van_de_wachtlijst_staat_er_in_woorden()
    {
        Regelzinnen.Van(new()).ShouldContain("De wachtlijst van een klas staat op volgorde van lotnummer, het laagste eerst. Wie zich te laat aanmeldt, komt achteraan.");
        Regelzinnen.Van(new() { Wachtlijstvolgorde = [new(Wachtlijstsleutel.PreferenceRank), new(Wachtlijstsleutel.Lot, Aflopend: true)] })
            .ShouldContain(z => z.Contains("plaats op de eigen lijst, de hoogste keuze eerst, daarna van lotnummer, het hoogste eerst", StringComparison.Ordinal));
    }

    // Two children want the one seat of B as their second choice: Bea has priority there, Ans the better number.
    private static bool TeltBijTweedeKeuze(Mechanisme mechanisme, Voorrangsbereik bereik)
    {
        var invoer = new Lotingsinvoer(
            "r", new() { Mechanisme = mechanisme, Voorrangsbereik = bereik, Nummering = Nummering.Mtb },
            [new Lotingseenheid("A", 0), new Lotingseenheid("B", 1)],
            [new Deelnemer("ans", ["A", "B"]), new Deelnemer("bea", ["A", "B"]) { Voorrang = new Dictionary<string, int> { ["B"] = 1 } }]);
        Dictionary<string, int> nummers = new() { ["ans"] = 1, ["bea"] = 2 };
        var lot = new Lotnummers { PerEenheid = new Dictionary<string, IReadOnlyDictionary<string, int>> { ["A"] = nummers, ["B"] = nummers } };
        if (mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral)
            lot = lot with { Centraal = nummers };
        return Lotingsberekening.Bereken(invoer, lot).Plaatsingen.Single(p => p.Kenmerk == "bea").Eenheid == "B";
    }
}
