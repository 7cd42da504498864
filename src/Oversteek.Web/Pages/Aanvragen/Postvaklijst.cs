using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>What lies with the committee, the oldest first.</summary>
public static class Postvaklijst
{
    public static Lijst<Aanvraag> Lijst { get; } = new("swv-postvak", "Aanvragen", "aanvragen",
    [
        new("naam", "Leerling", a => new Lijstcel(a.Inhoud.Kind?.Naam, Aanvraaglinks.Beoordelen(a.LeerlingId))),
        new("school", "School", a => a.Inhoud.Kind?.School),
        new("soort", "Aanvraag", a => Aanvraagwoorden.Van(a.Soort)),
        new("ingediend", "Ingediend", a => a.IngediendOp is { } op ? $"{Nederland.Datum(op):d MMM yyyy}" : null) { Orde = a => a.IngediendOp },
        new("stand", "Stand", a => new Lijstcel(Aanvraagwoorden.Van(a.Status), Signaal: Aanvraagwoorden.Kleur(a.Status))),
        new("nodig", "Te doen", Nodig),
        new("laat", "Op tijd", a => a.TeLaat ? new Lijstcel("te laat", Signaal: Signaal.LetOp) : new Lijstcel("op tijd")),
    ])
    {
        Filters =
        [
            Lijstfilter<Aanvraag>.Van("stand", "Stand", "Alle", a => Aanvraagwoorden.Van(a.Status)),
            Lijstfilter<Aanvraag>.Van("soort", "Aanvraag", "Alle", a => Aanvraagwoorden.Van(a.Soort)),
            Lijstfilter<Aanvraag>.Van("school", "School", "Alle scholen", a => a.Inhoud.Kind?.School),
        ],
        Zoekt = (a, tekst) => a.Inhoud.Kind is { } kind && Naamvorm.Bevat(kind.Naam, tekst),
        Standaard = "ingediend",
        Leeg = "Er liggen geen aanvragen bij u.",
    };

    private static string Nodig(Aanvraag aanvraag) => aanvraag.Status switch
    {
        Aanvraagstatus.Ingediend => "controleren of alles er is",
        Aanvraagstatus.AanvullingGevraagd => "wacht op de school",
        Aanvraagstatus.Deskundigenadvies => Deskundigenadvies.Genoeg(aanvraag.Inhoud.Adviezen) ? "besluiten" : "advies van twee deskundigen",
        Aanvraagstatus.Bezwaar => "besluiten op het bezwaar",
        _ => "",
    };
}
