namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string BrugklassenBeheren = nameof(BrugklassenBeheren);

    public const string BrugklassenAccepteren = nameof(BrugklassenAccepteren);
}
