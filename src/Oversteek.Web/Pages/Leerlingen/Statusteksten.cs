using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>The word and weight of each state, the same on every page of the po school.</summary>
public static class Statusteksten
{
    private const string Lezer = "basisschool";

    public static (string Tekst, Signaal Soort) Van(Okrstatus status) => (Woorden.Van(status, Lezer), status switch
    {
        Okrstatus.Definitief => Signaal.Goed,
        Okrstatus.Teruggezet => Signaal.LetOp,
        _ => Signaal.Geen,
    });

    public static (string Tekst, Signaal Soort) Van(Aanmeldingstatus? status) => status is { } gezet ? (Woorden.Van(gezet, Lezer), Soort(gezet)) : ("niet aangemeld", Signaal.Geen);

    public static string Van(Communicatiekeuze keuze) => Woorden.Van(keuze, Lezer);

    private static Signaal Soort(Aanmeldingstatus status) => status switch
    {
        Aanmeldingstatus.Nieuw or Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.TijdelijkGeplaatst => Signaal.Info,
        Aanmeldingstatus.Actief or Aanmeldingstatus.Toegelaten or Aanmeldingstatus.Overgedragen => Signaal.Goed,
        Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.Uitgeloot or Aanmeldingstatus.Doorgeschoven or Aanmeldingstatus.Vrijgevallen => Signaal.LetOp,
        Aanmeldingstatus.Afgewezen or Aanmeldingstatus.GeenVervolg => Signaal.Fout,
        Aanmeldingstatus.Vervallen => Signaal.Geen,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Onbekende status."),
    };
}
