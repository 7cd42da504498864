using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of what parents send, as the vo school and the po school meet it.</summary>
public static class Keuzelijstlinks
{
    public const string VanOuders = "/aanmeldingen/van-ouders";

    public static string Ontvangen(AanmeldingId id) => $"/aanmeldingen/{id}/van-ouders";

    public static string Bewijs(AanmeldingId id) => $"/aanmeldingen/{id}/voorrangsbewijs";

    public static string BezwaarBijAanmelding(AanmeldingId id) => $"/aanmeldingen/{id}/bezwaar-ouder";

    public static string Namens(LeerlingId id) => $"/aanmeldstatus/{id}/keuzelijst";

    public static string Versturen(LeerlingId id) => $"/aanmeldstatus/{id}/keuzelijst/versturen";

    public static string Intrekken(LeerlingId id) => $"/aanmeldstatus/{id}/keuzelijst/intrekken";

    public static string Bezwaar(LeerlingId id) => $"/aanmeldstatus/{id}/bezwaar-ouder";
}
