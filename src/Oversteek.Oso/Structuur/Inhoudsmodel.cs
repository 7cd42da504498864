namespace Oversteek.Oso.Structuur;

/// <summary>
/// Which child may follow which, as an automaton with one state per place of a child in the model (Glushkov). The models
/// of the standard are deterministic: a name leads to at most one next state.
/// </summary>
internal sealed class Inhoudsmodel
{
    /// <summary>The state before the first child.</summary>
    public const int Begin = 0;

    private readonly List<Veld> _velden = [null!];
    private readonly List<SortedSet<int>> _opvolgers = [[]];
    private readonly int[][] _overgangen;
    private readonly bool[] _eind;

    public Inhoudsmodel(Deel deel)
    {
        var (eerste, laatste, leeg) = Bouw(deel);
        _opvolgers[Begin] = eerste;
        _overgangen = [.. _opvolgers.Select(o => o.ToArray())];
        _eind = new bool[_velden.Count];
        _eind[Begin] = leeg;
        foreach (var staat in laatste)
            _eind[staat] = true;
    }

    /// <summary>The children in the order of the model; alternatives of a choice stand behind each other.</summary>
    public IEnumerable<Veld> Velden => _velden.Skip(1);

    public Veld Veld(int staat) => _velden[staat];

    /// <summary>True when nothing need follow.</summary>
    public bool IsEind(int staat) => _eind[staat];

    /// <summary>The state after a child of this name, or -1 when it may not stand here. Names are interned (<see cref="Structuur.Veld.Naam"/>).</summary>
    public int Volgende(int staat, string naam)
    {
        foreach (var volgende in _overgangen[staat])
        {
            if (ReferenceEquals(_velden[volgende].Naam, naam))
                return volgende;
        }

        return -1;
    }

    /// <summary>A child with this name, wherever it stands in the model.</summary>
    public Veld? Zoek(string naam) => Velden.FirstOrDefault(v => string.Equals(v.Naam, naam, StringComparison.Ordinal));

    /// <summary>Names that may follow, up to and including the first that must.</summary>
    public IEnumerable<string> Verwacht(int staat)
    {
        foreach (var volgende in _overgangen[staat])
        {
            yield return _velden[volgende].Naam;
            if (!_overgangen[staat].Any(v => v > volgende && _overgangen[volgende].Contains(v)) && !_eind[staat])
                yield break;
        }
    }

    private (SortedSet<int> Eerste, SortedSet<int> Laatste, bool Leeg) Bouw(Deel deel)
    {
        var (eerste, laatste, leeg) = deel switch
        {
            Velddeel veld => BouwVeld(veld),
            Volgorde volgorde => BouwVolgorde(volgorde),
            Keuze keuze => BouwKeuze(keuze),
            _ => throw new InvalidOperationException("Onbekend deel."),
        };
        if (deel.MagHerhalen)
            Verbind(laatste, eerste);
        return (eerste, laatste, leeg || deel.MagOntbreken);
    }

    private (SortedSet<int> Eerste, SortedSet<int> Laatste, bool Leeg) BouwVeld(Velddeel deel)
    {
        _velden.Add(deel.Veld);
        _opvolgers.Add([]);
        var staat = _velden.Count - 1;
        return ([staat], [staat], false);
    }

    private (SortedSet<int> Eerste, SortedSet<int> Laatste, bool Leeg) BouwVolgorde(Volgorde deel)
    {
        SortedSet<int> eerste = [], laatste = [];
        var leeg = true;
        foreach (var (e, l, mag) in deel.Delen.Select(Bouw))
        {
            Verbind(laatste, e);
            if (leeg)
                eerste.UnionWith(e);
            if (!mag)
                laatste.Clear();
            laatste.UnionWith(l);
            leeg &= mag;
        }

        return (eerste, laatste, leeg);
    }

    private (SortedSet<int> Eerste, SortedSet<int> Laatste, bool Leeg) BouwKeuze(Keuze deel)
    {
        SortedSet<int> eerste = [], laatste = [];
        var leeg = false;
        foreach (var (e, l, mag) in deel.Delen.Select(Bouw))
        {
            eerste.UnionWith(e);
            laatste.UnionWith(l);
            leeg |= mag;
        }

        return (eerste, laatste, leeg);
    }

    private void Verbind(SortedSet<int> van, SortedSet<int> naar)
    {
        foreach (var staat in van)
            _opvolgers[staat].UnionWith(naar);
    }
}
