namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string Meekijken = nameof(Meekijken);
    public const string HulpvragenBeantwoorden = nameof(HulpvragenBeantwoorden);
}
