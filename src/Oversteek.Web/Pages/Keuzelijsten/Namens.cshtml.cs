using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Keuzelijsten;

public sealed class Namensinvoer
{
    [Display(Name = "Namens welke ouder?"), Required(ErrorMessage = "Kies namens welke ouder u dit doet.")]
    public int? Ouder { get; set; }

    public List<Guid> Keuzes { get; set; } = [];

    [Display(Name = "Klas toevoegen")]
    public Guid? Toevoegen { get; set; }

    [Display(Name = "Voorrang bij de eerste keuze", Description = "Alleen als de ouders dit op het formulier vragen. De vo-school kijkt het na.")]
    public string? Voorrangsregel { get; set; }

    [Display(Name = "Het bewijs weghalen")]
    public bool BewijsWeg { get; set; }

    public int Versie { get; set; }
}

/// <summary>D-18: the list of the parents, typed by the po school from paper or in a talk. The same list as in the portal, with the same rules.</summary>
[Vereist(Recht.NamensOuderHandelen)]
[RequestSizeLimit(27_000_000)]
public sealed class NamensModel(Keuzewerk werk, OversteekDb db, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public Namensinvoer Invoer { get; set; } = new();

    [BindProperty] public IFormFile? Bestand { get; set; }

    [BindProperty] public int? NieuweVersie { get; set; }

    [BindProperty(Name = nameof(Keuze))]
    public Dictionary<string, string> Keuze { get; set; } = [];

    public Keuzebeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Keuzeoptie> Ouders { get; private set; } = [];

    public IReadOnlyList<Samenvoegveld>? Verschil { get; private set; }

    public IReadOnlyList<Keuzeoptie> Toevoegbaar => Keuzewerk.Toevoegbaar(Beeld, Invoer.Keuzes);

    public IReadOnlyList<Keuzeoptie> Voorrangsregels => Keuzeopties.Van(
        Beeld.VoorrangBij(Invoer.Keuzes.Count == 0 ? null : new BrugklasId(Invoer.Keuzes[0])), r => r.Code, r => Beeld.Voorrang(r.Code) ?? r.Code);

    public IReadOnlyList<Voorkeurregel> Regels => [.. Invoer.Keuzes.Distinct().Select((id, i) => new Voorkeurregel(
        $"{id}", Naam(id), Status: i == 0 ? "eerste keuze" : null, Soort: Signaal.Info))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer = new Namensinvoer
        {
            Keuzes = [.. Beeld.Blad.Keuzes.Select(k => k.Brugklas.Waarde)],
            Voorrangsregel = Beeld.Blad.Voorrangsregel,
            Ouder = Ouders.Count == 1 ? int.Parse(Ouders[0].Waarde, System.Globalization.CultureInfo.InvariantCulture) : null,
            Versie = Beeld.Versie,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? omhoog, int? omlaag, int? verwijder, string? actie, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        var volgorde = new Volgorde(omhoog, omlaag, verwijder);
        if (volgorde.IsGevraagd || actie == "toevoegen")
            return Herschik(volgorde);
        if (!ModelState.IsValid)
            return this.MetFouten();
        if (Keuze.GetValueOrDefault("Lijst") == "ander")
            return LocalRedirect(Keuzelijstlinks.Namens(Id));
        var versie = Keuze.GetValueOrDefault("Lijst") == "mijn" && NieuweVersie is { } nieuw ? nieuw : Invoer.Versie;
        var uit = await BewaarAsync(versie, ct);
        if (uit.Is(Weigeringsoort.Intussen))
            await ToonVerschilAsync(ct);
        if (!uit.IsGelukt)
            return this.Geweigerd([.. uit.Weigeringen.Select(w => w.Veld == "Bestand" ? w.BijVeld(null) : w)]);
        return actie == "versturen" ? LocalRedirect(Keuzelijstlinks.Versturen(Id))
            : this.NaarMetMelding(Keuzelijstlinks.Namens(Id), "De lijst is bewaard. Er is nog niets verstuurd.");
    }

    /// <summary>The list, and then what is claimed at its number one.</summary>
    private async Task<Result> BewaarAsync(int versie, CancellationToken ct)
    {
        var uit = await werk.SlaOpAsync(Id, Invoer.Ouder, Invoer.Keuzes, versie, handelingen.Maak(), ct);
        if (!uit.IsGelukt || await werk.LeesAsync(Id, ct) is not { } na)
            return uit;
        // The list is kept: a refused claim must not make the own save look like that of another.
        (Beeld, Invoer.Versie) = (na, na.Versie);
        ModelState.Remove($"{nameof(Invoer)}.{nameof(Namensinvoer.Versie)}");
        var regel = string.IsNullOrEmpty(Invoer.Voorrangsregel) ? null : Invoer.Voorrangsregel;
        return regel == na.Blad.Voorrangsregel && Bestand is null && !Invoer.BewijsWeg ? uit
            : await werk.ClaimAsync(Id, Invoer.Ouder, new Claimvraag(regel, Bestand, Invoer.BewijsWeg), na.Versie, handelingen.Maak(), ct);
    }

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

    private async Task ToonVerschilAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        NieuweVersie = Beeld.Versie;
        Verschil = [new Samenvoegveld("Lijst", "Keuzelijst", Namen(Invoer.Keuzes), Namen(Beeld.Blad.Keuzes.Select(k => k.Brugklas.Waarde)))];
    }

    private string Namen(IEnumerable<Guid> ids) => string.Join("; ", ids.Select((id, i) => $"{i + 1}. {Naam(id)}"));

    private string Naam(Guid id) => Beeld.Aanbod.FirstOrDefault(k => k.Id.Waarde == id) is { } klas ? $"{klas.School}, {klas.Naam}"
        : Beeld.Namen.TryGetValue(new BrugklasId(id), out var naam) ? Keuzelijstteksten.Klas(naam) : "klas die niet past";

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || await werk.LeesAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        Ouders = await Ouderopties.VanAsync(db, Id, ct);
        return true;
    }
}

internal static class Ouderopties
{
    public static async Task<IReadOnlyList<Keuzeoptie>> VanAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct) => Keuzeopties.Van(
        await db.Ouders.AsNoTracking().Where(o => o.LeerlingId == leerling).OrderBy(o => o.Volgnummer).ToListAsync(ct),
        o => o.Volgnummer, o => $"Ouder {o.Volgnummer}, {o.Gegevens.Naam}");
}
