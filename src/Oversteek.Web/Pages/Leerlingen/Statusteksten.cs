using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>The word and weight of each state, the same on every page of the po school.</summary>
public static class Statusteksten
{
    public static (string Tekst, Signaal Soort) Van(Okrstatus status) => status switch
    {
        Okrstatus.Concept => ("in bewerking", Signaal.Geen),
        Okrstatus.Definitief => ("definitief", Signaal.Goed),
        Okrstatus.Teruggezet => ("teruggezet", Signaal.LetOp),
        Okrstatus.NietNodig => ("niet nodig", Signaal.Geen),
        Okrstatus.Gearchiveerd => ("gearchiveerd", Signaal.Geen),
        Okrstatus.Vernietigd => ("vernietigd", Signaal.Geen),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static (string Tekst, Signaal Soort) Van(Aanmeldingstatus? status) => status switch
    {
        null => ("niet aangemeld", Signaal.Geen),
        Aanmeldingstatus.Nieuw => ("ingevoerd, lijst nog niet definitief", Signaal.Info),
        Aanmeldingstatus.Actief => ("aangemeld", Signaal.Goed),
        Aanmeldingstatus.InOnderzoek => ("in onderzoek", Signaal.LetOp),
        Aanmeldingstatus.Uitgeloot => ("uitgeloot", Signaal.LetOp),
        Aanmeldingstatus.Doorgeschoven => ("doorgeschoven", Signaal.LetOp),
        Aanmeldingstatus.Plaatsbaar => ("plaatsbaar, wacht op besluit", Signaal.Info),
        Aanmeldingstatus.Toegelaten => ("toegelaten", Signaal.Goed),
        Aanmeldingstatus.Afgewezen => ("afgewezen", Signaal.Fout),
        Aanmeldingstatus.TijdelijkGeplaatst => ("tijdelijk geplaatst", Signaal.Info),
        Aanmeldingstatus.GeenVervolg => ("geen vervolg", Signaal.Fout),
        Aanmeldingstatus.Vrijgevallen => ("plaats vrijgevallen", Signaal.LetOp),
        Aanmeldingstatus.Overgedragen => ("overgedragen", Signaal.Goed),
        Aanmeldingstatus.Vervallen => ("vervallen", Signaal.Geen),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Van(Communicatiekeuze keuze) => keuze switch
    {
        Communicatiekeuze.Ja => "ja",
        Communicatiekeuze.Nee => "nee",
        Communicatiekeuze.NietVastgelegd => "ontbreekt",
        _ => throw new ArgumentOutOfRangeException(nameof(keuze)),
    };
}
