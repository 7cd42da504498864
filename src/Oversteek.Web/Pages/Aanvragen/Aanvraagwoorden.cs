using Oversteek.Application.Aanvragen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanvragen;

public static class Aanvraagwoorden
{
    public static string Van(Aanvraagstatus status) => Woorden.Van(status);

    public static string Van(Aanvraagsoort soort) => Woorden.Van(soort);

    public static string Van(Aanvraagbestandsoort soort) => Woorden.Van(soort);

    public static string Van(Deskundigheid deskundigheid) => Woorden.Van(deskundigheid);

    public static string Van(Toestemmingswijze wijze) => Woorden.Van(wijze);

    public static string Van(Tlvcategorie categorie) => $"{categorie} ({Woorden.Van(categorie)})";

    /// <summary>The words that the parent agreed with, of that version.</summary>
    public static string Tekst(string versie) => Woorden.Van("aanvraagtekst", versie);

    public static IReadOnlyList<Keuzeoptie> Soorten { get; } = Keuzeopties.Van(Enum.GetValues<Aanvraagsoort>(), s => $"{s}", Van);

    public static IReadOnlyList<Keuzeoptie> Stukken { get; } =
        Keuzeopties.Van(Enum.GetValues<Aanvraagbestandsoort>().Where(Aanvraagstukkenbron.VanSchool), s => $"{s}", Van);

    public static IReadOnlyList<Keuzeoptie> Deskundigen { get; } = Keuzeopties.Van(Enum.GetValues<Deskundigheid>(), d => $"{d}", Van);

    public static IReadOnlyList<Keuzeoptie> Categorieen { get; } = Keuzeopties.Van(Enum.GetValues<Tlvcategorie>(), c => $"{c}", Van);

    public static Signaal Kleur(Aanvraagstatus status) => status switch
    {
        Aanvraagstatus.Toegekend => Signaal.Goed,
        Aanvraagstatus.Ingetrokken => Signaal.Geen,
        Aanvraagstatus.AanvullingGevraagd or Aanvraagstatus.Afgewezen or Aanvraagstatus.Bezwaar => Signaal.LetOp,
        _ => Signaal.Info,
    };
}
