namespace Oversteek.Loting.Kern;

/// <summary>A unit (or cluster) whose choice is more than the best q by key.</summary>
internal interface IBoek
{
    /// <summary>Adds an offer and returns the child that does not fit any more (perhaps the new one), or -1.</summary>
    int Bied(uint sleutel, int leerling, int keuze);
}

/// <summary>One unit with a reserve. Holders and others stand in two sorted lists; only one of them can lose a child per offer.</summary>
internal sealed class ReserveBoek(Veld veld, int eenheid) : IBoek
{
    private readonly List<ulong> houders = [];
    private readonly List<ulong> anderen = [];
    private readonly int plaatsen = veld.Plaatsen[eenheid];
    private readonly int gereserveerd = Math.Min(veld.Reserves![eenheid]!.Plaatsen, veld.Plaatsen[eenheid]);
    private readonly Reserveringssoort soort = veld.Reserves[eenheid]!.Soort;

    public int Bied(uint sleutel, int leerling, int keuze)
    {
        Voeg(veld.IsHouder(keuze) ? houders : anderen, ((ulong)sleutel << 32) | (uint)leerling);
        if (soort == Reserveringssoort.Hard)
        {
            if (houders.Count > gereserveerd)
                return Verwijder(houders);
            return anderen.Count > plaatsen - gereserveerd ? Verwijder(anderen) : -1;
        }
        if (houders.Count + anderen.Count <= plaatsen)
            return -1;
        return Verwijder(HouderMoetWeg() ? houders : anderen);
    }

    private bool HouderMoetWeg()
    {
        if (anderen.Count == 0)
            return true;
        if (houders.Count == 0)
            return false;
        if (soort == Reserveringssoort.SoftReserveFirst)
            return houders.Count > gereserveerd && houders[^1] > anderen[^1];
        // Open seats first: the worst R+1 are left over; a non-holder among them goes first.
        var slechter = houders.Count - ~houders.BinarySearch(anderen[^1]);
        return slechter > gereserveerd;
    }

    private static void Voeg(List<ulong> lijst, ulong wie) => lijst.Insert(~lijst.BinarySearch(wie), wie);

    private static int Verwijder(List<ulong> lijst)
    {
        var weg = (int)(lijst[^1] & uint.MaxValue);
        lijst.RemoveAt(lijst.Count - 1);
        return weg;
    }
}

/// <summary>Units with a joint cap: go through all by (key, unit order) and keep while both caps allow.</summary>
internal sealed class ClusterBoek(Veld veld, int cluster) : IBoek
{
    private readonly List<(ulong Orde, int Leerling)> gehouden = [];
    private readonly Dictionary<int, int> geteld = [];

    public int Bied(uint sleutel, int leerling, int keuze)
    {
        var nieuw = (Orde: ((ulong)sleutel << 16) | veld.Doel[keuze], Leerling: leerling);
        var plek = gehouden.BinarySearch(nieuw);
        gehouden.Insert(~plek, nieuw);
        geteld.Clear();
        for (var i = 0; i < gehouden.Count; i++)
        {
            var eenheid = (int)(gehouden[i].Orde & 0xFFFF);
            var inEenheid = geteld.GetValueOrDefault(eenheid);
            if (i >= veld.ClusterPlaatsen[cluster] || inEenheid >= veld.Plaatsen[eenheid])
            {
                var weg = gehouden[i].Leerling;
                gehouden.RemoveAt(i);
                return weg;
            }
            geteld[eenheid] = inEenheid + 1;
        }
        return -1;
    }
}
