using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

public static class Zorgwoorden
{
    public static string Van(Zorgaanmeldroutestatus status) => Woorden.Van(status);

    public static string Van(Toestemmingswijze wijze) => Woorden.Van(wijze);

    /// <summary>Of the kind of a file.</summary>
    public static string Soort(string type) => Bijlagetypen.Alle.GetValueOrDefault(type, type);

    /// <summary>The words that the parent agreed with, of that version.</summary>
    public static string Tekst(string versie) => Woorden.Van("zorgaanmeldroutetekst", versie);

    public static Signaal Kleur(Zorgaanmeldroutestatus status) => status switch
    {
        Zorgaanmeldroutestatus.Afgesloten => Signaal.Goed,
        Zorgaanmeldroutestatus.Ingetrokken => Signaal.Geen,
        _ => Signaal.Info,
    };
}
