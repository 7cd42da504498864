using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Zib;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zib;

public static class Zibwoorden
{
    public static string Van(ZibAanmeldingstatus status) => Woorden.Van(status);

    public static string Van(Toestemmingsoort soort) => Woorden.Van(soort);

    public static string Van(Toestemmingswijze wijze) => Woorden.Van(wijze);

    /// <summary>The words that the parent agreed with, of that version.</summary>
    public static string Tekst(Toestemmingsoort soort, string versie) => Woorden.Van("zibtekst", $"{soort}.{versie}");

    public static IReadOnlyList<Keuzeoptie> Soorten { get; } = Keuzeopties.Van(Enum.GetValues<Toestemmingsoort>(), s => $"{s}", Van);

    public static IReadOnlyList<Keuzeoptie> Wijzen { get; } = Keuzeopties.Van(Enum.GetValues<Toestemmingswijze>(), w => $"{w}", Van);

    public static IReadOnlyList<Keuzeoptie> Zelf { get; } = Keuzeopties.Van(Enum.GetValues<Zelftoetsing>(), z => $"{z}", z => Woorden.Van(z));

    public static Signaal Kleur(ZibAanmeldingstatus status) => status switch
    {
        ZibAanmeldingstatus.UitslagInOkr => Signaal.Goed,
        ZibAanmeldingstatus.Ingetrokken => Signaal.Geen,
        ZibAanmeldingstatus.AfgewezenDoorBureau => Signaal.LetOp,
        _ => Signaal.Info,
    };
}
