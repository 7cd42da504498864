using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Isk;

/// <summary>What lies with the desk, by day of the test.</summary>
public static class Balielijst
{
    public static Lijst<IskTestaanmelding> Lijst { get; } = new("isk-balie", "ISK-test", "leerlingen",
    [
        new("naam", "Leerling", i => new Lijstcel(i.Inhoud.Kind?.Naam, Isklinks.Test(i.LeerlingId))),
        new("school", "School", i => i.Inhoud.Kind?.School),
        new("ingediend", "Ingediend", i => i.IngediendOp is { } op ? $"{Nederland.Datum(op):d MMM yyyy}" : null) { Orde = i => i.IngediendOp },
        new("test", "Test", i => i.Afspraak is null ? "nog niet uitgenodigd" : Iskwoorden.Van(i.Afspraak)) { Orde = i => i.Afspraak?.Dag },
        new("stand", "Stand", i => new Lijstcel(Iskwoorden.Van(i.Status), Signaal: Iskwoorden.Kleur(i.Status))),
        new("laat", "Op tijd", i => i.TeLaat ? new Lijstcel("te laat", Signaal: Signaal.LetOp) : new Lijstcel("op tijd")),
    ])
    {
        Filters =
        [
            Lijstfilter<IskTestaanmelding>.Van("stand", "Stand", "Alle", i => Iskwoorden.Van(i.Status)),
            Lijstfilter<IskTestaanmelding>.Van("school", "School", "Alle scholen", i => i.Inhoud.Kind?.School),
        ],
        Zoekt = (i, tekst) => i.Inhoud.Kind is { } kind && Naamvorm.Bevat(kind.Naam, tekst),
        Standaard = "test",
        Leeg = "Er liggen geen aanmeldingen bij u.",
    };
}
