using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Organisaties.Inrichten;

/// <summary>Lays the files beside what the platform has.</summary>
internal static class Vergelijking
{
    /// <summary>The address files number a board and do not name it.</summary>
    public static string Bestuursnaam(string gezag) => $"Schoolbestuur {gezag}";

    public static Inrichtingsplan Maak(Regioinrichting inrichting, Organisatie? regio, IReadOnlyList<Organisatie> bekend, Jaarkeuze jaar)
    {
        var (gelezen, afval) = Schoolregister.Lees(inrichting.Bestanden, inrichting.Gemeenten);
        var perSleutel = bekend.Where(o => o.Soort != Organisatiesoort.Schoolbestuur).ToLookup(Sleutel);
        var elders = gelezen.Where(g => perSleutel[g.Sleutel].Any(o => o.RegioId != regio?.Id)).ToHashSet();
        var hier = gelezen.Where(g => !elders.Contains(g)).ToList();
        var nieuw = hier.Where(g => !perSleutel.Contains(g.Sleutel)).ToList();
        var oordelen = hier.Where(g => perSleutel.Contains(g.Sleutel)).Select(g => (School: perSleutel[g.Sleutel].First(), Register: g))
            .ToLookup(p => p.School.Vergelijk(p.Register.Gegevens));
        return new Inrichtingsplan
        {
            Regio = regio,
            Jaar = jaar,
            Nieuw = nieuw,
            NieuweBesturen = Besturen(nieuw, [.. bekend.Where(o => o.RegioId == regio?.Id && o.Soort == Organisatiesoort.Schoolbestuur).Select(o => o.Naam)]),
            Gewijzigd = [.. oordelen[Registerverschil.Bijwerken].Select(p => (p.School, p.School.Naam, p.Register))],
            Gelijk = oordelen[Registerverschil.Gelijk].Count(),
            EigenGegevens = [.. oordelen[Registerverschil.EigenGegevens].Select(p => p.Register)],
            NietInBestand = regio is null ? [] : Verdwenen(inrichting, bekend.Where(o => o.RegioId == regio.Id), gelezen),
            Afval = [.. afval, .. elders.Select(e => new Registerafval(e.Bestand, e.Regel, Registerfout.AndereRegio))],
        };
    }

    private static List<string> Besturen(List<Registerschool> nieuw, HashSet<string> bekend) =>
        [.. nieuw.Where(n => n.Gezag.Length > 0).Select(n => Bestuursnaam(n.Gezag)).Distinct(StringComparer.Ordinal).Where(n => !bekend.Contains(n))];

    // Only of the kinds whose file was given: without a file of vo nothing is known about vo.
    private static List<Organisatie> Verdwenen(Regioinrichting inrichting, IEnumerable<Organisatie> eigen, IReadOnlyList<Registerschool> gelezen)
    {
        var gegeven = inrichting.Bestanden.Select(b => b.Soort).ToHashSet();
        var erin = gelezen.Select(g => g.Sleutel).ToHashSet();
        return [.. eigen.Where(o => Registersoort(o.Schoolsoort) is { } soort && gegeven.Contains(soort) && !erin.Contains(Sleutel(o)))];
    }

    private static Registersoort? Registersoort(Schoolsoort soort) => soort switch
    {
        Schoolsoort.Basisonderwijs or Schoolsoort.SpeciaalBasisonderwijs => Inrichten.Registersoort.Po,
        Schoolsoort.SpeciaalOnderwijs => Inrichten.Registersoort.So,
        Schoolsoort.Voortgezet or Schoolsoort.Praktijkonderwijs => Inrichten.Registersoort.Vo,
        _ => null,
    };

    private static (Organisatiesoort Soort, string Brin, string Vestiging) Sleutel(Organisatie o) => (o.Soort, o.Brin ?? "", o.Vestigingscode ?? "");
}
