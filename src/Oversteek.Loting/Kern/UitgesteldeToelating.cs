namespace Oversteek.Loting.Kern;

/// <summary>
/// Deferred acceptance on flat arrays. Per unit a max-heap of at most q keys; <c>grens</c> holds the key that must be beaten and is
/// looked at before the heap is touched. O(total list length * log q); buffers are reused between draws. Not thread safe: one per thread.
/// </summary>
internal sealed class UitgesteldeToelating
{
    private readonly Veld veld;
    private readonly int[] hoopBegin;
    private readonly int[] plaatsen;
    private readonly int[] aantal;
    private readonly uint[] grens;
    private readonly ulong[] hoop;

    public UitgesteldeToelating(Veld veld)
    {
        this.veld = veld;
        var vraag = new int[veld.Eenheden];
        foreach (var u in veld.Doel)
            vraag[u]++;
        plaatsen = new int[veld.Eenheden];
        hoopBegin = new int[veld.Eenheden + 1];
        for (var u = 0; u < veld.Eenheden; u++)
        {
            plaatsen[u] = Math.Min(veld.Plaatsen[u], vraag[u]);
            hoopBegin[u + 1] = hoopBegin[u] + plaatsen[u];
        }
        aantal = new int[veld.Eenheden];
        grens = new uint[veld.Eenheden];
        hoop = new ulong[hoopBegin[^1]];
    }

    /// <summary>Fills <paramref name="uitkomst"/> with the entry of each child, or -1.</summary>
    public void Los(Lotrij rij, int[] uitkomst)
    {
        for (var u = 0; u < grens.Length; u++)
        {
            aantal[u] = 0;
            grens[u] = plaatsen[u] == 0 ? 0 : uint.MaxValue;
        }
        var boeken = Boeken();
        for (var s = 0; s < uitkomst.Length; s++)
            Plaats(s, rij, uitkomst, boeken);
    }

    // A child goes down her list until somebody keeps her; whoever is pushed out goes on from where she was.
    private void Plaats(int leerling, Lotrij rij, int[] uitkomst, IBoek?[]? boeken)
    {
        unchecked
        {
            var (begin, doel, niveaus) = (veld.Begin, veld.Doel, veld.Niveaus);
            var perKeuze = rij.PerKeuze;
            var k = begin[leerling];
            var einde = begin[leerling + 1];
            var lot = perKeuze is null ? (uint)rij.PerLeerling[leerling] : 0;
            while (true)
            {
                if (k == einde)
                {
                    uitkomst[leerling] = -1;
                    return;
                }
                int u = doel[k];
                var sleutel = ((uint)niveaus[k] << 28) | (perKeuze is null ? lot : (uint)perKeuze[k]);
                if (sleutel >= grens[u])
                {
                    k++;
                    continue;
                }
                uitkomst[leerling] = k;
                var weg = boeken?[u] is { } boek ? boek.Bied(sleutel, leerling, k) : Neem(u, sleutel, leerling);
                if (weg < 0)
                    return;
                leerling = weg;
                k = uitkomst[leerling] + 1;
                einde = begin[leerling + 1];
                lot = perKeuze is null ? (uint)rij.PerLeerling[leerling] : 0;
            }
        }
    }

    private int Neem(int u, uint sleutel, int leerling)
    {
        unchecked
        {
            var van = hoop.AsSpan(hoopBegin[u], plaatsen[u]);
            var wie = ((ulong)sleutel << 32) | (uint)leerling;
            var bezet = aantal[u];
            if (bezet < van.Length)
            {
                van[bezet] = wie;
                aantal[u] = ++bezet;
                if (bezet == van.Length)
                {
                    for (var i = (bezet >> 1) - 1; i >= 0; i--)
                        Zak(van, i, van[i]);
                    grens[u] = (uint)(van[0] >> 32);
                }
                return -1;
            }
            var weg = (int)(uint)van[0];
            Zak(van, 0, wie);
            grens[u] = (uint)(van[0] >> 32);
            return weg;
        }
    }

    private static void Zak(Span<ulong> van, int plek, ulong wie)
    {
        unchecked
        {
            while (true)
            {
                var kind = (plek << 1) + 1;
                if (kind >= van.Length)
                    break;
                if (kind + 1 < van.Length && van[kind + 1] > van[kind])
                    kind++;
                if (van[kind] <= wie)
                    break;
                van[plek] = van[kind];
                plek = kind;
            }
            van[plek] = wie;
        }
    }

    private IBoek?[]? Boeken()
    {
        if (veld.Reserves is null && veld.ClusterVan is null)
            return null;
        var clusters = new IBoek[veld.ClusterPlaatsen.Length];
        for (var c = 0; c < clusters.Length; c++)
            clusters[c] = new ClusterBoek(veld, c);
        var boeken = new IBoek?[veld.Eenheden];
        for (var u = 0; u < boeken.Length; u++)
        {
            if (veld.ClusterVanEenheid(u) is >= 0 and var c)
                boeken[u] = clusters[c];
            else if (veld.Reserves?[u] is not null && plaatsen[u] > 0)
                boeken[u] = new ReserveBoek(veld, u);
        }
        return boeken;
    }
}
