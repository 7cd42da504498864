using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Organisaties;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>Data of the organisation: names, board and the contact block that stands on forms (GEN-03, GEN-10).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class GegevensModel(
    OversteekDb db, Toegangscontext toegang, ContactgegevensWijzigen wijzigen, ContactpersonenWijzigen personen,
    GegevensControleren controleren, Gebruikers.Gebruikersnaam gebruikers, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    [BindProperty]
    public Personeninvoer Personen { get; set; } = new();

    public IReadOnlyList<(string Naam, Rol Rol)> Collegas { get; private set; } = [];

    /// <summary>Not looked at in this school year.</summary>
    public bool IsLangGeleden => !(Organisatie.GecontroleerdOp >= Schooljaar.Van(handeling.Maak().Vandaag).Begin);

    public Organisatie Organisatie { get; private set; } = null!;

    public string? Bestuur { get; private set; }

    public bool MagWijzigen => toegang.Mag(Recht.SchoolgegevensBeheren) && !toegang.AlleenLezen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        Personen = Personeninvoer.Van(Organisatie);
        Invoer = Contactvelden();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MagWijzigen)
            return Forbid();
        await LeesAsync(ct);
        Vergeet("Personen");
        Personen = Personeninvoer.Van(Organisatie);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new Contactwijziging(new Contactgegevens(Invoer.Telefoon, Invoer.Email, Schoollinks.Website(Invoer.Website)), Invoer.Plaats, Invoer.Versie);
        var uitkomst = await wijzigen.ExecuteAsync(opdracht, handeling.Maak(), ct);
        return this.Antwoord(uitkomst, "/gegevens", "De gegevens zijn opgeslagen.");
    }

    public async Task<IActionResult> OnPostPersonenAsync(CancellationToken ct)
    {
        if (!MagWijzigen)
            return Forbid();
        await LeesAsync(ct);
        Vergeet("Invoer");
        Invoer = Contactvelden();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await personen.ExecuteAsync(new(Personen.Lees(), Personen.Versie), handeling.Maak(), ct);
        return this.Antwoord(uitkomst, "/gegevens", "De contactpersonen zijn opgeslagen.");
    }

    public async Task<IActionResult> OnPostControleAsync(int versie, CancellationToken ct)
    {
        if (!MagWijzigen)
            return Forbid();
        ModelState.Clear();
        await OnGetAsync(ct);
        return this.Antwoord(await controleren.ExecuteAsync(versie, handeling.Maak(), ct), "/gegevens", "Vastgelegd: de gegevens kloppen.");
    }

    private InvoerModel Contactvelden() => new()
    {
        Telefoon = Organisatie.Telefoon,
        Email = Organisatie.Email,
        Website = Organisatie.Website,
        Plaats = Organisatie.Plaats,
        Versie = Organisatie.Versie,
    };

    /// <summary>The other form of the page says nothing of its fields.</summary>
    private void Vergeet(string formulier)
    {
        foreach (var sleutel in ModelState.Keys.Where(k => k.StartsWith(formulier, StringComparison.Ordinal)).ToList())
            ModelState.Remove(sleutel);
    }

    private async Task LeesAsync(CancellationToken ct)
    {
        var id = toegang.Organisatie;
        Organisatie = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == id, ct);
        var bestuur = Organisatie.BestuurId;
        Bestuur = bestuur is null ? null : await db.Organisaties.AsNoTracking().Where(o => o.Id == bestuur).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        var nu = handeling.Maak().Op;
        var functies = await db.Functies.AsNoTracking().Where(f => f.OrganisatieId == id && f.Van <= nu && (f.Tot == null || f.Tot > nu)).ToListAsync(ct);
        var namen = await gebruikers.VanAsync(functies.Select(f => f.AccountId), ct);
        Collegas = [.. functies.Where(f => namen.ContainsKey(f.AccountId))
            .Select(f => (namen[f.AccountId], f.Rol)).OrderBy(c => c.Item1, Naamvorm.Volgorde)];
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Telefoonnummer", Description = "Dit nummer staat op het OKR en op brieven."), StringLength(20), Telefoonveld]
        public string? Telefoon { get; set; }

        [Display(Name = "E-mailadres"), Emailveld, StringLength(256)]
        public string? Email { get; set; }

        [Display(Name = "Website"), Webveld, StringLength(200)]
        public string? Website { get; set; }

        [Display(Name = "Plaats"), StringLength(100)]
        public string? Plaats { get; set; }

        public int Versie { get; set; }
    }
}
