using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <param name="Klassen">With 0 places and fit for this pupil.</param>
public sealed record Indeelrij(Aanmelding Aanmelding, string Naam, string Klas, IReadOnlyList<Keuzeoptie> Klassen)
{
    public Guid Id => Aanmelding.Id.Waarde;
}

/// <summary>The admitted pupils of a cluster and the class with 0 places where each of them comes (BRK-06, BRK-14).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class IndelingModel(OversteekDb db, Werkjaar werkjaar, Handelingbron bron, LeerlingenIndelen indelen) : PageModel
{
    /// <summary>Per application the class, or nothing.</summary>
    [BindProperty(Name = nameof(Klas))]
    public Dictionary<Guid, Guid?> Klas { get; set; } = [];

    [BindProperty(Name = nameof(Versie))]
    public Dictionary<Guid, int> Versie { get; set; } = [];

    public IReadOnlyList<Indeelrij> Rijen { get; private set; } = [];

    public bool HeeftKlassen { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LeesAsync(ct);
            return this.MetFouten();
        }
        List<Indeelregel> regels = [.. Klas.Select(k => new Indeelregel(
            new AanmeldingId(k.Key), k.Value is { } klas ? new BrugklasId(klas) : null, Versie.GetValueOrDefault(k.Key)))];
        var uit = await indelen.ExecuteAsync(regels, bron.Maak(), ct);
        if (uit.Count > 0 && uit.All(u => u.Uit.Is(Weigeringsoort.NietGevonden)))
            return NotFound();
        var mislukt = uit.Where(u => !u.Uit.IsGelukt).ToList();
        if (mislukt.Count == 0)
            return this.NaarMetMelding(Uitwisselinglinks.Indeling, "De indeling is bewaard.");
        await LeesAsync(ct);
        foreach (var u in mislukt)
            ModelState.AddModelError($"Klas[{u.Rij.Aanmelding.Waarde}]", $"{Naam(u.Rij.Aanmelding)}: {u.Weigering!.Zin()}");
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private string Naam(AanmeldingId id) => Rijen.FirstOrDefault(r => r.Aanmelding.Id == id)?.Naam ?? "Leerling die niet meer bij u is toegelaten";

    private async Task LeesAsync(CancellationToken ct)
    {
        var (school, jaar) = (bron.Maak().Namens, werkjaar.Gekozen);
        var klassen = await db.Brugklassen.AsNoTracking().Where(k => k.OrganisatieId == school && k.Aangenomen
            && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == jaar)).ToListAsync(ct);
        klassen = [.. klassen.OrderBy(k => k.Naam, Naamvorm.Volgorde)];
        var aanmeldingen = await db.Aanmeldingen.AsNoTracking().Where(a => a.OrganisatieId == school && a.Schooljaar == jaar
            && Aanmeldingstaten.Geplaatst.Contains(a.Status)).ToListAsync(ct);
        HeeftKlassen = klassen.Exists(k => k.OorspronkelijkeCapaciteit == 0) || aanmeldingen.Exists(a => a.Indeling is not null);
        if (!HeeftKlassen)
            return;
        var kinderen = aanmeldingen.ConvertAll(a => a.LeerlingId);
        var namen = await db.Leerlingen.AsNoTracking().Where(l => kinderen.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Personalia.Lijstnaam, ct);
        var adviezen = await db.Okrs.AsNoTracking().Where(o => kinderen.Contains(o.LeerlingId)).Select(o => new { o.LeerlingId, o.Advies })
            .ToDictionaryAsync(o => o.LeerlingId, o => o.Advies, ct);
        var klasnamen = klassen.ToDictionary(k => k.Id, k => k.Naam);
        Rijen = [.. aanmeldingen.Where(a => namen.ContainsKey(a.LeerlingId)).Select(a => new Indeelrij(
                a, namen[a.LeerlingId], a.Besluit?.Brugklas is { } klas ? klasnamen.GetValueOrDefault(klas, Toegelatenlijst.Zonder) : Toegelatenlijst.Zonder,
                Keuzeopties.Van(klassen.Where(k => Kan(a, k, adviezen)), k => k.Id.Waarde, k => k.Naam)))
            .OrderBy(r => r.Klas, Naamvorm.Volgorde).ThenBy(r => r.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>The class where the pupil is stays a choice, also when it got places or the advice changed: saving the rest moves nobody.</summary>
    private static bool Kan(Aanmelding aanmelding, Brugklas klas, Dictionary<LeerlingId, Schooladvies> adviezen) => klas.Id == aanmelding.Indeling
        || (klas.OorspronkelijkeCapaciteit == 0
            && (aanmelding.VsoProcedure || klas.PastBij(adviezen.GetValueOrDefault(aanmelding.LeerlingId) ?? new Schooladvies())));
}
