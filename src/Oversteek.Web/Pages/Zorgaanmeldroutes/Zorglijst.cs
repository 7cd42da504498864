using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>Pupils of the po school for whom the samenwerkingsverband was asked along.</summary>
public static class Zorglijst
{
    public static Lijst<Zorgrij> Lijst { get; } = new("zorgroute", "Zorgaanmeldroute", "leerlingen",
    [
        new("naam", "Leerling", r => new Lijstcel(r.Naam, Zorgroutelinks.Leerling(r.Leerling))),
        new("groep", "Groep", r => r.Groep),
        new("stand", "Stand", r => new Lijstcel(Zorgwoorden.Van(r.Route.Status), Signaal: Zorgwoorden.Kleur(r.Route.Status))),
        new("verstuurd", "Verstuurd", r => r.Route.IngediendOp is { } op ? $"{Nederland.Datum(op):d MMM yyyy}" : null) { Orde = r => r.Route.IngediendOp },
        new("swv", "Samenwerkingsverband", r => r.Route.Inhoud.Swv),
    ])
    {
        Filters =
        [
            Lijstfilter<Zorgrij>.Van("groep", "Groep", "Alle groepen", r => r.Groep),
            Lijstfilter<Zorgrij>.Van("stand", "Stand", "Alle", r => Zorgwoorden.Van(r.Route.Status)),
        ],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Naam, tekst),
        Leeg = "U hebt nog niemand via de zorgaanmeldroute aangemeld.",
    };

    /// <summary>What lies with the samenwerkingsverband, the oldest first.</summary>
    public static Lijst<Zorgaanmeldroute> Postvak { get; } = new("swv-zorgroute", "Zorgaanmeldroute", "leerlingen",
    [
        new("naam", "Leerling", z => new Lijstcel(z.Inhoud.Kind?.Naam, Zorgroutelinks.Route(z.LeerlingId))),
        new("school", "School", z => z.Inhoud.Kind?.School),
        new("verstuurd", "Verstuurd", z => z.IngediendOp is { } op ? $"{Nederland.Datum(op):d MMM yyyy}" : null) { Orde = z => z.IngediendOp },
    ])
    {
        Filters = [Lijstfilter<Zorgaanmeldroute>.Van("school", "School", "Alle scholen", z => z.Inhoud.Kind?.School)],
        Zoekt = (z, tekst) => z.Inhoud.Kind is { } kind && Naamvorm.Bevat(kind.Naam, tekst),
        Standaard = "verstuurd",
        Leeg = "Er ligt niets bij u.",
    };
}
