using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Application.Voortgangen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Voortgangen;

public sealed record Schoolvoortgang(string Naam, IReadOnlyList<string> Okr, IReadOnlyList<string> Aanmelding);

/// <summary>
/// Where the pupils of region or board stand: counts only, read through the reach 'Voortgang' that knows no names. A board sees its own schools
/// exactly (B-11); small numbers of a school of somebody else do not show (PRIV-16).
/// </summary>
[Vereist(Recht.VoortgangZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Keuzebron keuzebron, Werkjaar werkjaar, TimeProvider klok) : PageModel
{
    public static readonly IReadOnlyList<string> Okrkoppen = ["Concept", "Definitief", "Teruggezet", "Anders"];

    public static readonly IReadOnlyList<string> Aanmeldkoppen = ["Nog niet aangemeld", "Aangemeld", "Toegelaten", "Anders"];

    public IReadOnlyList<Schoolvoortgang> Scholen { get; private set; } = [];

    public IReadOnlyList<Grafiekpunt> Vraag { get; private set; } = [];

    /// <summary>Everything on the page is of schools of this board itself.</summary>
    public bool Precies { get; private set; }

    public int Totaal { get; private set; }

    public int TotaalDefinitief { get; private set; }

    public int TotaalAangemeld { get; private set; }

    /// <summary>A smaller count of somebody else's children does not show.</summary>
    public int Grens { get; private set; } = Kleintal.Grens;

    public DateTimeOffset Moment => Nederland.Tijd(klok.GetUtcNow());

    public Schooljaar Jaar => werkjaar.Gekozen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var jaar = Jaar;
        var eigen = await db.Organisaties.Where(o => o.Id == toegang.Organisatie).Select(o => new Lezer(o.Id, o.Soort, o.RegioId)).SingleAsync(ct);
        var regio = eigen.Soort == Organisatiesoort.Regio ? eigen.Id : eigen.RegioId;
        if (regio is { } van)
            Grens = await Kleintal.GrensVanAsync(db, van, jaar, ct);
        // Asked per school: of everybody whose progress may be read the database would look at the whole country (B-76).
        var mijn = eigen.Soort == Organisatiesoort.Regio
            ? db.Organisaties.Where(o => o.RegioId == eigen.Id) : db.Organisaties.Where(o => o.BestuurId == eigen.Id);
        var scholen = await mijn.Select(o => new { o.Id, o.Naam, Eigen = o.BestuurId == eigen.Id }).ToDictionaryAsync(o => o.Id, ct);
        var ids = scholen.Keys.ToList();
        var standen = await db.Voortgangen.Where(v => ids.Contains(v.SchoolId) && v.Schooljaar == jaar)
            .GroupBy(v => new { v.SchoolId, v.Okrstatus, v.Aanmeldingstatus })
            .Select(g => new Stand(g.Key.SchoolId, g.Key.Okrstatus, g.Key.Aanmeldingstatus, g.Count())).ToListAsync(ct);
        Precies = eigen.Soort == Organisatiesoort.Schoolbestuur && standen.All(s => scholen[s.School].Eigen);
        Scholen = [.. standen.GroupBy(s => s.School).Select(g => Voortgang(scholen[g.Key].Naam, [.. g], scholen[g.Key].Eigen))
            .OrderBy(s => s.Naam, Naamvorm.Volgorde)];
        Totaal = Som(standen);
        TotaalDefinitief = Som(standen.Where(s => s.Okr == Okrstatus.Definitief));
        TotaalAangemeld = Som(standen.Where(s => s.Aanmelding is not null and not Aanmeldingstatus.Vervallen));
        Vraag = await VraagAsync(eigen, ids, ct);
    }

    private int Som(IEnumerable<Stand> standen)
    {
        var som = standen.Sum(s => s.Aantal);
        return Precies ? som : Kleintal.Afgerond(som, Grens);
    }

    private Schoolvoortgang Voortgang(string naam, List<Stand> standen, bool eigen)
    {
        int[] okr = [Tel(s => s.Okr == Okrstatus.Concept), Tel(s => s.Okr == Okrstatus.Definitief), Tel(s => s.Okr == Okrstatus.Teruggezet), 0];
        int[] aanmelding = [Tel(s => s.Aanmelding is null or Aanmeldingstatus.Vervallen), Tel(s => s.Aanmelding is Aanmeldingstatus.Nieuw or Aanmeldingstatus.Actief or Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.TijdelijkGeplaatst or Aanmeldingstatus.Doorgeschoven), Tel(s => s.Aanmelding is Aanmeldingstatus.Toegelaten or Aanmeldingstatus.Overgedragen), 0];
        var totaal = Tel(_ => true);
        (okr[3], aanmelding[3]) = (totaal - okr.Sum(), totaal - aanmelding.Sum());
        return new Schoolvoortgang(naam, Kleintal.Rij(okr, eigen, Grens), Kleintal.Rij(aanmelding, eigen, Grens));

        int Tel(Func<Stand, bool> welke) => standen.Where(welke).Sum(s => s.Aantal);
    }

    private async Task<IReadOnlyList<Grafiekpunt>> VraagAsync(Lezer eigen, List<OrganisatieId> basisscholen, CancellationToken ct)
    {
        var regio = eigen.Soort == Organisatiesoort.Regio ? eigen.Id : eigen.RegioId;
        var scholen = await db.Organisaties.Where(o => o.RegioId == regio && o.Soort == Organisatiesoort.VoSchool)
            .Select(o => new { o.Id, o.Naam, Eigen = o.BestuurId == eigen.Id }).ToListAsync(ct);
        var plaatsen = await db.PlaatsenAsync(scholen.ConvertAll(s => s.Id), Jaar, ct);
        var keuzes = await db.EersteKeuzesVanAsync(basisscholen, Jaar, ct);
        var alle = Precies ? await keuzebron.EersteKeuzesAsync(eigen.Id, Jaar, ct) : [];
        return [.. scholen.OrderBy(s => s.Naam, Naamvorm.Volgorde).Select(s => Precies && s.Eigen
            ? new Grafiekpunt(s.Naam, plaatsen.GetValueOrDefault(s.Id), alle.GetValueOrDefault(s.Id))
            : Punt(s.Naam, plaatsen.GetValueOrDefault(s.Id), keuzes.GetValueOrDefault(s.Id)))];
    }

    private Grafiekpunt Punt(string naam, int plaatsen, int keuzes) => Kleintal.IsKlein(keuzes, Grens)
        ? new Grafiekpunt(naam, plaatsen, 0) { InWoorden = new Dictionary<int, string> { [1] = Kleintal.Cel(keuzes, Grens) } }
        : new Grafiekpunt(naam, plaatsen, keuzes);

    /// <summary>Region or board.</summary>
    private sealed record Lezer(OrganisatieId Id, Organisatiesoort Soort, OrganisatieId? RegioId);

    private sealed record Stand(OrganisatieId School, Okrstatus Okr, Aanmeldingstatus? Aanmelding, int Aantal);
}
