using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>States in words, the same on every page.</summary>
public static class Aanmeldingteksten
{
    public static string Status(Aanmeldingstatus status) => status switch
    {
        Aanmeldingstatus.Nieuw => "nieuw",
        Aanmeldingstatus.Actief => "actief",
        Aanmeldingstatus.InOnderzoek => "in onderzoek",
        Aanmeldingstatus.Uitgeloot => "uitgeloot",
        Aanmeldingstatus.Doorgeschoven => "doorgeschoven naar u",
        Aanmeldingstatus.Plaatsbaar => "plaatsbaar",
        Aanmeldingstatus.Toegelaten => "toegelaten",
        Aanmeldingstatus.Afgewezen => "afgewezen",
        Aanmeldingstatus.TijdelijkGeplaatst => "tijdelijk geplaatst",
        Aanmeldingstatus.GeenVervolg => "geen vervolg",
        Aanmeldingstatus.Vrijgevallen => "vrijgevallen",
        Aanmeldingstatus.Overgedragen => "overgedragen",
        Aanmeldingstatus.Vervallen => "vervallen",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static Signaal Signaal(Aanmeldingstatus status) => status switch
    {
        Aanmeldingstatus.Nieuw or Aanmeldingstatus.Doorgeschoven or Aanmeldingstatus.InOnderzoek => Onderdelen.Signaal.LetOp,
        Aanmeldingstatus.Actief or Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.TijdelijkGeplaatst => Onderdelen.Signaal.Info,
        Aanmeldingstatus.Toegelaten or Aanmeldingstatus.Overgedragen => Onderdelen.Signaal.Goed,
        Aanmeldingstatus.Uitgeloot or Aanmeldingstatus.Afgewezen => Onderdelen.Signaal.Fout,
        Aanmeldingstatus.GeenVervolg or Aanmeldingstatus.Vrijgevallen or Aanmeldingstatus.Vervallen => Onderdelen.Signaal.Geen,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static string Lijst(Voorkeurslijststatus status) => status switch
    {
        Voorkeurslijststatus.Leeg => "nog leeg",
        Voorkeurslijststatus.Concept => "concept",
        Voorkeurslijststatus.Definitief => "definitief",
        Voorkeurslijststatus.VanDefinitiefAfgehaald => "van definitief afgehaald",
        Voorkeurslijststatus.VerwerktInLoting => "verwerkt in de loting",
        Voorkeurslijststatus.BijgewerktNaRonde1 => "bijgewerkt na ronde 1",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static string Keuze(Communicatiekeuze? keuze) => keuze switch
    {
        null => "–",
        Communicatiekeuze.NietVastgelegd => "niet vastgelegd",
        Communicatiekeuze.Ja => "e-mail",
        Communicatiekeuze.Nee => "geen e-mail",
        _ => throw new ArgumentOutOfRangeException(nameof(keuze), keuze, message: null),
    };

    public static string Nummer(int? nummer) => nummer is { } n ? n.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "–";
}
