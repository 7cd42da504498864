namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string LeerlingenZien = nameof(LeerlingenZien);

    public const string LeerlingenBewerken = nameof(LeerlingenBewerken);
}
