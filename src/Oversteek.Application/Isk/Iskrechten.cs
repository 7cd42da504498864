namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string IskAanmelden = nameof(IskAanmelden);

    public const string IskTestAfnemen = nameof(IskTestAfnemen);
}
