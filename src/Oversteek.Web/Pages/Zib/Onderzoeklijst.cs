using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zib;

/// <summary>What lies with a bureau, by day of the research.</summary>
public static class Onderzoeklijst
{
    public static Lijst<ZibAanmelding> Lijst { get; } = new("zib-bureau", "Aanmeldingen voor onderzoek", "aanmeldingen",
    [
        new("naam", "Leerling", z => new Lijstcel(z.Inhoud.Kind?.Naam, Ziblinks.Onderzoek(z.LeerlingId))),
        new("school", "School", z => z.Inhoud.Kind?.School),
        new("ingediend", "Ingediend", z => Zibwoorden.Dag(z.IngediendOp)) { Orde = z => z.IngediendOp },
        new("onderzoek", "Onderzoek", z => z.Afspraak is null ? "nog niet gepland" : Zibwoorden.Van(z.Afspraak)) { Orde = z => z.Afspraak?.Dag },
        new("plaats", "Plaats of ruimte", z => z.Afspraak?.Plaats),
        new("stand", "Stand", z => new Lijstcel(Zibwoorden.Van(z.Status), Signaal: Zibwoorden.Kleur(z.Status))),
        new("vraag", "Aanvulling", z => z.Aanvullingsvraag is null ? new Lijstcel("") : new Lijstcel("wacht op de school", Signaal: Signaal.LetOp)),
        new("laat", "Op tijd", Zibwoorden.OpTijd),
    ])
    {
        Filters =
        [
            Lijstfilter<ZibAanmelding>.Van("stand", "Stand", "Alle", z => Zibwoorden.Van(z.Status)),
            Lijstfilter<ZibAanmelding>.Van("school", "School", "Alle scholen", z => z.Inhoud.Kind?.School),
        ],
        Zoekt = (z, tekst) => z.Inhoud.Kind is { } kind && Naamvorm.Bevat(kind.Naam, tekst),
        Standaard = "onderzoek",
        Leeg = "Er liggen geen aanmeldingen bij u.",
    };
}
