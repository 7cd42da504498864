using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Zib;

/// <summary>A row in words.</summary>
public sealed record Zibrij(LeerlingId Leerling, string Naam, string? Groep, ZibAanmelding Aanmelding)
{
    public string Doen => Aanmelding.Status switch
    {
        ZibAanmeldingstatus.Concept => "afmaken en indienen",
        ZibAanmeldingstatus.UitslagVerzonden => "uitslag overnemen, met toestemming van de ouders",
        _ when Aanmelding.Aanvullingsvraag is not null => "aanvullen: het bureau vraagt iets",
        _ => "",
    };
}

/// <summary>The applications of a school: where they stand and what it has to do.</summary>
public static class Ziblijst
{
    public static Lijst<Zibrij> Lijst { get; } = new("zib", "Onderzoek (ZIB)", "aanmeldingen",
    [
        new("naam", "Leerling", r => new Lijstcel(r.Naam, Ziblinks.Leerling(r.Leerling))),
        new("groep", "Groep", r => r.Groep),
        new("stand", "Stand", r => new Lijstcel(Zibwoorden.Van(r.Aanmelding.Status), Signaal: Zibwoorden.Kleur(r.Aanmelding.Status))),
        new("doen", "Te doen", r => r.Doen),
        new("ingediend", "Ingediend", r => Zibwoorden.Dag(r.Aanmelding.IngediendOp)) { Orde = r => r.Aanmelding.IngediendOp },
        new("onderzoek", "Onderzoek", r => Zibwoorden.Van(r.Aanmelding.Afspraak)) { Orde = r => r.Aanmelding.Afspraak?.Dag },
        new("laat", "Op tijd", r => Zibwoorden.OpTijd(r.Aanmelding)),
    ])
    {
        Filters =
        [
            Lijstfilter<Zibrij>.Van("groep", "Groep", "Alle groepen", r => r.Groep),
            Lijstfilter<Zibrij>.Van("stand", "Stand", "Alle", r => Zibwoorden.Van(r.Aanmelding.Status)),
        ],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Naam, tekst),
        Leeg = "Er zijn nog geen aanmeldingen voor onderzoek.",
    };
}
