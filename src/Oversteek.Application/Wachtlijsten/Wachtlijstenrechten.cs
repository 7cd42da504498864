namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string HardheidBeslissen = nameof(HardheidBeslissen);
}
