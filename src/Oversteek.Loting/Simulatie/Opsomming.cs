using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Simulatie;

/// <summary>Every lottery there is, one by one. Under MTB only the order of those who list a unit matters, per unit.</summary>
internal static class Opsomming
{
    public static (long[] Keren, long Loterijen) Tel(Veld veld, Lotingsregels regels, long meest, Func<long, Voortgang> voortgang)
    {
        var mtb = regels.Nummering == Nummering.Mtb;
        var perKeuze = mtb ? new int[veld.Doel.Length] : null;
        var groepen = mtb ? Herloting.PerEenheid(veld).Where(g => g.Length > 0).ToArray() : [];
        var enkel = !mtb || regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral;
        var keren = new long[veld.Doel.Length];
        var loterijen = Aantal([.. groepen.Select(g => g.Length), enkel ? veld.Leerlingen : 0], meest);
        if (loterijen == 0)
            return (keren, 0);
        var lot = new int[veld.Leerlingen];
        var rij = new Lotrij(lot, perKeuze, mtb ? lot : null);
        var herloting = new Herloting(veld, regels.Mechanisme, regels.Nummering);
        var teller = voortgang(loterijen);
        Action verder = () => Bij(keren, herloting.Los(rij), teller);
        if (enkel)
            verder = Eerst(lot, null, verder);
        foreach (var groep in groepen)
            verder = Eerst(perKeuze!, groep, verder);
        verder();
        return (keren, loterijen);
    }

    private static Action Eerst(int[] nummers, int[]? groep, Action verder) => () => Orden(nummers, groep, 0, verder);

    private static void Bij(long[] keren, int[] uitkomst, Voortgang teller)
    {
        if (!teller.Verder())
            teller.Annulering.ThrowIfCancellationRequested();
        foreach (var k in uitkomst)
        {
            if (k >= 0)
                keren[k]++;
        }
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
