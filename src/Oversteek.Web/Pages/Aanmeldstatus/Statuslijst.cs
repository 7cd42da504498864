using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Web.Pages.Aanmeldstatus;

/// <param name="Label">The alternative status in the words of the procedure.</param>
/// <param name="Open">Neither a place nor a known destination.</param>
public sealed record Statusregel(Leerlingregel Leerling, string? Label, bool Open, Monitortelling? Telling = null);

/// <summary>STA-01: the class overview. The work list is who has neither an application nor a known destination (D-25).</summary>
public static class Statuslijst
{
    public static Lijst<Statusregel> Lijst { get; } = new("aanmeldstatus", "Aanmeldstatus per leerling", "leerlingen",
    [
        new("naam", "Naam", r => new Lijstcel(r.Leerling.Personalia.Lijstnaam, Dossierlinks.Aanmeldstatus(r.Leerling.Id))),
        new("groep", "Groep", r => r.Leerling.Groep),
        new("status", "Aanmeldstatus", r => Leerlingenlijst.Badge(Statusteksten.Van(r.Leerling.Aanmeldstatus))),
        new("school", "School", r => r.Leerling.School),
        new("alternatief", "Alternatieve status", r => r.Label is null ? new Lijstcel(null) : new Lijstcel(r.Label, Signaal: Signaal.Goed)),
        new("telling", "Telt in de monitor als", r => r.Telling is { } telling ? Woorden.Van("telling", telling.ToString()) : null) { OpVerzoek = true },
    ])
    {
        Filters =
        [
            Lijstfilter<Statusregel>.Van("groep", "Groep", "Alle groepen", r => r.Leerling.Groep),
            Lijstfilter<Statusregel>.Van("alternatief", "Alternatieve status", "Alle", r => r.Label),
            Lijstfilter<Statusregel>.Vast("toon", "Tonen", "Alle leerlingen", [new("open", "zonder plek of aanmelding")], (r, _) => r.Open),
        ],
        Zoekt = (r, tekst) => r.Leerling.Heet(tekst),
        Zoeklabel = "Naam of leerlingcode",
        Standaard = "groep",
        Rijklasse = r => r.Leerling.AlternatieveStatus is null ? null : "os-rij--goed",
        Leeg = "Er zijn nog geen leerlingen.",
    };
}
