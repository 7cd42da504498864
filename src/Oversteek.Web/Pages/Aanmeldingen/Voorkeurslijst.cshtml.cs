using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class VoorkeurslijstModel(Lijstbeeldbron beelden, Toegangscontext toegang, Handelingbron bron, Klassenaanbod aanbod, VoorkeurslijstOpstellen opstellen) : PageModel
{
    private IReadOnlyList<Aanbodklas> klassen = [];

    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public Lijstinvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public int? NieuweVersie { get; set; }

    [BindProperty(Name = nameof(Keuze))]
    public Dictionary<string, string> Keuze { get; set; } = [];

    public Lijstbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Samenvoegveld>? Verschil { get; private set; }

    public IReadOnlyList<Voorkeurregel> Regels => [.. Gekozen.Select((k, i) => new Voorkeurregel(k.Id.Waarde.ToString(), $"{k.Schoolnaam}, {k.Klasnaam}", Status: i == 0 ? "eerste keuze" : null, Soort: Signaal.Info))];

    public IReadOnlyList<Keuzeoptie> Toevoegbaar => Keuzeopties.Van(klassen.Where(k => !Invoer.Keuzes.Contains(k.Id.Waarde)), k => k.Id.Waarde, k => $"{k.Schoolnaam}, {k.Klasnaam}");

    public IReadOnlyList<Aanbodklas> Eigen => [.. Gekozen.Where(k => k.School == toegang.Organisatie)];

    private IEnumerable<Aanbodklas> Gekozen => Invoer.Keuzes.Distinct().Select(id => klassen.FirstOrDefault(k => k.Id.Waarde == id)).OfType<Aanbodklas>();

    public string? Voorrang(Aanbodklas klas) => Invoer.Voorrang.GetValueOrDefault(klas.Id.Waarde);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Versie = Beeld.Versie;
        Invoer = new Lijstinvoer { Keuzes = [.. Beeld.Keuzes], Voorrang = Beeld.Voorrang.ToDictionary() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? omhoog, int? omlaag, int? verwijder, string? actie, CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        var volgorde = new Volgorde(omhoog, omlaag, verwijder);
        if (volgorde.IsGevraagd || actie == "toevoegen")
            return Herschik(volgorde);
        if (Keuze.GetValueOrDefault("Lijst") == "ander")
            return LocalRedirect(Aanmeldinglinks.Voorkeurslijst(Id));
        var versie = Keuze.GetValueOrDefault("Lijst") == "mijn" && NieuweVersie is { } nieuw ? nieuw : Versie;
        var uit = await opstellen.ExecuteAsync(Opdracht(versie), bron.Maak(), ct);
        if (uit.Is(Weigeringsoort.Intussen))
            ToonVerschil();
        if (!uit.IsGelukt)
            return this.Geweigerd(uit.Weigeringen);
        return actie == "definitief" ? LocalRedirect(Aanmeldinglinks.Definitief(Id)) : this.NaarMetMelding(Aanmeldinglinks.Voorkeurslijst(Id), "De voorkeurslijst is als concept opgeslagen.");
    }

    private VoorkeurslijstOpstellenOpdracht Opdracht(int versie) => new(
        Id, [.. Invoer.Keuzes.Select(k => new BrugklasId(k))],
        Invoer.Voorrang.Where(v => !string.IsNullOrEmpty(v.Value)).ToDictionary(v => new BrugklasId(v.Key), v => v.Value!), versie);

    /// <summary>Arrows and 'toevoegen' change the form and save nothing.</summary>
    private PageResult Herschik(Volgorde volgorde)
    {
        Invoer.Keuzes = [.. volgorde.Toepassen(Invoer.Keuzes)];
        if (Invoer.Toevoegen is { } klas && !Invoer.Keuzes.Contains(klas) && !volgorde.IsGevraagd)
            Invoer.Keuzes.Add(klas);
        Invoer.Toevoegen = null;
        ModelState.Clear();
        return Page();
    }

    private void ToonVerschil()
    {
        NieuweVersie = Beeld.Versie;
        Verschil = [new Samenvoegveld("Lijst", "Voorkeurslijst", Namen(Invoer.Keuzes), Namen(Beeld.Keuzes))];
    }

    private string Namen(IEnumerable<Guid> ids) => string.Join("; ", ids.Select(id => klassen.FirstOrDefault(k => k.Id.Waarde == id)).OfType<Aanbodklas>().Select((k, i) => $"{i + 1}. {k.Schoolnaam}, {k.Klasnaam}"));

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await beelden.LeesAsync(Id, ct) is not { } beeld || await aanbod.GeefAsync(Id, toegang.Organisatie!.Value, ct) is not { } passend)
            return false;
        (Beeld, klassen) = (beeld, passend.Klassen);
        return true;
    }
}

public sealed class Lijstinvoer
{
    public List<Guid> Keuzes { get; set; } = [];

    public Dictionary<Guid, string?> Voorrang { get; set; } = [];

    [Display(Name = "Klas toevoegen")]
    public Guid? Toevoegen { get; set; }
}
