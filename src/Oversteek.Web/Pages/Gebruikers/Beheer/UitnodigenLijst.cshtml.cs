using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <summary>Invites the beheerders of many schools from one list, with a look before anything is sent (D-73).</summary>
[Vereist(Recht.AccountsBeheren)]
[VerstVereist]
public sealed class UitnodigenLijstModel(GebruikersUitnodigen uitnodigen, Handelingbron handeling) : PageModel
{
    private const int Lengte = 500_000;

    [BindProperty, Display(Name = "Lijst"), StringLength(Lengte), Required]
    public string? Lijst { get; set; }

    [BindProperty]
    public Guid Bewerking { get; set; }

    public IReadOnlyList<Rijuitkomst<Uitnodigingsregel>>? Proef { get; private set; }

    public IReadOnlyList<Rijuitkomst<Uitnodigingsregel>>? Mislukt { get; private set; }

    public string? Klaar { get; private set; }

    public async Task<IActionResult> OnPostControleAsync(CancellationToken ct)
    {
        if (Regels() is not { } regels)
            return this.MetFouten();
        Proef = await uitnodigen.BekijkAsync(regels, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostVersturenAsync(CancellationToken ct)
    {
        if (Regels() is not { } regels)
            return this.MetFouten();
        var uit = await uitnodigen.ExecuteAsync(Bewerking, regels, handeling.Maak(), ct);
        Mislukt = [.. uit.Where(u => !u.Uit.IsGelukt)];
        var verstuurd = uit.Count - Mislukt.Count;
        Klaar = verstuurd == 1 ? "1 uitnodiging is verstuurd." : $"{verstuurd} uitnodigingen zijn verstuurd.";
        if (Mislukt.Count == 0)
            return this.NaarMetMelding("/beheer/accounts/uitgenodigd", Klaar);
        Lijst = Uitnodigingslijst.Rest(Lijst!, Mislukt.Select(u => u.Rij.Regel));
        ModelState.Clear();
        return Page();
    }

    private IReadOnlyList<Uitnodigingsregel>? Regels()
    {
        if (!ModelState.IsValid)
            return null;
        if (Uitnodigingslijst.Lees(Lijst!) is not { Count: > 0 } regels)
            ModelState.AddModelError(nameof(Lijst), "Zet op de eerste regel de namen van de kolommen, met ten minste organisatie, naam en e-mailadres. Zet daaronder een regel per persoon.");
        else if (regels.Count > GebruikersUitnodigen.Hoogstens)
            ModelState.AddModelError(nameof(Lijst), $"Nodig per keer ten hoogste {GebruikersUitnodigen.Hoogstens} mensen uit. Deze lijst heeft er {regels.Count}.");
        else
            return regels;
        return null;
    }
}
