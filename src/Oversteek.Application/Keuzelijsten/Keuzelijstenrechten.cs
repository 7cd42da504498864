namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    /// <summary>Everything that parents do with their list, done by the po school for one of them (D-18).</summary>
    public const string NamensOuderHandelen = nameof(NamensOuderHandelen);
}
