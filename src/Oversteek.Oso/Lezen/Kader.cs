using Oversteek.Oso.Bomen;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Lezen;

/// <summary>An element that is open while reading: how far its content has come and how many children of a name it has.</summary>
internal sealed class Kader(Knoop knoop, Soort soort)
{
    private Dictionary<string, int>? _aantallen;
    private string _laatste = "";
    private int _aantal;

    public Knoop Knoop { get; } = knoop;

    public Soort Soort { get; } = soort;

    public int Staat { get; private set; } = Inhoudsmodel.Begin;

    /// <summary>True after the first child that may not stand where it stands: one finding per parent is enough.</summary>
    public bool Ontregeld { get; set; }

    /// <summary>The declaration of the next child; null when a child of this name may not stand here.</summary>
    public Veld? Volgende(string naam)
    {
        var volgende = Soort.Inhoud.Volgende(Staat, naam);
        if (volgende < 0)
            return null;
        Staat = volgende;
        return Soort.Inhoud.Veld(volgende);
    }

    /// <summary>Place of the next child among its namesakes. Only names of the standard are counted, so this stays small.</summary>
    public int Plaats(string naam)
    {
        if (string.Equals(naam, _laatste, StringComparison.Ordinal))
            return ++_aantal;
        if (_laatste.Length > 0)
            (_aantallen ??= new Dictionary<string, int>(StringComparer.Ordinal))[_laatste] = _aantal;
        _laatste = naam;
        _aantal = 1 + (_aantallen?.GetValueOrDefault(naam) ?? 0);
        return _aantal;
    }
}
