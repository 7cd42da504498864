using Oversteek.Application.Aanvragen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>Pupils of the vo school with advice vso, pro or lwoo: what is asked, what is missing, by when.</summary>
public static class Aanvraaglijst
{
    public const string NogNiet = "nog geen aanvraag";

    public static Lijst<Aanvraagrij> Lijst { get; } = new("aanvragen", "Aanvragen bij het samenwerkingsverband", "leerlingen",
    [
        new("naam", "Leerling", r => new Lijstcel(r.Naam, Aanvraaglinks.Leerling(r.Leerling))),
        new("soort", "Aanvraag", r => Aanvraagwoorden.Van(r.Soort)),
        new("stand", "Stand", r => new Lijstcel(Stand(r), Signaal: r.Aanvraag is { } a ? Aanvraagwoorden.Kleur(a.Status) : Signaal.Geen)),
        new("nodig", "Nog nodig", Nodig),
        new("bezwaar", "Bezwaar tot en met", r => r.Aanvraag?.BezwaarTot is { } tot ? $"{tot:d MMM yyyy}" : null) { Orde = r => r.Aanvraag?.BezwaarTot },
        new("vanaf", "Indienen vanaf", r => $"{r.Vanaf:d MMM yyyy}") { Orde = r => r.Vanaf },
    ])
    {
        Filters =
        [
            Lijstfilter<Aanvraagrij>.Van("soort", "Aanvraag", "Alle", r => Aanvraagwoorden.Van(r.Soort)),
            Lijstfilter<Aanvraagrij>.Van("stand", "Stand", "Alle", Stand),
        ],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Naam, tekst),
        Leeg = "Er zijn geen leerlingen met vso, praktijkonderwijs of lwoo in het advies, en er is nog niets aangevraagd.",
    };

    public static string Stand(Aanvraagrij rij) => rij.Aanvraag is { } aanvraag ? Aanvraagwoorden.Van(aanvraag.Status) : NogNiet;

    public static string Nodig(Aanvraagrij rij) => rij.Aanvraag?.Status switch
    {
        null => "aanvraag beginnen",
        Aanvraagstatus.Concept => rij.Mist.Count == 0 ? "indienen" : string.Join(" ", rij.Mist.Select(m => m.Zin())),
        Aanvraagstatus.AanvullingGevraagd => "aanvullen",
        Aanvraagstatus.Ingetrokken => "nieuwe aanvraag, of niets",
        _ => "",
    };
}
