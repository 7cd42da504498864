namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string BerichtenLezen = nameof(BerichtenLezen);

    public const string ToegangInzien = nameof(ToegangInzien);
}
