namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string EigenAccountBeheren = nameof(EigenAccountBeheren);

    public const string AccountsBeheren = nameof(AccountsBeheren);

    public const string PlatformBeheren = nameof(PlatformBeheren);
}
