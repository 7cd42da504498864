using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Gevallen;

/// <summary>Turns rows of the table into flat arrays, with the checks that input in JSON gets too: levels, equal numbers, doubles.</summary>
internal sealed class Gebiedbouw
{
    private readonly Dictionary<int, int> nummer = [];
    private readonly List<int> begin = [];
    private readonly List<int> wie = [];
    private readonly List<int> loten = [];
    private readonly Rijen<ushort> doel = new();
    private readonly Rijen<ushort> rangen = new();
    private readonly Rijen<byte> niveaus = new();
    private List<(int Leerling, int Rang, int School, int Klasse, int Lot)>? ongeordend;
    private int rij;
    private (int Leerling, int Rang) vorige = (int.MinValue, 0);

    public Gebiedbouw(int[] scholen)
    {
        if (scholen.Length > ushort.MaxValue)
            throw new GevalException("De tabel heeft te veel klassen.");
        for (var u = 0; u < scholen.Length; u++)
            nummer.Add(scholen[u], u);
    }

    public void Lees(Gebiedlezer lezer)
    {
        Span<int> r = stackalloc int[5];
        while (lezer.Lees(r))
        {
            var deze = (Leerling: r[0], Rang: r[1]);
            if (ongeordend is null && (deze.Leerling < vorige.Leerling || (deze.Leerling == vorige.Leerling && deze.Rang <= vorige.Rang)))
                Los();
            if (ongeordend is null)
                Bij(r[0], r[1], r[2], r[3], r[4]);
            else
                ongeordend.Add((r[0], r[1], r[2], r[3], r[4]));
            vorige = deze;
        }
        if (ongeordend is not null)
            Orden(ongeordend);
    }

    private void Orden(List<(int Leerling, int Rang, int School, int Klasse, int Lot)> rijen)
    {
        ongeordend = null;
        rijen.Sort();
        vorige = (int.MinValue, 0);
        foreach (var (leerling, rang, school, klasse, lot) in rijen)
        {
            if ((leerling, rang) == vorige)
                throw Geweigerd(Invoerregel.HerhaaldeEenheid, leerling);
            Bij(leerling, rang, school, klasse, lot);
            vorige = (leerling, rang);
        }
    }

    public (Veld Veld, int[] Lot, int[] Leerlingen) Klaar(int[] plaatsen)
    {
        begin.Add(rij);
        var lot = loten.ToArray();
        var gesorteerd = loten.ToArray();
        Array.Sort(gesorteerd);
        for (var i = 1; i < gesorteerd.Length; i++)
        {
            if (gesorteerd[i] == gesorteerd[i - 1])
                throw Geweigerd(Invoerregel.LotnummerOngeldig, wie[Array.LastIndexOf(lot, gesorteerd[i])]);
        }
        var veld = new Veld { Begin = [.. begin], Doel = doel.Naar(), Niveaus = niveaus.Naar(), Rang = rangen.Naar(), Plaatsen = plaatsen };
        return (veld, lot, [.. wie]);
    }

    private void Bij(int leerling, int rang, int school, int klasse, int lot)
    {
        if (wie.Count == 0 || wie[^1] != leerling)
        {
            if (lot is < 0 or > Lotnummers.Hoogste)
                throw Geweigerd(Invoerregel.LotnummerOngeldig, leerling);
            begin.Add(rij);
            wie.Add(leerling);
            loten.Add(lot);
        }
        else if (loten[^1] != lot)
        {
            throw Geweigerd(Invoerregel.LotnummerOngeldig, leerling);
        }
        if (klasse is < 0 or >= Niveau.Geen)
            throw Geweigerd(Invoerregel.OngeldigNiveau, leerling);
        if (rang is < 1 or > ushort.MaxValue)
            throw new GevalException($"De tabel heeft bij leerling {leerling} een rang die niet kan.");
        // As in JSON: an unknown class and a class for the second time are dropped; the other entries keep their rank.
        if (!nummer.TryGetValue(school, out var u) || doel.Heeft((ushort)u, begin[^1]))
            return;
        doel.Bij((ushort)u);
        rangen.Bij((ushort)rang);
        niveaus.Bij((byte)(klasse + 1));
        rij++;
    }

    // The table is not in order: what was read goes back to rows, and all rows are sorted at the end.
    private void Los()
    {
        var scholen = new int[nummer.Count];
        foreach (var (school, u) in nummer)
            scholen[u] = school;
        ongeordend = new(2 * rij);
        for (var s = 0; s < wie.Count; s++)
        {
            for (var k = begin[s]; k < (s + 1 < wie.Count ? begin[s + 1] : rij); k++)
                ongeordend.Add((wie[s], rangen[k], scholen[doel[k]], niveaus[k] - 1, loten[s]));
        }
        (rij, doel.Aantal, rangen.Aantal, niveaus.Aantal) = (0, 0, 0, 0);
        begin.Clear();
        wie.Clear();
        loten.Clear();
    }

    private static GevalException Geweigerd(Invoerregel regel, int leerling) => new($"De invoer is geweigerd: {regel} leerling {leerling}.");
}

/// <summary>A list whose array can be taken out without a second copy of everything.</summary>
internal sealed class Rijen<T>
    where T : unmanaged, IEquatable<T>
{
    private T[] waarden = new T[1 << 16];

    public int Aantal { get; set; }

    public T this[int plek] => waarden[plek];

    public void Bij(T waarde)
    {
        if (Aantal == waarden.Length)
            Array.Resize(ref waarden, checked(waarden.Length + (waarden.Length / 2)));
        waarden[Aantal++] = waarde;
    }

    public bool Heeft(T waarde, int vanaf) => waarden.AsSpan(vanaf, Aantal - vanaf).Contains(waarde);

    public T[] Naar()
    {
        Array.Resize(ref waarden, Aantal);
        return waarden;
    }
}
