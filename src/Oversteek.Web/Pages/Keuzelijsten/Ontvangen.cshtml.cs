using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Keuzelijsten;

public sealed class Oordeelinvoer
{
    [Display(Name = "Wat doet u met de voorrang?")]
    public Claimstatus? Claim { get; set; }

    [Display(Name = "Reden van de weigering", Description = "Alleen als u weigert. De ouders lezen dit."), StringLength(500)]
    public string? Claimreden { get; set; }

    public int Versie { get; set; }
}

/// <summary>One application as the parents sent it: the list, the claim on priority with its proof, and the confirmation.</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class OntvangenModel(
    Ontvangenbron bron, KeuzelijstBevestigen bevestigen, VoorrangsclaimBeoordelen beoordelen, Handelingbron handelingen, Leeslogboek leeslogboek) : PageModel
{
    [FromRoute] public AanmeldingId Id { get; set; }

    [BindProperty] public Oordeelinvoer Invoer { get; set; } = new();

    [BindProperty] public int Versie { get; set; }

    public Ontvangenlijst Rij { get; private set; } = null!;

    public bool KanBevestigen => Rij.Lijst.Kan(Keuzelijstactie.Bevestigen);

    public IReadOnlyList<Keuzeoptie> Oordelen =>
    [
        new(nameof(Claimstatus.BewijsGezien), "Bewijs gezien, ik beslis later"),
        new(nameof(Claimstatus.Bevestigd), "Voorrang bevestigen"),
        new(nameof(Claimstatus.Geweigerd), "Voorrang weigeren, met reden"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer.Versie = Rij.Lijst.Versie;
        await leeslogboek.LeesAsync(Rij.Aanmelding.LeerlingId, Leessoort.Aanmelding, handelingen.Maak(), ct: ct);
        return Page();
    }

    public async Task<IActionResult> OnPostOordeelAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new VoorrangsclaimBeoordelenOpdracht(Id, Invoer.Claim ?? Claimstatus.Geen, Invoer.Claimreden, Invoer.Versie);
        return this.Antwoord(await beoordelen.ExecuteAsync(opdracht, handelingen.Maak(), ct), Keuzelijstlinks.Ontvangen(Id), "Opgeslagen.");
    }

    public async Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        var uit = (await bevestigen.ExecuteAsync([new Bevestigregel(Id, Versie)], handelingen.Maak(), ct))[0].Uit;
        return this.Antwoord(uit, Keuzelijstlinks.VanOuders, "De aanmelding is bevestigd.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.VanAsync(Id, handelingen.Maak().Namens, ct) is not { } rij)
            return false;
        Rij = rij;
        return true;
    }
}
