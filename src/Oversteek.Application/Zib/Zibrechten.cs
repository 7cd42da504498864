namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string ZibAanmelden = nameof(ZibAanmelden);

    public const string OnderzoekDoen = nameof(OnderzoekDoen);

    public const string ZibTellen = nameof(ZibTellen);
}
