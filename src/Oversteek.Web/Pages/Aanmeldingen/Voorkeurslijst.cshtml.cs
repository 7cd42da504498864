using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class VoorkeurslijstModel(Lijstbeeldbron beelden, Toegangscontext toegang, Handelingbron bron, Klassenaanbod aanbod, VoorkeurslijstOpstellen opstellen) : PageModel
{
    private IReadOnlyList<Aanbodklas> klassen = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

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
            return LocalRedirect($"/aanmeldingen/{Id}/voorkeurslijst");
        var versie = Keuze.GetValueOrDefault("Lijst") == "mijn" && NieuweVersie is { } nieuw ? nieuw : Versie;
        if (await opstellen.ExecuteAsync(Opdracht(versie), bron.Maak(), ct) is not { } uit)
            return NotFound();
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        return actie == "definitief" ? LocalRedirect($"/aanmeldingen/{Id}/voorkeurslijst/definitief") : this.NaarMetMelding($"/aanmeldingen/{Id}/voorkeurslijst", "De voorkeurslijst is als concept opgeslagen.");
    }

    private VoorkeurslijstOpstellenOpdracht Opdracht(int versie) => new(
        new AanmeldingId(Id), [.. Invoer.Keuzes.Select(k => new BrugklasId(k))],
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

    private PageResult Geweigerd(IReadOnlyList<Weigering> weigeringen)
    {
        if (weigeringen.IsConflict())
        {
            NieuweVersie = Beeld.Versie;
            Verschil = [new Samenvoegveld("Lijst", "Voorkeurslijst", Namen(Invoer.Keuzes), Namen(Beeld.Keuzes))];
        }
        return this.MetUitkomst(weigeringen);
    }

    private string Namen(IEnumerable<Guid> ids) => string.Join("; ", ids.Select(id => klassen.FirstOrDefault(k => k.Id.Waarde == id)).OfType<Aanbodklas>().Select((k, i) => $"{i + 1}. {k.Schoolnaam}, {k.Klasnaam}"));

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await beelden.LeesAsync(Id, ct) is not { } beeld || await aanbod.GeefAsync(new AanmeldingId(Id), toegang.Organisatie!.Value, ct) is not { } passend)
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
