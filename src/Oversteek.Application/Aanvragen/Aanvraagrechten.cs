namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string AanvragenMaken = nameof(AanvragenMaken);

    public const string AanvragenBeoordelen = nameof(AanvragenBeoordelen);

    public const string AanvragenTellen = nameof(AanvragenTellen);
}
