using Oversteek.Application.Gesprekken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Gesprekken;

/// <summary>A row per thread.</summary>
public static class Gesprekkenlijst
{
    private const string Nieuw = "nieuw";
    private const string Gevraagd = "gevraagd";

    public static Lijst<Gesprekregel> Lijst { get; } = new("gesprekken", "Berichten PO en VO", "leerlingen",
    [
        new("naam", "Leerling", r => new Lijstcel(r.Leerling?.Lijstnaam ?? "Leerling van wie u het dossier niet meer ziet", Gespreklinks.Leerling(r.Gesprek.LeerlingId))),
        new("groep", "Groep", r => r.Groep),
        new("met", "Met", r => r.School),
        new("laatste", "Laatste bericht", r => $"{Nederland.Tijd(r.Gesprek.LaatsteOp):d MMM yyyy HH:mm}") { Orde = r => r.Gesprek.LaatsteOp },
        new("stand", "Stand", Stand) { Orde = r => (r.Ongelezen, r.Gesprek.LaatsteOp) },
    ])
    {
        Filters =
        [
            Lijstfilter<Gesprekregel>.Vast("stand", "Stand", "Alle", [new(Nieuw, "nieuw"), new(Gevraagd, "terugzetten gevraagd")],
                (r, waarde) => waarde == Nieuw ? r.Ongelezen : r.Gesprek.GevraagdOp is not null),
        ],
        Zoekt = (r, tekst) => r.Leerling?.Heet(tekst) == true,
        Standaard = "-stand",
        Leeg = "Er zijn nog geen berichten. U begint een gesprek bij de aanmelding van een leerling.",
    };

    private static Lijstcel Stand(Gesprekregel regel) => (regel.Ongelezen, regel.Gesprek.GevraagdOp is not null) switch
    {
        (true, true) => new Lijstcel("nieuw, terugzetten gevraagd", Signaal: Signaal.LetOp),
        (true, false) => new Lijstcel("nieuw", Signaal: Signaal.LetOp),
        (false, true) => new Lijstcel("terugzetten gevraagd", Signaal: Signaal.Info),
        _ => new Lijstcel(null),
    };
}
