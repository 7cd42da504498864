namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string AanmeldstatusZien = nameof(AanmeldstatusZien);

    public const string AanmeldingenVerwerken = nameof(AanmeldingenVerwerken);

    public const string BesluitenNemen = nameof(BesluitenNemen);
}
