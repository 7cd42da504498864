using Oversteek.Oso.Bomen;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Lezen;

/// <summary>An element that is open while reading: how far its content has come. One per depth, used again and again.</summary>
internal sealed class Kader
{
    public Knoop Knoop { get; private set; } = null!;

    public Soort Soort { get; private set; } = null!;

    public int Staat { get; private set; }

    /// <summary>True after the first child that may not stand where it stands: one finding per parent is enough.</summary>
    public bool Ontregeld { get; set; }

    public void Begin(Knoop knoop, Soort soort) => (Knoop, Soort, Staat, Ontregeld) = (knoop, soort, Inhoudsmodel.Begin, false);

    /// <summary>The declaration of the next child; null when a child of this name may not stand here.</summary>
    public Veld? Volgende(string naam)
    {
        var volgende = Soort.Inhoud.Volgende(Staat, naam);
        if (volgende < 0)
            return null;
        Staat = volgende;
        return Soort.Inhoud.Veld(volgende);
    }
}
