namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string BrugklassenBeheren = nameof(BrugklassenBeheren);

    /// <summary>Board and monitor look along with what their own schools stated (B-11); nothing of a child is in it.</summary>
    public const string BrugklassenMeekijken = nameof(BrugklassenMeekijken);

    public const string BrugklassenAccepteren = nameof(BrugklassenAccepteren);
}
