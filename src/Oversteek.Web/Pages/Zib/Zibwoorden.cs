using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zib;

public static class Zibwoorden
{
    public static string Van(ZibAanmeldingstatus status) => Woorden.Van(status);

    public static string Van(Toestemmingsoort soort) => Woorden.Van(soort);

    public static string Van(Toestemmingswijze wijze) => Woorden.Van(wijze);

    public static string? Dag(DateTimeOffset? op) => op is { } moment ? $"{Nederland.Datum(moment):d MMM yyyy}" : null;

    public static string Van(Afspraak? afspraak) => afspraak is { } a ? $"{a.Dag:d MMM yyyy} {a.Tijd:HH:mm}" : "";

    public static Lijstcel OpTijd(ZibAanmelding aanmelding) => aanmelding.IngediendOp is null ? new Lijstcel("")
        : aanmelding.TeLaat ? new Lijstcel("te laat", Signaal: Signaal.LetOp) : new Lijstcel("op tijd");

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
