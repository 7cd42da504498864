using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Onderzoek;

/// <summary>Mechanisms for research only. Their outcomes have no proof, no report and can never be published.</summary>
public enum Onderzoeksmechanisme
{
    /// <summary>Top trading cycles with seat counters (Abdulkadiroglu and Sonmez 2003).</summary>
    Ttc,

    /// <summary>Efficiency-adjusted DA, every pupil consenting (Kesten 2010; simplified by Tang and Yu 2014).</summary>
    Eadam,

    /// <summary>DA followed by stable improvement cycles: the lot is no right, the level is (Erdil and Ergin 2008).</summary>
    DaSic,
}

/// <summary>Runs a research mechanism. Units with reserves or clusters are refused: these mechanisms have no agreed definition there.</summary>
public static class Onderzoeksberekening
{
    /// <summary>Divides the places. TTC is O(n m L); EADAM and SIC repeat O(L log q) at most once per unit or exchange.</summary>
    /// <param name="mechanisme">Which one.</param>
    /// <param name="invoer">The input; its own mechanism is ignored, numbering and scope are used.</param>
    /// <param name="nummers">The numbers; under MTB and TTC for every child at every unit.</param>
    /// <returns>Unit id per lotingskenmerk, null without a place.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    public static IReadOnlyDictionary<string, string?> Bereken(Onderzoeksmechanisme mechanisme, Lotingsinvoer invoer, Lotnummers nummers)
    {
        var bevindingen = Invoercontrole.Controleer(invoer).ToList();
        if (!bevindingen.Exists(b => b.Blokkeert))
            bevindingen.AddRange(Invoercontrole.ControleerLotnummers(invoer, nummers));
        bevindingen.AddRange(invoer.Eenheden.Where(e => e.Reservering is not null || e.Cluster is not null)
            .Select(e => new Bevinding(Invoerregel.RegelsPassenNiet, true, null, e.Id)));
        if (bevindingen.Exists(b => b.Blokkeert))
            throw new InvoerGeweigerdException(bevindingen);
        var opstelling = Opstelling.Van(invoer);
        var rij = opstelling.Rij(nummers, invoer.Regels.Nummering);
        var uitkomst = mechanisme switch
        {
            Onderzoeksmechanisme.Ttc => new TopTradingCycles(opstelling, nummers, invoer.Regels).Los(),
            Onderzoeksmechanisme.Eadam => Verbetering.Eadam(opstelling.Veld, rij),
            Onderzoeksmechanisme.DaSic => Verbetering.Sic(opstelling.Veld, rij),
            _ => throw new ArgumentOutOfRangeException(nameof(mechanisme), mechanisme, "Onbekend mechanisme."),
        };
        return opstelling.Loters.Select((d, s) => (d.Kenmerk, Eenheid: uitkomst[s] < 0 ? null : opstelling.Eenheden[opstelling.Veld.Doel[uitkomst[s]]].Id))
            .ToDictionary(p => p.Kenmerk, p => p.Eenheid, StringComparer.Ordinal);
    }
}
