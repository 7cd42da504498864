using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Simulatie;

/// <summary>Every lottery there is, one by one. Under MTB only the order of those who list a unit matters, per unit.</summary>
internal static class Opsomming
{
    public static (long[] Keren, long Loterijen) Tel(Veld veld, Lotingsregels regels, long meest)
    {
        var perKeuze = regels.Nummering == Nummering.Mtb ? new int[veld.Doel.Length] : null;
        var groepen = perKeuze is null ? [] : Herloting.PerEenheid(veld).Where(g => g.Length > 0).ToList();
        var doorschuiven = regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral;
        var lot = new int[veld.Leerlingen];
        var loterijen = Aantal([.. groepen.Select(g => g.Length), .. perKeuze is null || doorschuiven ? [veld.Leerlingen] : Array.Empty<int>()], meest);
        var keren = new long[veld.Doel.Length];
        if (loterijen == 0)
            return (keren, 0);
        var herloting = new Herloting(veld, regels.Mechanisme, regels.Nummering);
        var rij = new Lotrij(lot, perKeuze, perKeuze is null ? null : lot);
        void Eind()
        {
            foreach (var k in herloting.Los(rij))
            {
                if (k >= 0)
                    keren[k]++;
            }
        }
        Action verder = perKeuze is null || doorschuiven ? () => Orden(lot, null, 0, Eind) : Eind;
        foreach (var groep in groepen)
        {
            var volgende = verder;
            verder = () => Orden(perKeuze!, groep, 0, volgende);
        }
        verder();
        return (keren, loterijen);
    }

    private static long Aantal(int[] groottes, long meest)
    {
        long aantal = 1;
        foreach (var grootte in groottes)
        {
            for (var i = 2; i <= grootte; i++)
            {
                if (aantal > meest / i)
                    return 0;
                aantal *= i;
            }
        }
        return aantal;
    }

    // Gives the numbers 0..n-1 to the places in every order; place i of the group (or i itself) gets its number at depth i.
    private static void Orden(int[] nummers, int[]? groep, int diepte, Action klaar)
    {
        var n = groep?.Length ?? nummers.Length;
        if (diepte == n)
        {
            klaar();
            return;
        }
        for (var lot = 0; lot < n; lot++)
        {
            var bezet = false;
            for (var i = 0; i < diepte && !bezet; i++)
                bezet = nummers[groep?[i] ?? i] == lot;
            if (bezet)
                continue;
            nummers[groep?[diepte] ?? diepte] = lot;
            Orden(nummers, groep, diepte + 1, klaar);
        }
    }
}
