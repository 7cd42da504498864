namespace Oversteek.Application.Bouwstenen;

/// <summary>
/// What the platform must know of one feature, said by the feature itself: who may do what, which event opens or closes access, which mail
/// leaves, what it keeps and when that goes. One per folder of this project; <see cref="Modules"/> finds it.
/// </summary>
public abstract class Featuremodule
{
    private const string Achtervoegsel = "module";

    /// <summary>The name of the feature, as its folders have it.</summary>
    public string Naam => GetType().Name[..^Achtervoegsel.Length];

    public Modulebeschrijving Lees()
    {
        var bouwer = new Modulebouwer();
        Beschrijf(bouwer);
        return bouwer.Maak(Naam, GetType().Namespace!);
    }

    protected abstract void Beschrijf(Modulebouwer module);
}
