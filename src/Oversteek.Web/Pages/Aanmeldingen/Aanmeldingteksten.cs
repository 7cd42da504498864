using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>States in words, the same on every page.</summary>
public static class Aanmeldingteksten
{
    public static string Status(Aanmeldingstatus status) => Woorden.Van(status);

    public static Signaal Signaal(Aanmeldingstatus status) => status switch
    {
        Aanmeldingstatus.Nieuw or Aanmeldingstatus.Doorgeschoven or Aanmeldingstatus.InOnderzoek => Onderdelen.Signaal.LetOp,
        Aanmeldingstatus.Actief or Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.TijdelijkGeplaatst => Onderdelen.Signaal.Info,
        Aanmeldingstatus.Toegelaten or Aanmeldingstatus.Overgedragen => Onderdelen.Signaal.Goed,
        Aanmeldingstatus.Uitgeloot or Aanmeldingstatus.Afgewezen => Onderdelen.Signaal.Fout,
        Aanmeldingstatus.GeenVervolg or Aanmeldingstatus.Vrijgevallen or Aanmeldingstatus.Vervallen => Onderdelen.Signaal.Geen,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static string Lijst(Voorkeurslijststatus status) => Woorden.Van(status);

    public static string Keuze(Communicatiekeuze? keuze) => keuze is { } gezet ? Woorden.Van(gezet) : "–";

    public static string Nummer(int? nummer) => nummer is { } n ? n.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "–";
}
