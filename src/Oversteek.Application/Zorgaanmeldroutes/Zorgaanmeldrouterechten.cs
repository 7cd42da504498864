namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string ZorgaanmeldroutesMaken = nameof(ZorgaanmeldroutesMaken);

    public const string ZorgaanmeldroutesBehandelen = nameof(ZorgaanmeldroutesBehandelen);
}
