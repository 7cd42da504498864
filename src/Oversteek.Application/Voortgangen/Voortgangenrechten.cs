namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string VoortgangZien = nameof(VoortgangZien);

    public const string VsoIndicatieZien = nameof(VsoIndicatieZien);
}
