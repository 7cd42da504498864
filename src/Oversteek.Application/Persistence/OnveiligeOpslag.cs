namespace Oversteek.Application.Persistence;

/// <summary>A database that would lose work or show too much; the operator can mend it, so the reason is a sentence.</summary>
public sealed class OnveiligeOpslag(string reden) : InvalidOperationException(reden);
