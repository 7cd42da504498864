namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string BijlagenBewerken = nameof(BijlagenBewerken);
    public const string BestandenNakijken = nameof(BestandenNakijken);
}
