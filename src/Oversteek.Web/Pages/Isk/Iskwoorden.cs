using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Isk;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Isk;

public static class Iskwoorden
{
    public static string Van(IskTestaanmeldingstatus status) => Woorden.Van(status);

    public static string Van(Toestemmingswijze wijze) => Woorden.Van(wijze);

    /// <summary>The words that the parent agreed with, of that version.</summary>
    public static string Tekst(string versie) => Woorden.Van("isktekst", versie);

    public static Signaal Kleur(IskTestaanmeldingstatus status) => status switch
    {
        IskTestaanmeldingstatus.Geplaatst => Signaal.Goed,
        IskTestaanmeldingstatus.Afgezien => Signaal.Geen,
        IskTestaanmeldingstatus.NietVerschenen or IskTestaanmeldingstatus.Uitslag => Signaal.LetOp,
        _ => Signaal.Info,
    };

    /// <summary>Where and when, in one line.</summary>
    public static string Van(Afspraak? afspraak) => afspraak is { } a ? $"{a.Dag:d MMM yyyy} {a.Tijd:HH:mm}, {a.Plaats}" : "";
}
