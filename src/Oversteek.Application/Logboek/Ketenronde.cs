namespace Oversteek.Application.Logboek;

/// <summary>
/// One pass over a chain. After a deviation it goes on from the stored hash, so that one changed event is one finding
/// and not a thousand.
/// </summary>
internal sealed class Ketenronde
{
    /// <summary>So many misfits are kept to find out whether events changed places.</summary>
    private const int Bewaard = 32;

    private readonly Keten keten;
    private readonly ILookup<long, Anker> ankers;
    private readonly List<Ketenbevinding> bevindingen = [];
    private readonly List<Ketenregel> misfits = [];
    private readonly List<byte[]> hashes = [];
    private long aantal;
    private long afwijkend;
    private long nummer = Keten.Begin.Nummer;
    private byte[] hash = Keten.Begin.Hash;

    public Ketenronde(Keten keten, IReadOnlyCollection<Anker> ankers)
    {
        this.keten = keten;
        bevindingen.AddRange(ankers.Where(a => !keten.IsEcht(a)).Select(a => new Ketenbevinding(Ketenafwijking.AnkerOngeldig, a.Nummer, a.Nummer)));
        this.ankers = ankers.Where(keten.IsEcht).ToLookup(a => a.Nummer);
    }

    public void Neem(Ketenregel regel)
    {
        aantal++;
        if (regel.Nummer <= nummer)
        {
            NeemTerug(regel);
            return;
        }
        if (regel.Nummer > nummer + 1)
            Meld(Ketenafwijking.Ontbreekt, nummer + 1, regel.Nummer - 1);
        else if (!keten.Klopt(hash, regel.Canoniek, regel.Nummer, regel.Hash))
            BewaarMisfit(regel);
        if (ankers[regel.Nummer].Any(a => !a.Hash.AsSpan().SequenceEqual(regel.Hash)))
            Meld(Ketenafwijking.Herschreven, regel.Nummer, regel.Nummer);
        (nummer, hash) = (regel.Nummer, regel.Hash);
    }

    public Ketenverslag Verslag()
    {
        var laatsteAnker = ankers.Select(g => g.Key).DefaultIfEmpty(0).Max();
        if (laatsteAnker > nummer)
            Meld(Ketenafwijking.Afgekapt, nummer + 1, laatsteAnker);
        if (aantal > 1 && afwijkend == aantal)
            MeldHerschreven();
        else
            HerkenVerplaatst();
        return new Ketenverslag(aantal, nummer, Samengevoegd());
    }

    private void MeldHerschreven()
    {
        bevindingen.RemoveAll(b => b.Afwijking is Ketenafwijking.Gewijzigd or Ketenafwijking.Herschreven);
        bevindingen.Add(new Ketenbevinding(Ketenafwijking.Herschreven, 1, nummer));
    }

    /// <summary>The number is already past: the event came late (its gap is known) or it is there twice.</summary>
    private void NeemTerug(Ketenregel regel)
    {
        var gat = bevindingen.FindIndex(b => b.Afwijking == Ketenafwijking.Ontbreekt && b.Van <= regel.Nummer && regel.Nummer <= b.Tot);
        if (gat < 0)
        {
            Meld(Ketenafwijking.Ingevoegd, regel.Nummer, regel.Nummer);
            return;
        }
        var (van, tot) = (bevindingen[gat].Van, bevindingen[gat].Tot);
        bevindingen.RemoveAt(gat);
        if (regel.Nummer < tot)
            bevindingen.Insert(gat, new Ketenbevinding(Ketenafwijking.Ontbreekt, regel.Nummer + 1, tot));
        if (van < regel.Nummer)
            bevindingen.Insert(gat, new Ketenbevinding(Ketenafwijking.Ontbreekt, van, regel.Nummer - 1));
        Meld(Ketenafwijking.Verplaatst, regel.Nummer, regel.Nummer);
    }

    private void BewaarMisfit(Ketenregel regel)
    {
        afwijkend++;
        Meld(Ketenafwijking.Gewijzigd, regel.Nummer, regel.Nummer);
        if (misfits.Count == Bewaard)
            return;
        misfits.Add(regel);
        hashes.Add(hash);
        hashes.Add(regel.Hash);
    }

    /// <summary>A misfit that fits the key at another number, or behind another event, was moved and not changed.</summary>
    private void HerkenVerplaatst()
    {
        foreach (var regel in misfits.Where(PastElders))
        {
            var plaats = bevindingen.FindIndex(b => b.Afwijking == Ketenafwijking.Gewijzigd && b.Van <= regel.Nummer && regel.Nummer <= b.Tot);
            var (van, tot) = (bevindingen[plaats].Van, bevindingen[plaats].Tot);
            bevindingen[plaats] = new Ketenbevinding(Ketenafwijking.Verplaatst, regel.Nummer, regel.Nummer);
            if (regel.Nummer < tot)
                bevindingen.Insert(plaats + 1, new Ketenbevinding(Ketenafwijking.Gewijzigd, regel.Nummer + 1, tot));
            if (van < regel.Nummer)
                bevindingen.Insert(plaats, new Ketenbevinding(Ketenafwijking.Gewijzigd, van, regel.Nummer - 1));
        }
    }

    private bool PastElders(Ketenregel regel) =>
        misfits.Exists(ander => hashes.Exists(vorige => keten.Klopt(vorige, regel.Canoniek, ander.Nummer, regel.Hash)));

    private void Meld(Ketenafwijking afwijking, long van, long tot) => VoegToe(bevindingen, new Ketenbevinding(afwijking, van, tot));

    private List<Ketenbevinding> Samengevoegd()
    {
        var samen = new List<Ketenbevinding>();
        foreach (var bevinding in bevindingen)
            VoegToe(samen, bevinding);
        return samen;
    }

    /// <summary>Adjacent deviations of one kind become one range, so that the report stays small.</summary>
    private static void VoegToe(List<Ketenbevinding> lijst, Ketenbevinding bevinding)
    {
        if (lijst.Count > 0 && lijst[^1].Afwijking == bevinding.Afwijking && lijst[^1].Tot + 1 == bevinding.Van)
            lijst[^1] = lijst[^1] with { Tot = bevinding.Tot };
        else
            lijst.Add(bevinding);
    }
}
