using Oversteek.Loting.Kern;

namespace Oversteek.Loting;

/// <summary>Gives one reason per refused entry, derived from the outcome and the definitions only (loting.md 8).</summary>
internal static class Verklaringmaker
{
    public static IReadOnlyList<Verklaring> Maak(Uitkomst uitkomst, int[][] wachtlijsten)
    {
        var veld = uitkomst.Opstelling.Veld;
        var plaats = new int[veld.Doel.Length];
        foreach (var lijst in wachtlijsten)
        {
            for (var i = 0; i < lijst.Length; i++)
                plaats[lijst[i]] = i + 1;
        }
        var grenzen = new Grenzen(uitkomst);
        var verklaringen = new Verklaring[veld.Leerlingen];
        for (var s = 0; s < verklaringen.Length; s++)
            verklaringen[s] = new Verklaring(uitkomst.Opstelling.Loters[s].Kenmerk, Redenen(uitkomst, grenzen, plaats, s));
        return verklaringen;
    }

    private static Reden[] Redenen(Uitkomst uitkomst, Grenzen grenzen, int[] plaats, int s)
    {
        var veld = uitkomst.Opstelling.Veld;
        var begin = veld.Begin[s];
        var tot = uitkomst.Keuze[s] < 0 ? veld.Begin[s + 1] : uitkomst.Keuze[s];
        var deelnemer = uitkomst.Opstelling.Loters[s];
        var eersteWeg = deelnemer.Deelname == Deelname.Teruggetrokken && deelnemer.Voorkeuren.Count > 0;
        if (begin == tot && !eersteWeg)
            return [];
        var redenen = new List<Reden>(tot - begin + 1);
        if (eersteWeg)
            redenen.Add(new Reden(deelnemer.Voorkeuren[0], 1, Redencode.Teruggetrokken, Niveau.Geen, 0, null, null, 0, 0, null, null));
        for (var k = begin; k < tot; k++)
            redenen.Add(Reden(uitkomst, grenzen, uitkomst.Plek(s, k), plaats[k]));
        return [.. redenen];
    }

    private static Reden Reden(Uitkomst uitkomst, Grenzen grenzen, Plek eigen, int wachtlijstplaats)
    {
        var veld = uitkomst.Opstelling.Veld;
        int u = veld.Doel[eigen.Keuze];
        var grens = grenzen.Voor(u, veld.IsHouder(eigen.Keuze));
        var plaatsOver = veld.ClusterVanEenheid(u) < 0 && uitkomst.Toegelaten[u].Count < veld.Plaatsen[u];
        var code = Code(eigen, grens, veld.Plaatsen[u], plaatsOver);
        return new Reden(
            uitkomst.Opstelling.Eenheden[u].Id,
            veld.Rang[eigen.Keuze],
            code,
            eigen.Niveau,
            eigen.Lot,
            grens?.Niveau,
            grens?.Lot,
            veld.Plaatsen[u],
            uitkomst.Toegelaten[u].Count + uitkomst.Geweigerd[u].Count,
            code == Redencode.VolVoorUwRonde ? grens?.Ronde : null,
            wachtlijstplaats);
    }

    private static Redencode Code(Plek eigen, Plek? grens, int plaatsen, bool plaatsOver)
    {
        if (plaatsen == 0)
            return Redencode.GeenPlaatsen;
        if (plaatsOver || grens is not { } laatste || eigen.CompareTo(laatste) < 0)
            return Redencode.GereserveerdePlaatsen;
        if (eigen.Ronde > laatste.Ronde)
            return Redencode.VolVoorUwRonde;
        return eigen.Niveau > laatste.Niveau ? Redencode.LagerVoorrangsniveau : Redencode.Lotnummer;
    }
}

/// <summary>The last admitted child that a refused child is compared with.</summary>
internal sealed class Grenzen
{
    private readonly Uitkomst uitkomst;
    private readonly Plek?[] eenheid;
    private readonly Plek?[] houders;
    private readonly Plek?[] anderen;
    private readonly Plek?[] cluster;

    public Grenzen(Uitkomst uitkomst)
    {
        this.uitkomst = uitkomst;
        var veld = uitkomst.Opstelling.Veld;
        eenheid = [.. uitkomst.Toegelaten.Select(t => Laatste(t))];
        houders = new Plek?[eenheid.Length];
        anderen = new Plek?[eenheid.Length];
        cluster = new Plek?[veld.ClusterPlaatsen.Length];
        for (var u = 0; u < eenheid.Length; u++)
        {
            if (veld.Reserves?[u] is { Soort: Reserveringssoort.Hard })
            {
                houders[u] = Laatste(uitkomst.Toegelaten[u].Where(p => veld.IsHouder(p.Keuze)));
                anderen[u] = Laatste(uitkomst.Toegelaten[u].Where(p => !veld.IsHouder(p.Keuze)));
            }
            if (veld.ClusterVanEenheid(u) is >= 0 and var c && eenheid[u] is { } p && (cluster[c] is not { } tot || tot.CompareTo(p) < 0))
                cluster[c] = p;
        }
    }

    public Plek? Voor(int u, bool houder)
    {
        var veld = uitkomst.Opstelling.Veld;
        if (veld.Reserves?[u] is { Soort: Reserveringssoort.Hard })
            return houder ? houders[u] : anderen[u];
        var vol = uitkomst.Toegelaten[u].Count >= veld.Plaatsen[u];
        return veld.ClusterVanEenheid(u) is >= 0 and var c && !vol ? cluster[c] : eenheid[u];
    }

    private static Plek? Laatste(IEnumerable<Plek> plekken)
    {
        Plek? laatste = null;
        foreach (var plek in plekken)
        {
            if (laatste is not { } tot || tot.CompareTo(plek) < 0)
                laatste = plek;
        }
        return laatste;
    }
}
