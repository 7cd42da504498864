using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Organisaties.Inrichten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Organisaties;

public sealed record Regioregel(string Naam, int Besturen, int PoScholen, int VoScholen, IReadOnlyList<string> Jaren);

/// <summary>Sets up a region from a preset and DUO's address files, or brings it up to date (D-01): the same as `regio maak`, with a look first.</summary>
[Vereist(Recht.PlatformBeheren)]
[VerstVereist]
[RequestSizeLimit(27_000_000)]
public sealed class RegiosModel(Systeemtoegang systeem, Handelingbron handelingen) : PageModel
{
    [BindProperty]
    public Regioinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Pakket { get; set; }

    public IReadOnlyList<Regioregel> Regios { get; private set; } = [];

    public IReadOnlyList<string>? Kop { get; private set; }

    internal IReadOnlyList<Verslagregel> Verslag { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Voorinstellingen { get; } =
        Keuzeopties.Van(Voorinstelling.Namen, n => n, n => n == "leeg" ? "Geen: alles staat op de standaard" : char.ToUpperInvariant(n[0]) + n[1..]);

    public IReadOnlyList<Keuzeoptie> Jaren
    {
        get
        {
            var nu = Schooljaar.Van(handelingen.Maak().Vandaag);
            return Keuzeopties.Van([nu, nu.Volgende], j => j, j => j.ToString());
        }
    }

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostBekijkenAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        var bestanden = await Invoer.BestandenAsync(ct);
        if (bestanden.Sum(b => (long)b.Inhoud.Length) > Inrichtpakket.Hoogstens)
            ModelState.AddModelError("Invoer.Po", "De bestanden zijn samen groter dan 20 MB. Kies de bestanden met adressen van DUO.");
        if (Inrichting(bestanden) is not { } inrichting)
            return this.MetFouten();
        Pakket = Inrichtpakket.Maak(bestanden);
        return await ToonAsync(inrichting, ct);
    }

    public async Task<IActionResult> OnPostOpslaanAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        var bestanden = Inrichtpakket.Lees(Pakket);
        if (bestanden is null)
            ModelState.AddModelError("", "De bestanden zijn niet goed aangekomen. Kies ze opnieuw en bekijk wat er gebeurt.");
        if (Inrichting(bestanden ?? []) is not { } inrichting)
            return this.MetFouten();
        var uit = await systeem.VoerUitAsync<RegioInrichten, Result<Inrichtingsplan>>(
            Systeemgrond.Beheer, (_, regio) => regio.ExecuteAsync(inrichting, handelingen.Maak(), ct));
        return this.Antwoord(uit, plan => this.NaarMetMelding("/beheer/regios", $"De regio is ingericht. Scholen: {plan.Nieuw.Count} nieuw, {plan.Gewijzigd.Count} gewijzigd."));
    }

    private Regioinrichting? Inrichting(IReadOnlyList<Registerbestand> bestanden)
    {
        if (!Schooljaar.TryParse(Invoer.Schooljaar, out var jaar))
            ModelState.AddModelError("Invoer.Schooljaar", "Kies een schooljaar.");
        return ModelState.IsValid ? new Regioinrichting(Invoer.Naam.Trim(), Invoer.Regels, jaar, Invoer.Plaatsen, bestanden) : null;
    }

    private async Task<IActionResult> ToonAsync(Regioinrichting inrichting, CancellationToken ct)
    {
        var plan = await systeem.VoerUitAsync<RegioInrichten, Result<Inrichtingsplan>>(Systeemgrond.Beheer, (_, regio) => regio.BekijkAsync(inrichting, ct));
        if (!plan.IsGelukt)
            return this.Geweigerd(plan.Weigeringen);
        (Kop, Verslag) = (Regioverslag.Kop(inrichting, plan.Waarde), Regioverslag.Regels(plan.Waarde));
        return Page();
    }

    private Task<bool> LeesAsync(CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Beheer, async db =>
    {
        var regios = await db.Organisaties.AsNoTracking().Where(o => o.Soort == Organisatiesoort.Regio).Select(o => new { o.Id, o.Naam }).ToListAsync(ct);
        var tellingen = await db.Organisaties.Where(o => o.RegioId != null).GroupBy(o => new { o.RegioId, o.Soort })
            .Select(g => new { g.Key.RegioId, g.Key.Soort, Aantal = g.Count() }).ToListAsync(ct);
        var jaren = (await db.Procedures.AsNoTracking().Select(p => new { p.OrganisatieId, p.Schooljaar }).ToListAsync(ct)).ToLookup(p => p.OrganisatieId, p => p.Schooljaar);
        Regios = [.. regios.OrderBy(r => r.Naam, Naamvorm.Volgorde).Select(r => new Regioregel(
            r.Naam, Aantal(r.Id, Organisatiesoort.Schoolbestuur), Aantal(r.Id, Organisatiesoort.PoSchool), Aantal(r.Id, Organisatiesoort.VoSchool),
            [.. jaren[r.Id].Order().Select(j => j.ToString())]))];
        return true;

        int Aantal(OrganisatieId regio, Organisatiesoort soort) => tellingen.Where(t => t.RegioId == regio && t.Soort == soort).Sum(t => t.Aantal);
    });
}

public sealed class Regioinvoer
{
    [Display(Name = "Naam van de regio", Description = "Een naam die al bestaat, werkt die regio bij."), Required, StringLength(200)]
    public string Naam { get; set; } = "";

    [Display(Name = "Schooljaar"), Required]
    public string Schooljaar { get; set; } = "";

    [Display(Name = "Regels van de regio", Description = "Telt alleen voor een nieuwe regio. Daarna gaan de regels van het vorige jaar mee."), Required]
    public string Regels { get; set; } = "leeg";

    [Display(Name = "Gemeenten", Description = "Een per regel. Laat leeg voor alle gemeenten in de bestanden."), StringLength(10_000)]
    public string? Gemeenten { get; set; }

    [Display(Name = "Basisscholen", Description = "Het bestand van DUO met adressen van basisscholen (csv).")]
    public IFormFile? Po { get; set; }

    [Display(Name = "Speciaal onderwijs (so)", Description = "Het bestand van DUO met adressen van scholen voor speciaal onderwijs (csv).")]
    public IFormFile? So { get; set; }

    [Display(Name = "Middelbare scholen", Description = "Het bestand van DUO met adressen van middelbare scholen (csv).")]
    public IFormFile? Vo { get; set; }

    internal IReadOnlyList<string> Plaatsen =>
        [.. (Gemeenten ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    internal async Task<IReadOnlyList<Registerbestand>> BestandenAsync(CancellationToken ct)
    {
        var uit = new List<Registerbestand>();
        foreach (var (soort, bestand) in new[] { (Registersoort.Po, Po), (Registersoort.So, So), (Registersoort.Vo, Vo) })
        {
            if (bestand is null)
                continue;
            using var inhoud = new MemoryStream();
            await bestand.CopyToAsync(inhoud, ct);
            uit.Add(new Registerbestand(soort, Path.GetFileName(bestand.FileName), inhoud.ToArray()));
        }
        return uit;
    }
}
