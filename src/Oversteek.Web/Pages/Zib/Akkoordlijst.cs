using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The schools of a region and whether it agreed (ZIB-01); no child.</summary>
public static class Akkoordlijst
{
    public static Lijst<Zibschool> Lijst { get; } = new("zib-regio", "Scholen en akkoord", "scholen",
    [
        new("school", "School", s => s.Naam),
        new("akkoord", "Akkoord", s => new Lijstcel(Woord(s), Signaal: s.Akkoord ? Signaal.Goed : Signaal.Geen)),
    ])
    {
        Filters = [Lijstfilter<Zibschool>.Van("akkoord", "Akkoord", "Alle", Woord)],
        Zoekt = (s, tekst) => Naamvorm.Bevat(s.Naam, tekst),
        Leeg = "Er zijn nog geen basisscholen in uw regio.",
        Kinderen = false,
    };

    private static string Woord(Zibschool school) => school.Akkoord ? "akkoord" : "geen akkoord";
}
